package nl.stapwijzer.check;

import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;

/** All rules that one protocol must keep, whatever the school that uses it. */
public final class ProtocolCheck {
    static final List<Rule> RULES = Stream.of(ReferenceRules.RULES, AddressRules.RULES, RouteRules.RULES,
            InternalRules.RULES, LoopRules.RULES, GapRules.RULES, DeadlineRules.RULES, SanctionRules.RULES, FormRules.RULES,
            CareRules.RULES, PolicyRules.RULES, WordRules.RULES, TranslationRules.RULES, PrivacyRules.RULES).flatMap(List::stream).toList();

    private ProtocolCheck() {}

    /** Everything wrong with it and every gap in it, in reading order. */
    public static List<Diagnostic> check(Protocol protocol, Jurisdiction jurisdiction) {
        Definition definition = new Definition(protocol, jurisdiction);
        Findings findings = new Findings();
        RULES.forEach(rule -> rule.check(definition, findings));
        return findings.all();
    }
}
