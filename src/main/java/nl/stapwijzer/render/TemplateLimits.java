package nl.stapwijzer.render;

import java.time.Duration;

/**
 * How much one document may cost before its template counts as endless.
 *
 * @param steps rounds of loops and calls of macros; the whole protocol of a school takes some thousands
 * @param characters of output
 * @param patience in time of the processor, for what cannot be counted, such as a pattern that never stops matching
 */
record TemplateLimits(int steps, int characters, Duration patience) {
    static final TemplateLimits USUAL = new TemplateLimits(1_000_000, 4_000_000, Duration.ofSeconds(7));
}
