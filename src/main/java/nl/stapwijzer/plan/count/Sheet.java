package nl.stapwijzer.plan.count;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One filled form: one sheet of a case, for one pupil.
 *
 * @param file what the user knows it by
 * @param values of the fields that are filled in, by their name
 */
public record Sheet(String file, CountedForm form, Map<String, String> values) {
    public Sheet {
        values = Map.copyOf(values);
    }

    /** @param read the values of all fields of the form, in their order */
    public static Sheet of(String file, CountedForm form, List<String> read) {
        Map<String, String> filled = new HashMap<>();
        List<CountedField> fields = form.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (!read.get(i).isEmpty()) {
                filled.put(fields.get(i).name(), read.get(i));
            }
        }
        return new Sheet(file, form, filled);
    }

    /** What is in a field; empty if nothing is, or nothing that can be read. */
    String value(CountedField field) {
        String value = values.getOrDefault(field.name(), CountedField.EMPTY);
        return value.equals(CountedField.UNREADABLE) ? CountedField.EMPTY : value;
    }

    Optional<LocalDate> date(CountedField field) {
        return Optional.of(value(field)).filter(value -> !value.isEmpty()).map(LocalDate::parse);
    }

    boolean ticked(CountedField field) {
        return value(field).equals(CountedField.TICKED);
    }

    /** The code of its case; empty if it has none. */
    String mark() {
        return form.mark().map(this::value).orElse("");
    }

    /** Whether it has a place for the mark of its case, and no mark there. */
    public boolean lacksMark() {
        return form.mark().isPresent() && mark().isEmpty();
    }

    /** Whether somebody answered a question on it; in a form of a case pack mark, report and plans stand from the beginning. */
    public boolean isAnswered() {
        return form.questions().stream().flatMap(question -> question.answers().stream())
                .anyMatch(field -> values.containsKey(field.name()));
    }

    /** The day that it is about, by the first countable date of the form. */
    Optional<LocalDate> day() {
        return form.day().flatMap(day -> date(day.field()));
    }

    /** The questions with an answer that nothing can be made of. */
    public List<String> unreadable() {
        return form.questions().stream().filter(question -> question.fields().stream()
                .anyMatch(field -> CountedField.UNREADABLE.equals(values.get(field.name())))).map(CountedQuestion::label).toList();
    }
}
