package nl.stapwijzer.plan;

import java.util.List;
import java.util.stream.IntStream;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Term;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.ListBlockView;
import nl.stapwijzer.plan.view.MethodView;
import nl.stapwijzer.plan.view.MonitoringView;
import nl.stapwijzer.plan.view.PreventionView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TermView;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/** What a protocol explains and plans: terms, lists, methods, prevention and monitoring. */
final class KnowledgeViews {
    private final Protocol protocol;
    private final Language language;
    private final Paths paths;
    private final ObligationViews views;

    KnowledgeViews(Protocol protocol, Language language, Paths paths, ObligationViews views) {
        this.protocol = protocol;
        this.language = language;
        this.paths = paths;
        this.views = views;
    }

    ProtocolView.Knowledge view(List<StepView> steps) {
        return new ProtocolView.Knowledge(terms(), lists(), methods(steps), prevention(), monitoring());
    }

    private List<TermView> terms() {
        return protocol.terms().stream().map(this::term).toList();
    }

    private TermView term(Term term) {
        return new TermView(term.key(), Words.of(term.name()), term.abbreviation().orElse(""), Markdown.of(term.explanation().value()),
                language.phrases().leftOpen(term.explanation()), ObligationViews.words(term.source()),
                Link.to(term.name().text(), paths.page(DocumentKind.TERMS) + "#" + term.key()));
    }

    private List<ListBlockView> lists() {
        return protocol.lists().stream()
                .map(list -> new ListBlockView(list.key(), Words.of(list.title()), ObligationViews.word(list.kind()),
                        Markdown.of(list.introduction()), list.items().stream()
                                .map(item -> new ListBlockView.Item(Markdown.of(item.text()), Markdown.of(item.other())))
                                .toList()))
                .toList();
    }

    private List<MethodView> methods(List<StepView> steps) {
        return protocol.methods().stream().map(method -> {
            return new MethodView(method.key(), Words.of(method.name()), ObligationViews.words(method.basedOn()),
                    Markdown.of(method.explanation()), language.parties().party(method.who()), ObligationViews.markdown(method.goals()),
                    method.phases().value().orElse(List.of()).stream().map(phase -> new MethodView.Phase(phase.number().value(),
                            language.phrases().said(phase.title()), Markdown.of(phase.how()))).toList(),
                    language.phrases().leftOpen(method.phases()), ObligationViews.markdown(method.rules()),
                    ObligationViews.words(method.source()), users(method, steps));
        }).toList();
    }

    private List<Link> users(Method method, List<StepView> steps) {
        return IntStream.range(0, steps.size()).filter(i -> protocol.steps().get(i).methods().stream()
                .anyMatch(use -> use.method().value().equals(method.key())))
                .mapToObj(i -> steps.get(i).heading().page()).toList();
    }

    private List<PreventionView> prevention() {
        return protocol.prevention().stream()
                .map(task -> new PreventionView(task.key(), Words.of(task.what()), Markdown.of(task.explanation()),
                        language.parties().party(task.who()), ObligationViews.words(task.moment()), months(task.months()),
                        ObligationViews.words(task.pupils())))
                .toList();
    }

    private String months(List<Integer> months) {
        return language.phrases().and(months.stream().map(month -> language.phrases().say("month." + month)).toList()).text();
    }

    private List<MonitoringView> monitoring() {
        return protocol.monitoring().stream()
                .map(monitoring -> new MonitoringView(Markdown.of(monitoring.what()), language.parties().party(monitoring.who()),
                        language.phrases().said(monitoring.moment()), ObligationViews.words(monitoring.instrument()),
                        ObligationViews.words(monitoring.figures()), monitoring.next().map(language.times()::inWords).orElse("")))
                .toList();
    }
}
