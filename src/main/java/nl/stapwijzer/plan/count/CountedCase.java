package nl.stapwijzer.plan.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sheets of one protocol with the same mark; or one sheet of a form that has no mark. */
record CountedCase(List<Sheet> sheets) {
    CountedCase {
        sheets = List.copyOf(sheets);
    }

    /** In the order of the sheets. */
    static List<CountedCase> of(List<Sheet> sheets) {
        Map<String, List<Sheet>> marked = new LinkedHashMap<>();
        List<CountedCase> cases = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (sheet.mark().isEmpty()) {
                cases.add(new CountedCase(List.of(sheet)));
            } else {
                marked.computeIfAbsent(sheet.mark(), mark -> new ArrayList<>()).add(sheet);
            }
        }
        marked.values().forEach(same -> cases.add(new CountedCase(same)));
        return cases;
    }

    boolean isMarked() {
        return !sheets.get(0).mark().isEmpty();
    }

    /** The earliest day that one of its sheets is dated by. */
    Optional<LocalDate> day() {
        return earliest(Sheet::day);
    }

    Optional<LocalDate> date(CountedField field) {
        return earliest(sheet -> sheet.date(field));
    }

    private Optional<LocalDate> earliest(Function<Sheet, Optional<LocalDate>> date) {
        return sheets.stream().flatMap(sheet -> date.apply(sheet).stream()).min(LocalDate::compareTo);
    }

    boolean ticked(CountedField field) {
        return sheets.stream().anyMatch(sheet -> sheet.ticked(field));
    }

    /** What its sheets say, each thing once. */
    List<String> values(CountedField field) {
        return sheets.stream().map(sheet -> sheet.value(field)).filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** The part of it that was answered on sheets of one form. */
    Optional<CountedCase> on(CountedForm form) {
        List<Sheet> there = sheets.stream().filter(sheet -> sheet.form().name().equals(form.name()) && sheet.isAnswered()).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new CountedCase(there));
    }
}
