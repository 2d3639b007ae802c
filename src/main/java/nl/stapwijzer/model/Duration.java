package nl.stapwijzer.model;

/** A length of time in the unit that the protocol counts in. */
public record Duration(int amount, Unit unit) {
    /**
     * What is counted. {@code DAY} is a day of which the school did not say which kind; school days leave out holidays,
     * working days leave out weekends and public holidays.
     */
    public enum Unit { HOUR, SCHOOL_DAY, WORKING_DAY, CALENDAR_DAY, DAY, WEEK, MONTH }
}
