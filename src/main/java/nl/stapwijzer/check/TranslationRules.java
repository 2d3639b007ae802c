package nl.stapwijzer.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.stapwijzer.model.Audience;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.ListBlock;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Reporting;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/** A translation stands on some page: those for parents and pupils and on reporting are published in other languages, and no others. */
final class TranslationRules {
    static final List<Rule> RULES = List.of(TranslationRules::shown);

    /** What those pages tell of. */
    private static final Set<Class<?>> TOLD = Set.of(Audience.class, Reporting.class, Role.class, Channel.class, Emergency.class,
            InformDuty.class, SupportTrack.class, ListBlock.class);

    private TranslationRules() {}

    /** The program's own forms are translated for protocols in other languages. */
    private static void shown(Definition definition, Findings findings) {
        Locale own = definition.protocol().about().language();
        String file = definition.start().file();
        definition.each(Text.class).filter(text -> text.value().span().file().equals(file))
                .filter(text -> text.value().variants().stream().anyMatch(variant -> isOther(variant, own)) && !isTold(text))
                .forEach(text -> findings.warning(text.value().span(), Message.of("translation-not-shown", text.place()),
                        Message.of("translation-shown-where")));
    }

    private static boolean isOther(Text.Variant variant, Locale own) {
        return !variant.language().getLanguage().equals(own.getLanguage());
    }

    private static boolean isTold(ModelNode<Text> text) {
        Record holder = text.owner().orElseThrow().value();
        boolean title = text.component().equals("title") && (holder instanceof Protocol || holder instanceof Step);
        return title || text.upwards().anyMatch(part -> TOLD.contains(part.value().getClass()));
    }
}
