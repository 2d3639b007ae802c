package nl.stapwijzer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from the top of a file to a value: keys, and places in lists from 0. None at all is the file as a whole. */
public record ValuePath(List<String> steps) {
    public ValuePath {
        steps = List.copyOf(steps);
    }

    /** As {@link #toString} writes it: {@code stappen/aanpak/acties/2}; in a key {@code ~1} is a slash and {@code ~0} a tilde. */
    public static ValuePath parse(String written) {
        return new ValuePath(written.isEmpty() ? List.of()
                : Stream.of(written.split("/", -1)).map(step -> step.replace("~1", "/").replace("~0", "~")).toList());
    }

    public ValuePath child(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new ValuePath(longer);
    }

    public ValuePath child(int place) {
        return child(Integer.toString(place));
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** @throws IndexOutOfBoundsException of the file as a whole, as {@link #last} does */
    public ValuePath parent() {
        return new ValuePath(steps.subList(0, steps.size() - 1));
    }

    public String last() {
        return steps.get(steps.size() - 1);
    }

    @Override
    public String toString() {
        return steps.stream().map(step -> step.replace("~", "~0").replace("/", "~1")).collect(Collectors.joining("/"));
    }
}
