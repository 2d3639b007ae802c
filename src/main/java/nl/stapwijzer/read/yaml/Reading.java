package nl.stapwijzer.read.yaml;

import nl.stapwijzer.source.Findings;

/**
 * What everything that is read from one file shares.
 *
 * @param language of its texts, as a tag
 */
record Reading(Places places, Findings findings, String language) {}
