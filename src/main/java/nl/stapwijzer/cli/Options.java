package nl.stapwijzer.cli;

import java.nio.file.Path;
import java.util.Locale;
import nl.stapwijzer.build.Edition;
import nl.stapwijzer.publish.PublishedKind;
import nl.stapwijzer.source.Catalogue;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The options that several commands share, and the parts of their help that picocli has in English only. */
final class Options {
    static final String PROJECT = "--project";
    static final String OUT = "--out";
    static final String SCHOOL = "--school";
    static final String EDITION = "--edition";
    static final String TIMINGS = "--timings";
    static final String LANGUAGE = "--lang";
    static final String FORMAT = "--format";
    static final String HELP = "--help";
    static final String VERSION = "--version";

    enum MessageLanguage {
        NL, EN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum MessageForm {
        LONG, SHORT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who a publication is for. */
    enum Readers {
        OPENBAAR(Edition.Kind.PUBLIC, PublishedKind.SITE, ""), INTERN(Edition.Kind.INTERNAL, PublishedKind.INTERNAL_SITE, "-intern"),
        CONCEPT(Edition.Kind.CONCEPT, PublishedKind.CONCEPT_SITE, "-concept");

        private final Edition.Kind edition;
        private final PublishedKind published;
        private final String suffix;

        Readers(Edition.Kind edition, PublishedKind published, String suffix) {
            this.edition = edition;
            this.published = published;
            this.suffix = suffix;
        }

        Edition.Kind edition() {
            return edition;
        }

        /** What the folder holds then. */
        PublishedKind published() {
            return published;
        }

        /** What comes behind the name of the folder, unless the user names another. */
        String suffix() {
            return suffix;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Options() {}

    /** A command with its description and help option, in the user's language. */
    static CommandSpec command(Catalogue catalogue, String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.addOption(OptionSpec.builder("-h", HELP).usageHelp(true).description(catalogue.text("help-help")).build());
        UsageMessageSpec usage = spec.usageMessage();
        usage.description(description);
        usage.synopsisHeading(catalogue.text("help-usage") + " ");
        usage.synopsisSubcommandLabel(catalogue.text("help-command"));
        usage.optionListHeading("%n" + catalogue.text("help-options") + "%n");
        usage.parameterListHeading("%n" + catalogue.text("help-parameters") + "%n");
        usage.commandListHeading("%n" + catalogue.text("help-commands") + "%n");
        usage.abbreviateSynopsis(false).sortOptions(false).width(100);
        return spec;
    }

    /** The options of a command that works on a project's definitions. */
    static CommandSpec project(CommandSpec spec, Catalogue catalogue) {
        return spec
                .addOption(OptionSpec.builder(PROJECT).type(Path.class).defaultValue(".")
                        .paramLabel(catalogue.text("help-folder")).description(catalogue.text("help-project")).build())
                .addOption(school(catalogue))
                .addOption(OptionSpec.builder(FORMAT).type(MessageForm.class).defaultValue("long")
                        .paramLabel("long|short").description(catalogue.text("help-format")).build())
                .addOption(OptionSpec.builder(TIMINGS).type(boolean.class).description(catalogue.text("help-timings")).build())
                .addOption(language(catalogue));
    }

    /** Which school of a board. */
    static OptionSpec school(Catalogue catalogue) {
        return OptionSpec.builder(SCHOOL).type(String.class).paramLabel(catalogue.text("help-school-label"))
                .description(catalogue.text("help-school")).build();
    }

    static OptionSpec language(Catalogue catalogue) {
        return OptionSpec.builder(LANGUAGE).type(MessageLanguage.class).paramLabel("nl|en").description(catalogue.text("help-lang"))
                .build();
    }

    /** How the user writes it. */
    static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
