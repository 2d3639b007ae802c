package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.plan.view.ChangesPage;
import nl.stapwijzer.serve.FormField.Option;

/**
 * A page of the workbench, as its template shows it.
 *
 * @param navigation what can be opened, on the left
 * @param middle what is open
 * @param preview what is looked at beside it
 * @param notices what there is to say of the last thing that was done
 */
record BenchPage(Head head, List<Group> navigation, Middle middle, Beside preview, OpenQuestions questions, List<Notice> notices) {
    /** What a page is for. */
    sealed interface Middle {
        /** The macro that shows it. */
        String shownBy();
    }

    /**
     * @param file the definition that is open
     * @param standing what is so as long as this is open: a board whose schools are not changed here, or a folder that cannot be read
     */
    record Head(String title, String file, String mark, int revision, boolean canUndo, boolean canRedo, List<Notice> standing,
            List<Option> files) {}

    /** @param href of the group itself; empty if it is only a name */
    record Group(String title, String href, boolean current, List<Item> items, String key) {}

    record Item(String title, String href, boolean current) {}

    /**
     * @param path of what is open
     * @param sections of fields
     * @param entries of a list of things with names: what can be opened, moved, copied and removed
     * @param free names that an entry can still get, where they are made up elsewhere
     * @param item whether what is open can itself be moved, copied and removed
     * @param isRoute whether its entries lead to each other
     * @param faults what is wrong in it
     */
    record Opened(String title, String help, String path, List<Section> sections, List<Entry> entries, List<Option> free,
            boolean hasEntries, boolean item, boolean isRoute, List<Fault> faults) implements Middle {
        @Override
        public String shownBy() {
            return "open";
        }

        Opened with(List<Fault> found) {
            return new Opened(title, help, path, sections, entries, free, hasEntries, item, isRoute, found);
        }

        /** The field in which a value stands; of a thing as a whole, its first, which is what it is called. Empty if it has none. */
        String nearest(String value) {
            List<String> all = new ArrayList<>();
            sections.forEach(section -> section.fields().forEach(field -> collect(field, all)));
            return all.stream().filter(one -> value.equals(one) || value.startsWith(one + "/"))
                    .max(Comparator.comparingInt(String::length))
                    .or(() -> value.equals(path) ? all.stream().findFirst() : Optional.empty()).orElse("");
        }

        private static void collect(FormField field, List<String> all) {
            all.add(field.path());
            field.parts().forEach(part -> collect(part, all));
            field.more().forEach(part -> collect(part, all));
        }
    }

    /** @param path of the field */
    record Fault(String path, OpenQuestion slip) {}

    /** @param name of its heading in the labels */
    record Section(String name, List<FormField> fields, boolean open) {}

    record Entry(String path, String title, String href, boolean first, boolean last) {}

    /** @param line to show, from 1; 0 for none */
    record TextView(String content, int line) implements Middle {
        @Override
        public String shownBy() {
            return "whole";
        }
    }

    /** @param since the one that what stands there now is held against */
    record Versions(List<Version> kept, Optional<Since> since) implements Middle {
        @Override
        public String shownBy() {
            return "kept";
        }
    }

    record Version(String id, String when, boolean chosen) {}

    /**
     * @param facts what changed for people; nothing where that cannot be said
     * @param why it cannot be said
     * @param printed whether the printed documents were compared too
     * @param lines of the text that went and came
     */
    record Since(Version version, Optional<ChangesPage.OfOne> facts, String why, boolean printed, List<Line> lines) {}

    /** @param sign plus or minus */
    record Line(String sign, String text) {}

    /**
     * Two texts, of which the user keeps one.
     *
     * @param kind conflict, if somebody else changed the file; unsaved, if it could not be written
     * @param lines in which they differ
     */
    record Conflict(String kind, String mine, String theirs, List<Line> lines, List<Sent> fields, String back) implements Middle {
        @Override
        public String shownBy() {
            return "choice";
        }
    }

    record Sent(String name, String value) {}

    /**
     * @param address of what is looked at
     * @param pdf its file, if it is one for paper; empty else
     * @param chosen its path, if the user chose it; empty if it is the one that fits what is open
     */
    record Beside(String address, String pdf, String chosen, List<Option> documents) {}

    /** @param known how many values the school has given, of so many that it could */
    record OpenQuestions(List<OpenQuestion> first, List<OpenQuestion> rest, int open, int errors, int known, int all) {}

    /** @param places where it is answered: its words, and its address on the workbench */
    record OpenQuestion(boolean error, String text, String why, List<Item> places) {}

    /**
     * @param kind good or bad
     * @param way to the field that it is about
     */
    record Notice(String kind, String text, Optional<Item> way) {
        Notice(String kind, String text) {
            this(kind, text, Optional.empty());
        }

        Notice(String kind, String text, Item way) {
            this(kind, text, Optional.of(way));
        }
    }
}
