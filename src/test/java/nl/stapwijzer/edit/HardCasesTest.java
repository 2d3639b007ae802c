package nl.stapwijzer.edit;

import static nl.stapwijzer.edit.EditedText.add;
import static nl.stapwijzer.edit.EditedText.insert;
import static nl.stapwijzer.edit.EditedText.map;
import static nl.stapwijzer.edit.EditedText.move;
import static nl.stapwijzer.edit.EditedText.remove;
import static nl.stapwijzer.edit.EditedText.rename;
import static nl.stapwijzer.edit.EditedText.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One edit each of a definition as people write them, with all of the text that becomes another; with both kinds of line ends. */
class HardCasesTest {
    private static final String BASE = """
            # yaml-language-server: $schema=schema/protocol.schema.json
            protocol: pesten
            titel: "Pesten: wat doen wij?"
            slogan: 'Zo doen "wij" dat'

            rollen:
              # op school
              leerkracht: Leerkracht
              ib: {naam: Intern begeleider, afkorting: IB}  # ook op vrijdag
              gepeste: {naam: Leerling die gepest wordt, soort: leerling}

            stappen:
              # de eerste stap
              signaleren:
                titel: Signaleren
                # door wie
                wie: leerkracht  # altijd

                termijn: dezelfde dag
                acties:
                  - Luister naar de leerling.
                  # niet vergeten
                  - Vraag wat de leerling zelf wil.   # dus niet de ouder
                  - {doe: Bel de ouders., wie: ib, als: {toestemming-van: gepeste}}
                daarna: aanpak
                # tot hier

              # de tweede stap
              # met twee regels
              aanpak:
                titel: Aanpak
                nummer: 12
                wie: [leerkracht, ib]
                waarom: >-
                  Een tekst die over twee regels loopt, en die aan het eind van de regel is gevouwen zoals de schrijver dat zelf
                  wilde.
                hoe: |
                  Eerst dit.

                  - dan **dat**
                antwoorden:
                  ja: opgelost
                  nee: {antwoord: het stopt niet, naar: signaleren}

            einden:
              opgelost: Het pesten is gestopt
            """;
    private static final String FIRST = BASE.substring(BASE.indexOf("  # de eerste stap"), BASE.indexOf("\n  # de tweede stap"));
    private static final String SECOND = BASE.substring(BASE.indexOf("  # de tweede stap"), BASE.indexOf("\neinden:"));
    private static final PlainValue STEP = PlainValue.map(
            PlainValue.entry("titel", PlainValue.text("Nieuw")), PlainValue.entry("wie", PlainValue.text("ib")),
            PlainValue.entry("acties", PlainValue.list(PlainValue.text("Doe iets."), map("doe", "En dit.", "wie", "ib"))));

    @ParameterizedTest(name = "{0}")
    @MethodSource({"texts", "otherShapes", "keys", "items", "steps"})
    void anEditChangesNothingElse(String promise, Edit edit, String[] changes) {
        String expected = BASE;
        for (int i = 0; i < changes.length; i += 2) {
            assertEquals(2, (expected + "\0").split(Pattern.quote(changes[i]), -1).length, "stands there once: " + changes[i]);
            expected = expected.replace(changes[i], changes[i + 1]);
        }
        assertEquals(expected, EditedText.of(BASE).after(edit).text());
        String windows = BASE.stripTrailing().replace("\n", "\r\n");
        assertEquals(expected.stripTrailing().replace("\n", "\r\n"), EditedText.of(windows).after(edit).text());
    }

    private static Arguments aCase(String promise, Edit edit, String... changes) {
        return Arguments.of(promise, edit, changes);
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                aCase("a colon brings quotes", set("stappen/signaleren/titel", "Eerst: kijken"), "titel: Signaleren",
                        "titel: \"Eerst: kijken\""),
                aCase("a quote within is no reason for quotes", set("stappen/signaleren/titel", "Zeg \"hoi\""), "titel: Signaleren",
                        "titel: Zeg \"hoi\""),
                aCase("double quotes stay", set("titel", "Pesten"), "\"Pesten: wat doen wij?\"", "\"Pesten\""),
                aCase("single quotes stay", set("slogan", "Ga zo 'door'"), "'Zo doen \"wij\" dat'", "'Ga zo ''door'''"),
                aCase("a comment behind a value stays", set("stappen/signaleren/wie", "ib"), "wie: leerkracht  # altijd",
                        "wie: ib  # altijd"),
                aCase("signs of YAML are quoted", set("stappen/signaleren/acties/1", "- # 😀"), "- Vraag wat de leerling zelf wil.   #",
                        "- \"- # 😀\"   #"),
                aCase("ja needs no quotes", set("stappen/signaleren/daarna", "ja"), "daarna: aanpak", "daarna: ja"),
                aCase("what an editor takes for a number is quoted", set("stappen/signaleren/daarna", "1"), "daarna: aanpak",
                        "daarna: \"1\""),
                aCase("a bare number stays one", set("stappen/aanpak/nummer", "7"), "nummer: 12", "nummer: 7"),
                aCase("two lines become a text below a sign", set("stappen/signaleren/acties/1", "Een\r\n\r\n- twee\n"),
                        "- Vraag wat de leerling zelf wil.   # dus niet de ouder",
                                "- |-   # dus niet de ouder\n        Een\n\n        - twee"),
                aCase("brackets stay around two lines", set("stappen/signaleren/acties/2/doe", "Bel.\nOf mail."), "doe: Bel de ouders.",
                        "doe: \"Bel.\\nOf mail.\""),
                aCase("brackets are no reason for more quotes than needed", set("stappen/signaleren/acties/2/doe", "Bel, met [twee]: ja"),
                        "doe: Bel de ouders.", "doe: \"Bel, met [twee]: ja\""),
                aCase("only the line of a folded text that differs", set("stappen/aanpak/waarom",
                        "Een tekst die over twee regels loopt, en die aan het eind van de regel is gevouwen zoals de schrijver dat zelf"
                                + " graag wilde."), "      wilde.", "      graag wilde."),
                aCase("only the line of a text below a sign that is new", set("stappen/aanpak/hoe",
                        "Eerst dit.\n\n- dan **dat**\n- en dit"), "- dan **dat**\n", "- dan **dat**\n      - en dit\n"),
                aCase("a text below a sign stays there when it gets short", set("stappen/aanpak/hoe", "Kort."),
                        "Eerst dit.\n\n      - dan **dat**\n", "Kort.\n"),
                aCase("a value that is the same", set("stappen/aanpak/hoe", "Eerst dit.\n\n- dan **dat**")));
    }

    private static Stream<Arguments> otherShapes() {
        return Stream.of(
                aCase("a word becomes a list", set("stappen/signaleren/wie", PlainValue.texts("leerkracht", "ib")), "wie: leerkracht  #",
                        "wie: [leerkracht, ib]  #"),
                aCase("a list becomes a word", set("stappen/aanpak/wie", "ib"), "wie: [leerkracht, ib]", "wie: ib"),
                aCase("a list in brackets stays in brackets", set("stappen/aanpak/wie", PlainValue.texts("ib")), "wie: [leerkracht, ib]",
                        "wie: [ib]"),
                aCase("a word becomes keys", set("stappen/signaleren/termijn", map("soort", "binnen", "duur", "2 schooldagen")),
                        "termijn: dezelfde dag", "termijn: {soort: binnen, duur: 2 schooldagen}"),
                aCase("an item becomes keys", set("stappen/signaleren/acties/1", map("doe", "Vraag het.", "wie", "ib")),
                        "- Vraag wat de leerling zelf wil.   #", "- {doe: Vraag het., wie: ib}   #"),
                aCase("sentences stand on lines of their own", set("stappen/signaleren/wie", PlainValue.texts("Een zin.", "Nog een.")),
                        "wie: leerkracht  # altijd", "wie:  # altijd\n      - Een zin.\n      - Nog een."));
    }

    private static Stream<Arguments> keys() {
        return Stream.of(
                aCase("a key comes below another and its comment", add("stappen/signaleren", 2, "met", PlainValue.text("gepeste")),
                        "# altijd\n", "# altijd\n    met: gepeste\n"),
                aCase("a key comes first", add("stappen/aanpak", 0, "let-op", PlainValue.text("ja")), "    titel: Aanpak\n",
                        "    let-op: ja\n    titel: Aanpak\n"),
                aCase("a key comes at the end of the file", add("", 6, "taal", PlainValue.text("nl-NL")), "gestopt\n",
                        "gestopt\n\ntaal: nl-NL\n"),
                aCase("a key comes within brackets", add("stappen/signaleren/acties/2", 3, "indien-nodig", PlainValue.text("ja")),
                        "gepeste}}", "gepeste}, indien-nodig: ja}"),
                aCase("a section comes between sections", add("", 4, "kanalen", map("gesprek", "Gesprek.")), "\n\nstappen:",
                        "\n\nkanalen:\n  gesprek: Gesprek.\n\nstappen:"),
                aCase("a key goes", remove("stappen/signaleren/termijn"), "    termijn: dezelfde dag\n", ""),
                aCase("a key goes with the comment behind it", remove("stappen/signaleren/wie"),
                        "    # door wie\n    wie: leerkracht  # altijd\n", ""),
                aCase("a heading above a row is not of its first", remove("rollen/leerkracht"), "  leerkracht: Leerkracht\n", ""),
                aCase("what stands at the top of the file stays", remove("protocol"), "protocol: pesten\n", ""),
                aCase("a key within brackets goes", remove("stappen/signaleren/acties/2/wie"), "wie: ib, als", "als"),
                aCase("the last key within brackets goes", remove("stappen/signaleren/acties/2/als"), ", als: {toestemming-van: gepeste}",
                        ""),
                aCase("what would be left empty goes too", remove("einden/opgelost"), "\neinden:\n  opgelost: Het pesten is gestopt\n", ""),
                aCase("a key gets another name there only", rename("stappen/signaleren", "kijken"), "  signaleren:\n", "  kijken:\n"),
                aCase("a key within brackets gets another name", rename("stappen/signaleren/acties/2/wie", "door"), "wie: ib,",
                        "door: ib,"));
    }

    private static Stream<Arguments> items() {
        return Stream.of(
                aCase("an item comes above another and its comment", insert("stappen/signaleren/acties", 1, "Let op: nieuw."),
                        "      # niet vergeten\n", "      - \"Let op: nieuw.\"\n      # niet vergeten\n"),
                aCase("an item comes first", insert("stappen/signaleren/acties", 0, "Eerst."), "      - Luister",
                        "      - Eerst.\n      - Luister"),
                aCase("an item comes last", insert("stappen/signaleren/acties", 3, map("doe", "Laatst.", "wie", "ib")), "gepeste}}\n",
                        "gepeste}}\n      - {doe: Laatst., wie: ib}\n"),
                aCase("a long item is folded", insert("stappen/signaleren/acties", 3, "Een zin die zo lang is ".repeat(6).strip()),
                        "gepeste}}\n",
                        "gepeste}}\n      - >-\n        " + "Een zin die zo lang is ".repeat(4)
                                + "Een zin die zo lang\n        is Een zin die zo lang is\n"),
                aCase("an item goes", remove("stappen/signaleren/acties/0"), "      - Luister naar de leerling.\n", ""),
                aCase("an item comes within brackets", insert("stappen/aanpak/wie", 1, "gepeste"), "[leerkracht, ib]",
                        "[leerkracht, gepeste, ib]"),
                aCase("an item within brackets goes", remove("stappen/aanpak/wie/0"), "[leerkracht, ib]", "[ib]"),
                aCase("an item within brackets moves", move("stappen/aanpak/wie/0", 1), "[leerkracht, ib]", "[ib, leerkracht]"),
                aCase("an item moves", move("stappen/signaleren/acties/2", 0),
                        "      - {doe: Bel de ouders., wie: ib, als: {toestemming-van: gepeste}}\n", "",
                        "      - Luister", "      - {doe: Bel de ouders., wie: ib, als: {toestemming-van: gepeste}}\n      - Luister"));
    }

    private static Stream<Arguments> steps() {
        return Stream.of(
                aCase("the first step goes with its comments and a blank line", remove("stappen/signaleren"), FIRST + "\n", ""),
                aCase("the last step goes with its comments and a blank line", remove("stappen/aanpak"), "\n" + SECOND, ""),
                aCase("a step moves up with its comments", move("stappen/aanpak", 0), FIRST + "\n" + SECOND, SECOND + "\n" + FIRST),
                aCase("a step moves down with its comments", move("stappen/signaleren", 1), FIRST + "\n" + SECOND, SECOND + "\n" + FIRST),
                aCase("a step comes between steps", add("stappen", 1, "nieuw", STEP), "  # de tweede stap",
                        "  nieuw:\n    titel: Nieuw\n    wie: ib\n    acties:\n      - Doe iets.\n      - {doe: En dit., wie: ib}\n"
                                + "\n  # de tweede stap"));
    }
}
