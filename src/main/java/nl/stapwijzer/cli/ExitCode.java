package nl.stapwijzer.cli;

/** How a command ended, for scripts and build servers. */
enum ExitCode {
    FINE(0, "help-exit-fine"),
    COULD_NOT_WRITE(1, "help-exit-could-not-write"),
    USAGE(2, "help-exit-usage"),
    DEFINITION_ERRORS(3, "help-exit-definition-errors"),
    INCOMPLETE(4, "help-exit-incomplete"),
    OUR_FAULT(70, "help-exit-our-fault");

    private final int number;
    private final String help;

    ExitCode(int number, String help) {
        this.number = number;
        this.help = help;
    }

    int number() {
        return number;
    }

    /** The key of the sentence that explains it. */
    String help() {
        return help;
    }
}
