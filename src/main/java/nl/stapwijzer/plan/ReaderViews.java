package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Advice;
import nl.stapwijzer.model.Audience;
import nl.stapwijzer.model.Audience.Passage;
import nl.stapwijzer.model.Audience.Passage.Portion;
import nl.stapwijzer.model.Audience.Readers;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Provenance;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Role.Kind;
import nl.stapwijzer.model.Role.Side;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties.Share;
import nl.stapwijzer.obligation.Requirement;
import nl.stapwijzer.obligation.Terms.Modality;
import nl.stapwijzer.plan.view.AudienceView.PassageView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.ReaderView;
import nl.stapwijzer.plan.view.ReaderView.AdviceView;
import nl.stapwijzer.plan.view.ReaderView.Heading;
import nl.stapwijzer.plan.view.ReaderView.HearingView;
import nl.stapwijzer.plan.view.ReaderView.StageView;
import nl.stapwijzer.plan.view.ReaderView.StepLine;
import nl.stapwijzer.plan.view.ReaderView.Told;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;

/** The protocol turned to those whom it concerns and who have no task in it: parents and pupils. */
final class ReaderViews {
    /** Of parents spoken of, not to. */
    private static final String OTHERS = ".others";

    private final Obligations obligations;
    private final Protocol protocol;
    private final Subject subject;
    private final Paths paths;
    private final Phrases phrases;

    ReaderViews(Obligations obligations, Paths paths, Phrases phrases) {
        this.obligations = obligations;
        this.protocol = obligations.protocol();
        this.subject = protocol.about().subject().value();
        this.paths = paths;
        this.phrases = phrases;
    }

    ReaderView parents() {
        return reader(Kind.PARENT, Optional.empty(), "");
    }

    /** Of a pupil on each side that has a page for them. */
    List<ReaderView> parentsBySide() {
        return subject.sides().stream().flatMap(side -> subject.pageOfParents(side).stream()
                .map(id -> reader(Kind.PARENT, Optional.of(side), id))).toList();
    }

    ReaderView pupils() {
        return reader(Kind.PUPIL, Optional.empty(), "");
    }

    List<ReaderView> pupilsBySide() {
        return subject.sides().stream().map(side -> reader(Kind.PUPIL, Optional.of(side), "")).toList();
    }

    static Kind kind(Audience audience) {
        return audience.readers() == Readers.PARENTS ? Kind.PARENT : Kind.PUPIL;
    }

    /** @param id of a page of their own; empty if there is none */
    private ReaderView reader(Kind kind, Optional<Side> side, String id) {
        return new OfReader(kind, side).view(id);
    }

    /** Where something that no protocol says was read, and when. */
    static String source(Provenance provenance, Language language) {
        String day = language.times().inWords(provenance.date());
        return provenance.status() == Provenance.Status.SEEN ? language.phrases().text("advice.source", provenance.source(), day)
                : language.phrases().text("advice.known", day);
    }

    /** One of these readers; the words speak to them. */
    private final class OfReader {
        private final Kind kind;
        private final Optional<Side> side;
        private final List<String> roles;
        private final Language language;
        private final ObligationViews views;

        private OfReader(Kind kind, Optional<Side> side) {
            this.kind = kind;
            this.side = side;
            this.roles = protocol.people().roles().stream().filter(role -> role.kind() == kind && stands(role)).map(Role::key).toList();
            this.language = Language.of(obligations, paths, spokenTo());
            this.views = new ObligationViews(obligations, language);
        }

        /** On this side, or on whichever. */
        private boolean stands(Role role) {
            return side.isEmpty() || role.side().isEmpty() || role.side().equals(side);
        }

        private Map<String, String> spokenTo() {
            Map<String, String> names = new HashMap<>();
            protocol.people().roles().stream().filter(role -> side.isEmpty() ? role.side().isEmpty() : role.side().equals(side))
                    .forEach(role -> phrases.find("reader." + kind + "." + role.kind()).ifPresent(name -> names.put(role.key(), name)));
            return names;
        }

        private ReaderView view(String id) {
            String key = ObligationViews.word(kind) + side.map(one -> "-" + ObligationViews.word(one)).orElse("");
            String title = phrases.text("start." + key);
            Optional<Link> page = id.isEmpty() ? Optional.empty() : Optional.of(Link.to(title, paths.part(DocumentKind.MY_CHILD, id)));
            Heading heading = new Heading(side.map(ObligationViews::word).orElse(""), title, phrases.text("start." + key + ".about"),
                    phrases.find("start." + key + ".lead").orElse(""), page, id);
            Told told = new Told(passages(Portion.DONE), passages(Portion.HEARD), passages(Portion.AFTER_ALL));
            return new ReaderView(heading, told, steps(), hears(), tasks(), advice());
        }

        // --- what the author says

        private List<PassageView> passages(Portion portion) {
            return protocol.papers().audiences().stream().filter(one -> one.readers() != Readers.OTHERS && kind(one) == kind)
                    .flatMap(one -> one.parts().stream())
                    .filter(part -> part.portion() == portion && concerns(part))
                    .map(part -> ProtocolViews.passage(part, List.of(), language)).toList();
        }

        private boolean concerns(Passage part) {
            return side.map(one -> part.sides().contains(one)).orElse(part.sides().isEmpty());
        }

        /** What is meant for pupils of their age goes before what is for all. */
        private Optional<AdviceView> advice() {
            return subject.advice().stream().filter(one -> one.readers() == kind && side.filter(one.side()::equals).isPresent())
                    .filter(one -> !one.older() || speaksToOlder()).max(Comparator.comparing(Advice::older)).map(this::advice);
        }

        private boolean speaksToOlder() {
            return protocol.papers().forms().stream().anyMatch(form -> form.writer() == Form.Writer.OLDER_PUPIL);
        }

        private AdviceView advice(Advice advice) {
            List<Markdown> points = ObligationViews.markdown(advice.points().stream()
                    .map(point -> point.in(phrases.language().locale(), Text.Reader.ADULT)).toList());
            return new AdviceView(points, source(advice.provenance(), language));
        }

        // --- what follows from the obligations

        private List<StepLine> steps() {
            return protocol.course().steps().stream().filter(this::concerns).map(step -> {
                Obligation whole = obligations.step(step);
                return new StepLine(step.title().forChildren().text(), by(whole), moments(whole));
            }).toList();
        }

        /** Whether these readers, or the pupils whose parents they are, take part in a step. */
        private boolean concerns(Step step) {
            return protocol.people().roles().stream().filter(role -> role.kind() == kind || role.kind() == Kind.PUPIL)
                    .filter(this::stands)
                    .anyMatch(role -> obligations.step(step).parties().of(role.key()) != Share.NONE);
        }

        /** By the step that it comes with, in the order of the steps. */
        private List<StageView> hears() {
            Map<String, List<HearingView>> stages = new LinkedHashMap<>();
            protocol.course().steps().forEach(step -> {
                talk(step).ifPresent(view -> stages.computeIfAbsent(title(step), any -> new ArrayList<>()).add(view));
                toThem(obligations.in(step)).forEach(one -> stages
                        .computeIfAbsent(title(stage(step, timed(one))), any -> new ArrayList<>()).add(told(one)));
            });
            List<HearingView> whole = toThem(obligations.ofWhole(Act.Kind.INFORM)).map(this::told).toList();
            Stream<StageView> last = whole.isEmpty() ? Stream.empty() : Stream.of(new StageView("", whole));
            return Stream.concat(stages.entrySet().stream()
                    .map(stage -> new StageView(stage.getKey(), List.copyOf(stage.getValue()))), last).toList();
        }

        private static String title(Step step) {
            return step.title().forChildren().text();
        }

        private Optional<HearingView> talk(Step step) {
            Obligation whole = obligations.step(step);
            if (roles.stream().noneMatch(role -> whole.parties().of(role) == Share.PARTICIPANT)) {
                return Optional.empty();
            }
            boolean may = roles.stream().noneMatch(role -> whole.parties().with().filter(party -> surely(party, role)).isPresent());
            Optional<Text> some = whole.parties().with().flatMap(Party::note);
            String whom = some.isPresent() ? OTHERS : whom(whole, Share.PARTICIPANT);
            Stream<String> begin = step.description().when().map(said -> Stream.of(said.forChildren().text()))
                    .orElseGet(() -> views.conditions(whole).stream());
            String with = by(may ? "hear.by.join" : "hear.by.talk" + whom, whole);
            String what = may || with.isEmpty() ? phrases.text((may ? "hear.join" : "hear.talk") + whom) : with;
            Stream<String> which = whom.isEmpty() ? Stream.empty() : some.map(note -> Phrases.capital(note.text())).stream();
            return Optional.of(new HearingView(may ? "join" : "talk", what, moments(whole),
                    besides(begin, Stream.concat(which, may ? Stream.of(with) : Stream.empty()))));
        }

        /** Where nobody said of which pupil the parents are, no parent of one of them reads that it is they. */
        private String whom(Obligation one, Share share) {
            return !subject.sides().isEmpty() && roles.stream().filter(role -> one.parties().of(role) == share).noneMatch(this::hasSide)
                    ? OTHERS : "";
        }

        private static List<String> besides(Stream<String> begin, Stream<String> more) {
            return Stream.concat(begin, more).filter(said -> !said.isEmpty()).toList();
        }

        private static boolean surely(Party party, String role) {
            return Stream.concat(party.together().stream(), party.oneOf().stream()).anyMatch(member -> member.role().value().equals(role));
        }

        private Stream<Obligation> toThem(List<Obligation> all) {
            return all.stream().filter(one -> one.kind() == Act.Kind.INFORM && one.isOfCase())
                    .filter(one -> roles.stream().anyMatch(role -> one.parties().of(role) == Share.COUNTERPARTY));
        }

        private HearingView told(Obligation one) {
            InformDuty duty = one.as(Act.Tell.class).orElseThrow().duty();
            List<Channel.Kind> ways = duty.channels().value().orElse(List.of()).stream()
                    .flatMap(id -> Protocol.find(protocol.people().channels(), id.value()).stream()).map(Channel::kind).distinct().toList();
            String whom = whom(one, Share.COUNTERPARTY);
            Optional<Sentence> how = ways.stream().map(way -> phrases.find("hear." + way)).allMatch(Optional::isPresent) && !ways.isEmpty()
                    ? Optional.of(phrases.or(ways.stream().map(way -> phrases.say("hear." + way + whom)).toList())) : Optional.empty();
            String about = ObligationViews.words(duty.about());
            String what = how.map(way -> about.isEmpty() ? phrases.text("hear.we", way) : phrases.text("hear.we.about", way, about))
                    .orElseGet(() -> about.isEmpty() ? phrases.text("hear.open" + whom) : phrases.text("hear.open.about" + whom, about));
            return new HearingView(ways.isEmpty() ? "told" : ObligationViews.word(ways.get(0)), what, moments(timed(one)),
                    besides(condition(one).stream(), Stream.of(by("hear.by.told" + whom, one), ObligationViews.words(duty.how()))));
        }

        /** Where an obligation says no moment itself, that of its step counts; where that says none, that of looking back in it. */
        private Obligation timed(Obligation one) {
            return !one.dues().isEmpty() || one.place().step().isEmpty() ? one : Stream.concat(
                    one.place().step().map(obligations::step).stream(),
                    one.place().step().stream().flatMap(step -> obligations.in(step).stream())
                            .filter(other -> other.kind() == Act.Kind.EVALUATION))
                    .filter(other -> !other.dues().isEmpty()).findFirst().orElse(one);
        }

        private Optional<String> condition(Obligation one) {
            Stream<Sentence> own = one.terms().requirements().stream().flatMap(requirement -> requirement instanceof Requirement.Own said
                    ? Stream.of(language.conditions().when(said.condition())) : Stream.empty());
            Stream<Sentence> needed = one.terms().modality() == Modality.IF_NEEDED ? Stream.of(phrases.say("if-needed")) : Stream.empty();
            return Stream.concat(own, needed).reduce((some, more) -> phrases.say("joined", some, more))
                    .map(said -> phrases.text("hear.condition", said));
        }

        /**
         * What is known and counts from something known; with what it counts from if that is the report, or looking back in another step.
         * Looking back is else done so long after, whatever it counts from.
         */
        private List<DeadlineView> moments(Obligation one) {
            return one.dues().stream().filter(due -> !due.deadline().duration().unknown())
                    .filter(due -> one.kind() == Act.Kind.EVALUATION || !(due.anchor() instanceof Anchor.Unknown))
                    .map(due -> due.anchor() instanceof Anchor.Report || one.kind() == Act.Kind.EVALUATION && isFromAnother(one, due)
                            ? views.whole(due) : views.length(due)).toList();
        }

        private static boolean isFromAnother(Obligation one, Due due) {
            return due.anchor() instanceof Anchor.DayOf day && !one.place().step().equals(Optional.of(day.step()));
        }

        /** The one step that its moment counts from, or else its own. Looking back comes with its own. */
        private static Step stage(Step own, Obligation one) {
            return one.kind() == Act.Kind.EVALUATION ? own : one.dues().stream().map(Due::anchor)
                    .flatMap(anchor -> anchor instanceof Anchor.DayOf day ? Stream.of(day.step())
                            : anchor instanceof Anchor.After from && from.steps().size() == 1 && !from.orReport()
                            ? Stream.of(from.steps().get(0)) : Stream.empty()).findFirst().orElse(own);
        }

        private String by(Obligation one) {
            return by("hear.by", one);
        }

        private String by(String phrase, Obligation one) {
            Sentence bearers = language.parties().definite().party(one.parties().bearers());
            return bearers.unknown() ? "" : phrases.text(phrase, bearers);
        }

        /** What the protocol asks of these readers by name. */
        private List<Markdown> tasks() {
            return obligations.all().stream().filter(one -> one.kind() == Act.Kind.ACTION && one.parties().own())
                    .filter(one -> roles.stream().anyMatch(role -> one.parties().bears(role) && isOfSide(role)))
                    .map(one -> Markdown.of(one.as(Act.Do.class).orElseThrow().action().what())).distinct().toList();
        }

        private boolean isOfSide(String role) {
            return side.isEmpty() || hasSide(role);
        }

        private boolean hasSide(String role) {
            return protocol.role(role).flatMap(Role::side).isPresent();
        }
    }

    // --- whom to call

    /** Who receives a report, then who has a task in law; where nobody has one, whose advice a step asks. The ids of their roles. */
    List<Located<String>> firstToCall() {
        Stream<Party> receivers = protocol.course().reporting().flatMap(reporting -> reporting.to().value()).stream();
        List<Located<String>> tasked = protocol.people().roles().stream().filter(role -> !role.tasks().isEmpty()).map(Role::id).toList();
        Stream<Party> asked = protocol.course().steps().stream().flatMap(step -> step.participants().consulting().stream());
        return Stream.concat(members(receivers), tasked.isEmpty() ? members(asked) : tasked.stream()).filter(this::isStaff).toList();
    }

    private boolean isStaff(Located<String> role) {
        return protocol.role(role.value()).filter(Role::isStaff).isPresent();
    }

    private static Stream<Located<String>> members(Stream<Party> parties) {
        return parties.flatMap(Party::members).map(Party.Member::role);
    }
}
