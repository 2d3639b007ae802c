package nl.stapwijzer.plan.dates;

/**
 * Why there is no school on a day.
 *
 * @param name as in a sentence: het weekend, de herfstvakantie, Tweede paasdag
 */
public record DayOff(String name) {
    static final DayOff WEEKEND = new DayOff("het weekend");

    boolean isWeekend() {
        return equals(WEEKEND);
    }
}
