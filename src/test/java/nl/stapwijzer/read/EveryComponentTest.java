package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.RecordPart;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Test;

/** No part of the model can be forgotten by the readers: the files with every key fill each component of each record. */
class EveryComponentTest {
    private final Map<String, Boolean> filled = new TreeMap<>();

    @Test
    void everyComponentOfAProtocolIsFilledByTheFileWithEveryKey() {
        walk(Protocols.read(Repository.text(Repository.resource("read/alles.yaml"))).value().orElseThrow());
        assertEquals(Set.of(), unfilled());
    }

    @Test
    void everyComponentOfASchoolIsFilledByTheFileWithEveryKey() {
        walk(Schools.read(Repository.text(Repository.resource("read/school.yaml"))).value().orElseThrow());
        filled.remove("Text.variants");
        assertEquals(false, filled.remove("Text.departments"), "only a protocol has them");
        assertEquals(false, filled.remove("Site.pages"), "they stand in files of their own");
        assertTrue(filled.keySet().removeIf(part -> part.startsWith("Legislation.")), "it comes with the program");
        assertEquals(false, filled.remove("Site.member"), "it is the name of its file");
        assertEquals(Set.of(), unfilled());
    }

    private Set<String> unfilled() {
        Set<String> names = new TreeSet<>();
        filled.forEach((name, isFilled) -> {
            if (!isFilled) {
                names.add(name);
            }
        });
        return names;
    }

    private void walk(Object value) {
        if (value instanceof Stated<?> stated) {
            stated.value().ifPresent(this::walk);
        } else if (value instanceof Located<?> located) {
            walk(located.value());
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::walk);
        } else if (value instanceof Collection<?> items) {
            items.forEach(this::walk);
        } else if (value instanceof Record record && !(value instanceof Span)) {
            RecordPart.of(record.getClass()).forEach(part -> walk(record, part));
        }
    }

    private void walk(Record record, RecordPart part) {
        Object value = part.in(record);
        filled.merge(record.getClass().getSimpleName() + "." + part.name(), isFilled(value), Boolean::logicalOr);
        walk(value);
    }

    /** Whether it holds something else than what stands there when the author says nothing. */
    private static boolean isFilled(Object value) {
        if (value instanceof Stated<?> stated) {
            return stated.isKnown();
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent();
        }
        if (value instanceof List<?> items) {
            return !items.isEmpty();
        }
        if (value instanceof Enum<?> constant) {
            return constant.ordinal() > 0;
        }
        return !Boolean.FALSE.equals(value) && !Integer.valueOf(0).equals(value);
    }
}
