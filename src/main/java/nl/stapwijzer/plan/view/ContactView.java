package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/**
 * How to reach a role, or somebody outside the school. An empty text is something the school did not give.
 *
 * @param whom within a sentence: "de mentor"
 */
public record ContactView(Inline role, String whom, String name, Words phone, String mail, Words where, Words hours, String website,
        Markdown explanation) {}
