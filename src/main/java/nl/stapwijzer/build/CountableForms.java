package nl.stapwijzer.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.count.CountedForm;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.publish.PdfFormat;
import nl.stapwijzer.publish.pdf.FieldSet;
import nl.stapwijzer.publish.pdf.FilledForms.Known;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;

/**
 * The forms of a project as its templates make them now, for the public and for the school's own edition, once where these show the same.
 * What is counted is the same in both.
 *
 * @param diagnostics what keeps a form from being made
 */
record CountableForms(List<CountedForm> counted, List<Diagnostic> diagnostics, List<Known> known) {
    static CountableForms of(Work work, Definitions definitions) {
        Map<String, List<FieldSet>> editions = new HashMap<>();
        Map<String, CountedForm> counted = new LinkedHashMap<>();
        List<Diagnostic> errors = new ArrayList<>();
        Set<Object> made = new HashSet<>();
        Renderer renderer = work.shared().renderer();
        for (Visibility edition : Visibility.values()) {
            List<Output> outputs = work.during(Stage.PLAN, () -> forms(definitions, edition).stream()
                    .filter(output -> made.add(output.view())).toList());
            List<Checked<Page>> pages = work.during(Stage.RENDER, () -> work.workers().each(outputs, renderer::render));
            for (int i = 0; i < outputs.size(); i++) {
                Pages.FormPage view = (Pages.FormPage) outputs.get(i).view();
                Protocol protocol = Protocol.find(definitions.protocols(), view.protocol().id()).orElseThrow();
                CountedForm form = CountedForm.of(protocol, view.form(), view.name());
                counted.putIfAbsent(form.name(), form);
                errors.addAll(pages.get(i).diagnostics().stream().filter(Diagnostic::isError).toList());
                pages.get(i).value().map(PdfFormat::fields)
                        .ifPresent(fields -> editions.computeIfAbsent(form.name(), name -> new ArrayList<>()).add(fields));
            }
        }
        List<Known> known = counted.values().stream().map(form -> new Known(form.name(),
                editions.getOrDefault(form.name(), List.of()).stream().distinct().toList(), form.fields())).toList();
        return new CountableForms(List.copyOf(counted.values()), errors.stream().distinct().toList(), known);
    }

    private static List<Output> forms(Definitions definitions, Visibility edition) {
        return Planner.plan(definitions.school().orElseThrow(), definitions.protocols(), edition).stream()
                .filter(output -> output.kind() == DocumentKind.FORM).toList();
    }

    /** Those of all of these. */
    static CountableForms together(List<CountableForms> all) {
        return new CountableForms(all.stream().flatMap(one -> one.counted().stream()).toList(),
                all.stream().flatMap(one -> one.diagnostics().stream()).distinct().toList(),
                all.stream().flatMap(one -> one.known().stream()).toList());
    }

    List<CountedForm> of(School school, Protocol protocol) {
        return counted.stream().filter(form -> form.name().startsWith(school.own(protocol.key() + "/"))).toList();
    }

    CountedForm named(String name) {
        return counted.stream().filter(form -> form.name().equals(name)).findFirst().orElseThrow();
    }
}
