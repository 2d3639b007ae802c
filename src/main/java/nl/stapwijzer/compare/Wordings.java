package nl.stapwijzer.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.End;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Register;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.model.Trajectory;
import nl.stapwijzer.source.RecordPart;

/** The texts of two versions that are no facts, held beside each other: each with the one at the same place, which ids tell. */
final class Wordings {
    /** What is told as a fact when it is new or gone, with all that is in it. */
    private static final Set<Class<?>> FACTS = Set.of(Step.class, Role.class, Form.class, End.class, Sanction.class, SupportTrack.class,
            PreventionTask.class, Register.class, Answer.class, Action.class, RecordDuty.class, InformDuty.class, Emergency.class,
            Monitoring.class, Decision.class, Evaluation.class);

    private final Map<TextPlace, List<String>> texts = new LinkedHashMap<>();
    /** The first text of each thing with an id, by its path. */
    private final Map<String, String> things = new LinkedHashMap<>();

    /**
     * A place for a text.
     *
     * @param step the id of the step that it is in; empty for the protocol as a whole
     * @param things the paths of the things with an id that it is in
     * @param loose whether others of its kind, which no id tells apart, may be at the same place
     * @param isFact whether what it is in is told as a fact
     */
    private record TextPlace(String step, String path, List<String> things, boolean loose, boolean isFact) {
        TextPlace at(String name, boolean isLoose) {
            return new TextPlace(step, path + "/" + name, things, loose || isLoose, isFact);
        }

        TextPlace in(Record record) {
            boolean fact = isFact || FACTS.contains(record.getClass());
            if (!(record instanceof Named thing)) {
                return new TextPlace(step, path, things, loose, fact);
            }
            String named = path + ":" + thing.key();
            return new TextPlace(record instanceof Step ? thing.key() : step, named,
                    Stream.concat(things.stream(), Stream.of(named)).toList(), loose, fact);
        }
    }

    /** @param was empty for a text that is new, as {@code is} for one that is gone */
    record Change(String step, Optional<String> was, Optional<String> is) {}

    private Wordings(Protocol protocol) {
        collect(protocol, new TextPlace("", "", List.of(), false, false));
    }

    /** In the order of the newer version, then what is gone. Of a new or lost thing only its first text, unless that is told as a fact. */
    static List<Change> between(Protocol before, Protocol now) {
        return between(new Wordings(before), new Wordings(now));
    }

    private static List<Change> between(Wordings olds, Wordings news) {
        Set<Change> changes = new LinkedHashSet<>();
        Stream.concat(news.texts.keySet().stream(), olds.texts.keySet().stream()).distinct().forEach(place -> {
            Optional<String> only = place.things().stream().filter(thing -> !olds.things.containsKey(thing)
                    || !news.things.containsKey(thing)).findFirst();
            if (only.isEmpty()) {
                changes.addAll(between(place, olds.texts.getOrDefault(place, List.of()), news.texts.getOrDefault(place, List.of())));
            } else if (!place.isFact()) {
                changes.add(new Change(place.step(), Optional.ofNullable(olds.things.get(only.get())),
                        Optional.ofNullable(news.things.get(only.get()))));
            }
        });
        return changes.stream().filter(change -> !hasMoved(change, changes)).toList();
    }

    /** Whether a text only stands elsewhere in the same step. */
    private static boolean hasMoved(Change change, Set<Change> all) {
        return change.was().isPresent() != change.is().isPresent() && all.contains(new Change(change.step(), change.is(), change.was()));
    }

    private static List<Change> between(TextPlace place, List<String> before, List<String> now) {
        List<String> was = without(before, now);
        List<String> is = without(now, before);
        List<Change> changes = new ArrayList<>();
        for (String text : List.copyOf(is)) {
            Likeness.nearest(text, was, place.loose()).ifPresent(old -> {
                was.remove(old);
                is.remove(text);
                changes.add(new Change(place.step(), Optional.of(old), Optional.of(text)));
            });
        }
        if (!place.isFact()) {
            is.forEach(text -> changes.add(new Change(place.step(), Optional.empty(), Optional.of(text))));
            was.forEach(text -> changes.add(new Change(place.step(), Optional.of(text), Optional.empty())));
        }
        return changes;
    }

    private static List<String> without(List<String> all, List<String> others) {
        List<String> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    private void collect(Record record, TextPlace place) {
        RecordPart.of(record.getClass()).stream().filter(part -> !isFact(record, part.name()))
                .forEach(part -> collect(part.in(record), place.at(part.name(), false)));
    }

    private void collect(Object value, TextPlace place) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(held -> collect(held, place));
        } else if (value instanceof Stated<?> stated) {
            stated.value().ifPresent(held -> collect(held, place));
        } else if (value instanceof List<?> list) {
            list.forEach(held -> collect(held, held instanceof Named ? place : place.at("", true)));
        } else if (value instanceof Text text) {
            add(place, text.text());
            text.variants().forEach(variant -> add(place.at(variant.language() + "-" + variant.reader(), false), variant.text()));
        } else if (Components.isPart(value)) {
            collect((Record) value, place.in((Record) value));
        }
    }

    private void add(TextPlace place, String text) {
        texts.computeIfAbsent(place, none -> new ArrayList<>()).add(text);
        place.things().forEach(thing -> things.putIfAbsent(thing, text));
    }

    /** Whether it is itself what a fact is known by. */
    private static boolean isFact(Record record, String component) {
        return component.equals("what") && (record instanceof Action || record instanceof RecordDuty || record instanceof Monitoring)
                || component.equals("when") && record instanceof Emergency || record instanceof HouseRule
                || record instanceof Step.Bounds || component.equals("conditions") && record instanceof Step.Placement
                || component.equals("gate") && record instanceof Trajectory;
    }
}
