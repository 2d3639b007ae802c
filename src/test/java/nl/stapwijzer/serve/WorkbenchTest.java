package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.stapwijzer.fixtures.Protocols;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a coordinator does on the workbench, with forms as a browser without scripts sends them. */
class WorkbenchTest extends VisitedBench {
    private Path file;

    @Override
    void fill() throws IOException {
        file = SmallSchool.in(folder).resolve(SmallSchool.FILE);
    }

    @Test
    void aFormThatIsSentAsItCameChangesNothing() throws IOException {
        for (String path : List.of("", "stappen", "stappen/melden", "stappen/aanpak", "rollen/leerkracht", "einden/opgelost")) {
            visitor.submit(visitor.open(Visitor.field(path)), Map.of());
            assertEquals(SmallSchool.PROTOCOL, Files.readString(file), path);
        }
    }

    @Test
    void whatIsThereAndSaysNothingStaysWhenSomethingElseIsChanged() throws IOException {
        Files.writeString(folder.resolve(OpenFiles.SCHOOL), "naam: De Brug\nkleur: #1d4f5c\n");
        visitor.submit(visitor.open("/werkbank/veld?file=" + OpenFiles.SCHOOL), Map.of("v:naam", "De Sluis"));
        assertEquals("naam: De Sluis\nkleur: #1d4f5c\n", Files.readString(folder.resolve(OpenFiles.SCHOOL)));
    }

    @Test
    void anotherDeadlineChangesItsLineAndThePage() throws IOException {
        Document form = visitor.open(Visitor.field("stappen/melden"));
        visitor.submit(form, Map.of("d:kind:stappen/melden/termijn", "binnen", "d:number:stappen/melden/termijn", "3",
                "d:unit:stappen/melden/termijn", "schooldagen"));
        assertEquals(SmallSchool.PROTOCOL.replace("dezelfde dag", "binnen 3 schooldagen"), Files.readString(file));
        Document after = visitor.open(Visitor.field("stappen/melden"));
        assertTrue(visitor.page(after.selectFirst("#page").attr("src")).contains("3 schooldagen"));
        assertTrue(after.select(".example").text().contains("donderdag 26 november"), after.select(".example").text());
    }

    @Test
    void oneOfASchooldayIsWrittenAsOne() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/aanpak")), Map.of("d:number:stappen/aanpak/termijn", "1"));
        assertTrue(Files.readString(file).contains("termijn: binnen 1 schooldag\n"));
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("d:kind:stappen/melden/termijn", "binnen",
                "d:unit:stappen/melden/termijn", "weken"));
        assertTrue(Files.readString(file).contains("termijn: binnen 1 week\n"));
    }

    @Test
    void aShortValueGetsKeysWhenMoreIsSaidOfIt() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("p:stappen/melden/acties/0/wie", "coordinator"));
        assertTrue(Files.readString(file).contains("- {doe: Luister naar de leerling., wie: coordinator}"), Files.readString(file));
    }

    @Test
    void aStepThatIsNotKnownYetIsMadeWhereAnAnswerLeads() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/aanpak")),
                Map.of("s:stappen/aanpak/antwoorden/nee/naar", "Overleg met het team"));
        String text = Files.readString(file);
        assertTrue(text.contains("nee: {naar: overleg-met-het-team, hoogstens: 1}"), text);
        assertTrue(text.contains("  overleg-met-het-team:\n    titel: Overleg met het team\n"), text);
    }

    @Test
    void aNewStepBehindAnotherGoesBetweenThatAndWhereItLed() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen")), Map.of("new", "Overleg", "behind", "melden"), "add:stappen");
        String text = Files.readString(file);
        assertTrue(text.contains("daarna: overleg\n  overleg:\n    titel: Overleg\n"), text);
        assertTrue(text.contains("    daarna: aanpak\n  aanpak:\n"), text);
        visitor.submit(visitor.open(Visitor.field("stappen/overleg")), Map.of("v:stappen/overleg/vraag", "Is er meer nodig?"));
        assertFalse(Files.readString(file).contains("daarna: aanpak"));
        assertTrue(visitor.open(Visitor.field("stappen/overleg")).select(".notice").text().contains("Aanpakken"));
        visitor.submit(visitor.open(Visitor.field("stappen")), Map.of("new", "Later", "behind", "aanpak"), "add:stappen");
        assertTrue(visitor.open(Visitor.field("stappen/later")).select(".notice").text().contains("\"Aanpakken\" eindigt met een vraag"));
    }

    @Test
    void stepsThatCountOnDoSoWhenOneComesBetween() throws IOException {
        Files.writeString(file, SmallSchool.PROTOCOL.replace("titel: Melden", "nummer: 4\n    titel: Melden")
                .replace("titel: Aanpakken", "nummer: 5\n    titel: Aanpakken"));
        visitor.submit(visitor.open(Visitor.field("stappen")), Map.of("new", "Overleg", "behind", "melden"), "add:stappen");
        assertEquals(List.of("nummer: 4", "nummer: 5", "nummer: 6"), numbers());
        visitor.submit(visitor.open(Visitor.field("stappen/aanpak")), Map.of("s:stappen/aanpak/antwoorden/nee/naar", "Team"));
        assertEquals(List.of("nummer: 4", "nummer: 5", "nummer: 6", "nummer: 7"), numbers());
    }

    private List<String> numbers() throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.strip().replace("\"", "")).filter(line -> line.startsWith("nummer"))
                .toList();
    }

    @Test
    void whoAddsToAListComesBackToThatList() throws IOException {
        String answer = visitor.submit(visitor.open(Visitor.field("stappen/melden")),
                Map.of("v:stappen/melden/acties/1", "Vraag door."), "in:stappen/melden/acties");
        assertTrue(Files.readString(file).contains("      - Vraag door.\n"));
        assertTrue(Visitor.header(answer, "Location").endsWith("path=stappen/melden#f-stappen/melden/acties"), answer);
        String other = visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of(), "remove:stappen/melden/\r\nX: y/1");
        assertFalse(Visitor.header(other, "Location").contains("#"), other);
    }

    @Test
    void aQuestionAboutTheSchoolLeadsToTheFieldThatAnswersIt() throws IOException {
        Files.writeString(folder.resolve(OpenFiles.SCHOOL), "naam: De Kleine School\n");
        Document school = visitor.open("/werkbank/veld?file=" + OpenFiles.SCHOOL);
        Element way = school.selectFirst("#questions a:contains(Contacten)");
        assertTrue(Visitor.header(visitor.page(way.attr("href")), "Location").contains("path=contacten"), school.text());
        assertEquals(0, school.select("#questions .ways a:contains(Naam)").size());
        Document protocol = visitor.open(Visitor.field(""));
        Element rollen = protocol.select("#questions li:contains(aanspreekpunt) a").first();
        assertTrue(Visitor.header(visitor.page(rollen.attr("href")), "Location").contains("path=rollen"), rollen.text());
    }

    @Test
    void theViewOfTheTextSaysWhatFitsWhereSomebodyTypes() throws IOException {
        String text = SmallSchool.PROTOCOL.replace("termijn: dezelfde dag", "ter");
        String answer = visitor.post("/werkbank/woorden", List.of(Map.entry("file", SmallSchool.FILE), Map.entry("text", text),
                Map.entry("at", Integer.toString(text.indexOf("    ter\n") + 7))));
        assertTrue(answer.endsWith("\r\n\r\n1 woord past hier.\ntermijn: \tTermijn"), answer);
        assertEquals(404, Visitor.status(visitor.post("/werkbank/woorden", List.of(Map.entry("file", SmallSchool.FILE),
                Map.entry("text", "a"), Map.entry("at", "2")))));
    }

    @Test
    void whatIsNotKnownIsOneTickWithItsConsequence() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("u:stappen/melden/termijn", "on"));
        assertTrue(Files.readString(file).contains("termijn: onbekend\n"));
        Document after = visitor.open(Visitor.field("stappen/melden"));
        assertTrue(after.getElementById("c-stappen/melden/termijn").hasText());
        assertTrue(after.select("#questions .ways").text().contains("Melden"), after.select("#questions").text());
        String way = after.select("#questions a[href*=plek]").stream().map(link -> link.attr("href")).findFirst().orElseThrow();
        assertEquals(303, Visitor.status(visitor.page(way)));
    }

    @Test
    void whoFillsInWhatWasNotKnownNeedNotTakeTheTickAway() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("u:stappen/melden/termijn", "on"));
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("d:kind:stappen/melden/termijn", "binnen",
                "d:number:stappen/melden/termijn", "2", "d:unit:stappen/melden/termijn", "dagen"));
        assertTrue(Files.readString(file).contains("termijn: binnen 2 dagen\n"), Files.readString(file));
    }

    @Test
    void stepsAreMovedCopiedAndRemoved() throws IOException {
        Document list = visitor.open(Visitor.field("stappen"));
        visitor.submit(list, Map.of(), "down:stappen/melden");
        assertTrue(Files.readString(file).indexOf("  aanpak:") < Files.readString(file).indexOf("  melden:"));
        visitor.submit(visitor.open(Visitor.field("stappen")), Map.of(), "copy:stappen/melden");
        assertTrue(Files.readString(file).contains("  melden-kopie:\n    titel: Melden (kopie)"), Files.readString(file));
        visitor.submit(visitor.open(Visitor.field("stappen")), Map.of(), "remove:stappen/melden-kopie");
        assertFalse(Files.readString(file).contains("melden-kopie"));
    }

    @Test
    void aStepThatIsRenamedIsRenamedWhereItIsMentioned() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("new", "signaleren"), "rename:stappen/melden");
        assertEquals(SmallSchool.PROTOCOL.replace("  melden:", "  signaleren:").replace("naar: melden", "naar: signaleren"),
                Files.readString(file));
    }

    @Test
    void aRoleThatIsRenamedIsRenamedInTheSchoolTooAndUndoneAtOnce() throws IOException {
        visitor.submit(visitor.open(Visitor.field("rollen/leerkracht")), Map.of("new", "mentor"), "rename:rollen/leerkracht");
        assertEquals(SmallSchool.SCHOOL.replace("  leerkracht:", "  mentor:"), Files.readString(folder.resolve(OpenFiles.SCHOOL)));
        assertTrue(Files.readString(file).contains("wie: mentor\n") && Files.readString(file).contains("wie: [mentor, coordinator]"));
        visitor.post("/werkbank/ongedaan", List.of());
        assertEquals(SmallSchool.SCHOOL, Files.readString(folder.resolve(OpenFiles.SCHOOL)));
        assertEquals(SmallSchool.PROTOCOL, Files.readString(file));
    }

    @Test
    void aRoleThatAnotherProtocolHasTooKeepsItsContact() throws IOException {
        Files.writeString(folder.resolve("protocols/ander.yaml"), SmallSchool.PROTOCOL.replace("protocol: klein", "protocol: ander"));
        visitor.submit(visitor.open(Visitor.field("rollen/leerkracht")), Map.of("new", "mentor"), "rename:rollen/leerkracht");
        assertEquals(SmallSchool.SCHOOL, Files.readString(folder.resolve(OpenFiles.SCHOOL)));
        assertTrue(visitor.open(Visitor.field("rollen/mentor")).select(".notice.bad").text().contains("leerkracht"));
    }

    @Test
    void allOfASessionCanBeUndoneAndDoneAgain() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("v:stappen/melden/titel", "Signaleren"));
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("v:stappen/melden/hoe", "Rustig."));
        String done = Files.readString(file);
        visitor.post("/werkbank/ongedaan", List.of());
        visitor.post("/werkbank/ongedaan", List.of());
        assertEquals(SmallSchool.PROTOCOL, Files.readString(file));
        visitor.post("/werkbank/opnieuw", List.of());
        visitor.post("/werkbank/opnieuw", List.of());
        assertEquals(done, Files.readString(file));
    }

    @Test
    void whatAnotherProgramWroteMeanwhileIsShownAndNotOverwritten() throws IOException {
        Document form = visitor.open(Visitor.field("stappen/melden"));
        String theirs = SmallSchool.PROTOCOL.replace("helpt.", "helpt altijd.");
        Files.writeString(file, theirs);
        String answer = visitor.submit(form, Map.of("v:stappen/melden/titel", "Signaleren"));
        assertEquals(409, Visitor.status(answer));
        assertTrue(answer.contains("helpt altijd.") && answer.contains("Signaleren"));
        assertEquals(theirs, Files.readString(file));
        Document both = Jsoup.parse(answer);
        List<Map.Entry<String, String>> mine = new ArrayList<>();
        both.select("form:has(textarea) input[type=hidden]").forEach(field -> mine.add(Map.entry(field.attr("name"), field.attr("value"))));
        visitor.post("/werkbank/veld", mine);
        assertEquals(theirs.replace("titel: Melden", "titel: Signaleren"), Files.readString(file));
    }

    @Test
    void whatWasThereBeforeIsKeptBeside() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("v:stappen/melden/titel", "Signaleren"));
        Document versions = visitor.open("/werkbank/versies?file=" + SmallSchool.FILE);
        assertEquals(List.of("− titel: Melden # het begin", "+ titel: Signaleren # het begin"),
                versions.select(".changes span").eachText().stream().map(line -> line.replaceAll("\\s+", " ").strip()).toList());
        assertTrue(versions.select("#changed ~ ul li").text().contains("Signaleren"), versions.select("main").text());
        visitor.post("/werkbank/terug", List.of(Map.entry("file", SmallSchool.FILE),
                Map.entry("version", versions.selectFirst("input[name=version]").attr("value"))));
        assertEquals(SmallSchool.PROTOCOL, Files.readString(file));
    }

    @Test
    void whatChangedIsSaidAsTheFactsThatPeopleNotice() throws IOException {
        visitor.submit(visitor.open(Visitor.field("stappen/melden")), Map.of("d:kind:stappen/melden/termijn", "binnen",
                "d:number:stappen/melden/termijn", "3", "d:unit:stappen/melden/termijn", "schooldagen"));
        String since = visitor.open("/werkbank/versies?file=" + SmallSchool.FILE + "&prints=yes").select("#changed ~ *").text();
        assertTrue(since.contains("3 schooldagen") && since.contains("kwaliteitskaart"), since);
        Files.writeString(file, SmallSchool.PROTOCOL.replace("daarna: aanpak", "daarna: nergens"));
        String faulty = visitor.open("/werkbank/versies?file=" + SmallSchool.FILE).select("#changed ~ *").text();
        assertTrue(faulty.contains("nergens"), faulty);
    }

    @Test
    void aFileThatCannotBeEditedInFieldsOpensAsTextAtThePlace() throws IOException {
        Files.writeString(file, SmallSchool.PROTOCOL.replace("wie: leerkracht", "wie: &a leerkracht"));
        Document text = visitor.open(Visitor.field("stappen/melden"));
        assertEquals("11", text.getElementById("text").attr("data-line"));
        assertTrue(text.getElementById("notices").hasText());
        Files.writeString(file, "titel: [");
        assertEquals(200, Visitor.status(visitor.page("/werkbank/tekst?file=" + SmallSchool.FILE)));
    }

    @Test
    void whatAnEditCannotDoSafelyIsRefusedAndTheFileStays() throws IOException {
        String commented = SmallSchool.PROTOCOL.replace("wie: [leerkracht, coordinator]",
                "wie:\n      - leerkracht # altijd\n      - coordinator");
        Files.writeString(file, commented);
        Document form = visitor.open(Visitor.field("stappen/aanpak"));
        visitor.submit(form, Map.of("u:stappen/aanpak/wie", "on"));
        assertEquals(commented, Files.readString(file));
        assertTrue(visitor.open(Visitor.field("stappen/aanpak")).select(".notice.bad").hasText());
    }

    @Test
    void aFolderThatVanishesIsSaidAndComesBack() throws IOException {
        Files.move(folder.resolve("protocols"), folder.resolve("weg"));
        String gone = visitor.page(Visitor.field("stappen/melden"));
        assertTrue(Visitor.status(gone) >= 400, gone);
        Files.move(folder.resolve("weg"), folder.resolve("protocols"));
        assertEquals(200, Visitor.status(visitor.page(Visitor.field("stappen/melden"))));
    }

    @Test
    void twoWorkbenchesOnOneFolderDoNotOverwriteEachOther() throws IOException {
        try (Visitor other = new Visitor(folder)) {
            Document first = visitor.open(Visitor.field("stappen/melden"));
            Document second = other.open(Visitor.field("stappen/melden"));
            visitor.submit(first, Map.of("v:stappen/melden/titel", "Signaleren"));
            assertEquals(409, Visitor.status(other.submit(second, Map.of("v:stappen/melden/titel", "Merken"))));
            assertTrue(Files.readString(file).contains("titel: Signaleren"));
        }
    }

    @Test
    void publishingPublishesAllOrNothing() throws IOException {
        visitor.post("/werkbank/publiceer", List.of());
        assertTrue(Files.exists(folder.resolve("publicatie/klein/stappen/melden.html")));
        assertFalse(Files.readString(folder.resolve("publicatie/klein/stappen/melden.html")).contains("data-at"));
        Files.writeString(file, SmallSchool.PROTOCOL.replace("daarna: aanpak", "daarna: nergens"));
        visitor.post("/werkbank/publiceer", List.of());
        assertTrue(Files.exists(folder.resolve("publicatie/klein/stappen/melden.html")));
        assertTrue(visitor.open(Visitor.field("")).select(".notice.bad").text().contains("niets gepubliceerd"));
    }

    /** All texts of a form get another value at once, and their own again. */
    @Test
    @Tag("slow")
    void everyFieldThatIsChangedAndChangedBackLeavesTheFileByteForByte() throws IOException {
        String real = Protocols.definition("kwaliteitskaart");
        Files.writeString(file, real);
        List<String> forms = visitor.open(Visitor.field("stappen")).select("#parts a[href*=stappen/]")
                .stream().map(link -> link.attr("href"))
                .toList();
        int changed = 0;
        for (String address : forms) {
            Map<String, String> texts = Visitor.fields(visitor.open(address)).stream()
                    .filter(field -> field.getKey().startsWith("v:") && field.getValue().matches("(?s).*\\p{L}.* .*"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Map<String, String> others = texts.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue() + " Nieuw: \"zo\" # en zo."));
            visitor.submit(visitor.open(address), others);
            assertEquals(texts.isEmpty(), Files.readString(file).equals(real), address);
            visitor.submit(visitor.open(address), texts);
            assertEquals(real, Files.readString(file), address);
            changed += texts.size();
        }
        assertTrue(changed > 50, changed + " fields");
    }
}
