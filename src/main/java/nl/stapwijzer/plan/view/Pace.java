package nl.stapwijzer.plan.view;

/** How soon something must happen once its turn has come; the soonest first. */
public enum Pace {
    /** Directly, or as soon as possible. */
    NOW,
    /** The same day, or within 24 hours. */
    TODAY,
    /** Within a week: at most five days of whatever kind. */
    DAYS,
    /** In a week or more. */
    LATER,
    /** Nobody said when, or it is agreed in each case. */
    OPEN
}
