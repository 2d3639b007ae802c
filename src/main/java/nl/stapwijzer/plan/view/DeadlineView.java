package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Words;

/**
 * @param phrase such as "binnen 2 schooldagen na stap 2 (Analyseren)"
 * @param again what it is each time after the first, where a loop leads back and that is something else
 * @param stated the same, without the remark that it is not known yet from when it counts: a paper shows no gap
 */
public record DeadlineView(Words phrase, String again, boolean unknown, TimeBand band, Words stated) {}
