package nl.stapwijzer.model;

/** A length of time in the unit that the protocol counts in. */
public record Duration(int amount, Unit unit) {
    /**
     * What is counted. {@code DAY} is a day of which the school did not say which kind; school days leave out holidays,
     * working days leave out weekends and public holidays.
     */
    public enum Unit { HOUR, SCHOOL_DAY, WORKING_DAY, CALENDAR_DAY, DAY, WEEK, MONTH }

    /**
     * Whether it is surely more than another: a week has five school days and seven days, a month thirty. Hours count the hours of a
     * day, so that 24 of them are no more than a school day. One day is one day, of school or not.
     */
    public boolean isLongerThan(Duration other) {
        if (isOneDay() && other.isOneDay()) {
            return false;
        }
        boolean inHours = unit == Unit.HOUR || other.unit == Unit.HOUR;
        return amount * weight(unit, inHours) > other.amount * weight(other.unit, inHours);
    }

    private boolean isOneDay() {
        return amount == 1 && switch (unit) {
            case DAY, CALENDAR_DAY, SCHOOL_DAY, WORKING_DAY -> true;
            case HOUR, WEEK, MONTH -> false;
        };
    }

    /** In hours, or in parts of which a day has five and a school day seven. */
    private static int weight(Unit unit, boolean inHours) {
        return switch (unit) {
            case HOUR -> 1;
            case SCHOOL_DAY, WORKING_DAY -> inHours ? 24 : 7;
            case CALENDAR_DAY, DAY -> inHours ? 24 : 5;
            case WEEK -> inHours ? 168 : 35;
            case MONTH -> inHours ? 720 : 150;
        };
    }
}
