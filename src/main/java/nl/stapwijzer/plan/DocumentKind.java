package nl.stapwijzer.plan;

import java.util.Locale;

/** The kinds of document. A new kind is a constant here, a view record beside it, and a folder of the same name in {@code templates/}. */
public enum DocumentKind {
    SCHOOL, WIE_IS_WIE, KLACHTEN, TOEGANKELIJKHEID, PRIVACY, COLOFON, NIET_GEVONDEN, EIGEN_PAGINA,
    OVERZICHT, STAP, ROL, WAT_NU, WAT_NU_STAP, WAT_NU_EINDE, KEUZEBOOM, OUDERS, LEERLINGEN, MELDEN, STEUN, REGELS, BEGRIPPEN, PREVENTIE,
    METHODEN, FORMULIEREN, PROTOCOL, ZOEKEN,
    KWALITEITSKAART, ROLKAART, KAARTEN, POSTER, FORMULIER, AGENDABLAD, JAAROVERZICHT;

    /** The folder below {@code templates/}, and the name of the template and style in it. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
