package nl.stapwijzer.build;

/** A part of the work that takes time, in the order of a build. */
public enum Stage {
    READ("stage-read"),
    CHECK("stage-check"),
    PLAN("stage-plan"),
    FORMS("stage-forms"),
    RENDER("stage-render"),
    LINKS("stage-links"),
    WRITE("stage-write"),
    DATES("stage-dates"),
    SWAP("stage-swap");

    private final String key;

    Stage(String key) {
        this.key = key;
    }

    /** Of the words that name it. */
    public String key() {
        return key;
    }
}
