/**
 * YAML as maps, lists and text with exact positions. Turns every surprise into a diagnostic and carries on with a harmless value.
 * The only home of snakeyaml-engine; knows the words that every definition shares (ja, nee, onbekend) and no key of its own.
 */
package nl.stapwijzer.read.yaml;



