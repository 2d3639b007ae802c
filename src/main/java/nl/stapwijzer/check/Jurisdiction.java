package nl.stapwijzer.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.model.LegalDuty;
import nl.stapwijzer.model.LegalLimit;
import nl.stapwijzer.model.Legislation;
import nl.stapwijzer.model.Norm.Ground.Articles;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.SchoolKind;
import nl.stapwijzer.model.Text;

/**
 * Which law a protocol stands under: that of the country of its language, for the kind of school that it names.
 *
 * @param home the country of the school, nl or be, if known, for a protocol in a language of no one country
 */
public record Jurisdiction(Legislation legislation, Optional<String> home) {
    String country(Protocol protocol) {
        String country = protocol.about().language().getCountry();
        return country.isEmpty() ? home.orElse("") : country.toLowerCase(Locale.ROOT);
    }

    List<LegalDuty> duties(LegalDuty.Kind asked, Protocol protocol) {
        return legislation.duties(asked, country(protocol), kinds(protocol));
    }

    List<LegalLimit> limits(Sanction.Kind sanction, Protocol protocol) {
        return legislation.limits(sanction, country(protocol), kinds(protocol));
    }

    /** Where it stands what the law asks because of a protocol, or what it allows in the measures that the protocol has. */
    Stream<String> articles(Articles from, Protocol protocol) {
        return switch (from) {
            case DUTIES -> protocol.about().subject().value().duties().stream().sorted()
                    .flatMap(asked -> duties(asked, protocol).stream()).map(LegalDuty::article);
            case LIMITS -> protocol.conduct().sanctions().stream().map(Sanction::kind).distinct().sorted()
                    .flatMap(kind -> limits(kind, protocol).stream()).map(LegalLimit::article);
        };
    }

    /** Whether this role is the competent authority of the school. */
    boolean isBoard(Role role) {
        return legislation.isBoard(role.name().text());
    }

    private Set<SchoolKind> kinds(Protocol protocol) {
        return legislation.kinds(protocol.about().schoolType().map(Text::text).orElse(""));
    }
}
