package nl.stapwijzer.plan.view;

/** How soon something must happen once its turn has come; the soonest first. The same marks stand on pages, cards and poster. */
public enum TimeBand {
    /** Directly, within the hour, or as soon as possible. */
    NOW,
    /** The same day, or within 24 hours. */
    TODAY,
    /** Within seven days, which is five school days. */
    WEEK,
    /** After that. */
    LATER,
    /** The protocol says what it begins with, and no haste. */
    ONCE,
    /** Nobody said when, or it is agreed in each case: without a mark. */
    NONE
}
