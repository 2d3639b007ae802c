package nl.stapwijzer.plan.count;

import java.util.List;
import java.util.stream.Stream;

/** Something that a form asks and that may be counted, with the fields of the file that answer it. */
sealed interface CountedQuestion {
    String label();

    List<CountedField> fields();

    /** Those of the fields that stay empty until somebody fills in the form. */
    default List<CountedField> answers() {
        return fields();
    }

    /** One answer out of some. */
    record SingleChoice(String label, CountedField field) implements CountedQuestion {
        @Override
        public List<CountedField> fields() {
            return List.of(field);
        }
    }

    /** Any number of answers, with a box to tick for each. */
    record Several(String label, List<String> options, List<CountedField> fields) implements CountedQuestion {}

    /** @param given whether a case pack has it filled in beforehand */
    record Day(String label, CountedField field, boolean given) implements CountedQuestion {
        @Override
        public List<CountedField> fields() {
            return List.of(field);
        }

        @Override
        public List<CountedField> answers() {
            return given ? List.of() : fields();
        }
    }

    /** Which steps of the protocol were done, and when; a row for each step, in their order. */
    record Steps(String label, List<Row> rows) implements CountedQuestion {
        record Row(String title, CountedField done, CountedField on) {}

        @Override
        public List<CountedField> fields() {
            return rows.stream().flatMap(row -> Stream.of(row.done(), row.on())).toList();
        }
    }

    /** Looking back: planned, held, and whether it worked. The title of a row is empty where the protocol sets no moment. */
    record Evaluations(String label, List<Row> rows) implements CountedQuestion {
        record Row(String title, CountedField planned, CountedField held, CountedField worked) {}

        @Override
        public List<CountedField> fields() {
            return rows.stream().flatMap(row -> Stream.of(row.planned(), row.held(), row.worked())).toList();
        }

        @Override
        public List<CountedField> answers() {
            return rows.stream().flatMap(row -> Stream.of(row.held(), row.worked())).toList();
        }
    }
}
