package nl.stapwijzer.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.model.LegalDuty;
import nl.stapwijzer.model.LegalLimit;
import nl.stapwijzer.model.Legislation;
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

    /** Whether what the law asks because of one protocol can concern the other. */
    public boolean isOneCountry(Protocol one, Protocol other) {
        return country(one).equals(country(other));
    }

    List<LegalDuty> duties(LegalDuty.Kind asked, Protocol protocol) {
        return legislation.duties(asked, country(protocol), kinds(protocol));
    }

    List<LegalLimit> limits(Sanction.Kind sanction, Protocol protocol) {
        return legislation.limits(sanction, country(protocol), kinds(protocol));
    }

    /** Whether this role is the competent authority of the school. */
    boolean isBoard(Role role) {
        return legislation.isBoard(role.name().text());
    }

    private Set<SchoolKind> kinds(Protocol protocol) {
        return legislation.kinds(protocol.about().schoolType().map(Text::text).orElse(""));
    }
}
