package nl.stapwijzer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the rules of ARCHITECTURE.md. */
class ArchitectureTest {
    private static final String[] PURE = {"..source..", "..model..", "..read..", "..board..", "..docx..", "..edit..", "..start..",
            "..check..", "..obligation..", "..dates..", "..words..", "..compare..", "..plan..", "..render.."};
    private static final Pattern NOW = Pattern.compile("java\\.time\\..*\\.now");
    private static final Pattern MACHINE = Pattern.compile(
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getProperty|getProperties|getenv|lineSeparator|identityHashCode)"
                    + "|java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.stapwijzer");

    @Test
    void aStageKnowsOnlyTheStagesBeforeIt() {
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("source").definedBy("nl.stapwijzer.source..")
                .layer("model").definedBy("nl.stapwijzer.model..")
                .layer("read").definedBy("nl.stapwijzer.read..")
                .layer("board").definedBy("nl.stapwijzer.board..")
                .layer("edit").definedBy("nl.stapwijzer.edit..")
                .layer("docx").definedBy("nl.stapwijzer.docx..")
                .layer("start").definedBy("nl.stapwijzer.start..")
                .layer("check").definedBy("nl.stapwijzer.check..")
                .layer("obligation").definedBy("nl.stapwijzer.obligation..")
                .layer("dates").definedBy("nl.stapwijzer.dates..")
                .layer("words").definedBy("nl.stapwijzer.words..")
                .layer("compare").definedBy("nl.stapwijzer.compare..")
                .layer("plan").definedBy("nl.stapwijzer.plan..")
                .layer("store").definedBy("nl.stapwijzer.store..")
                .layer("render").definedBy("nl.stapwijzer.render..")
                .layer("publish").definedBy("nl.stapwijzer.publish..")
                .layer("build").definedBy("nl.stapwijzer.build..")
                .layer("serve").definedBy("nl.stapwijzer.serve..")
                .layer("cli").definedBy("nl.stapwijzer.cli..")
                .whereLayer("source").mayNotAccessAnyLayer()
                .whereLayer("store").mayOnlyAccessLayers("source")
                .whereLayer("model").mayOnlyAccessLayers("source")
                .whereLayer("read").mayOnlyAccessLayers("model", "source")
                .whereLayer("board").mayOnlyAccessLayers("model", "source")
                .whereLayer("edit").mayOnlyAccessLayers("read", "model", "source")
                .whereLayer("docx").mayOnlyAccessLayers("source")
                .whereLayer("start").mayOnlyAccessLayers("docx", "edit", "read", "model", "source")
                .whereLayer("obligation").mayOnlyAccessLayers("model", "source")
                .whereLayer("check").mayOnlyAccessLayers("obligation", "model", "source")
                .whereLayer("dates").mayOnlyAccessLayers("obligation", "model", "source")
                .whereLayer("words").mayOnlyAccessLayers("dates", "obligation", "model", "source")
                .whereLayer("compare").mayOnlyAccessLayers("words", "obligation", "model", "source")
                .whereLayer("plan").mayOnlyAccessLayers("words", "dates", "obligation", "model", "source")
                .whereLayer("render").mayOnlyAccessLayers("plan", "words", "model", "source")
                .whereLayer("publish").mayOnlyAccessLayers("render", "plan", "words", "dates", "source")
                .whereLayer("build").mayOnlyBeAccessedByLayers("serve", "cli")
                .whereLayer("serve").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .check(CODE);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({"org.snakeyaml.., read", "freemarker.., render", "com.vladsch.., render", "org.xhtmlrenderer.., publish.pdf",
            "com.lowagie.., publish.pdf", "org.openpdf.., publish.pdf", "picocli.., cli",
            "de.focus_shift.., dates", "org.eclipse.elk.., render.route", "io.nayuki.., render.qr"})
    void aLibraryHasOneHome(String library, String home) {
        noClasses().that().resideOutsideOfPackage("nl.stapwijzer." + home + "..")
                .should().dependOnClassesThat().resideInAPackage(library)
                .allowEmptyShould(true).check(CODE);
    }

    @Test
    void onlyPublishBuildServeAndCliTouchFiles() {
        noClasses().that().resideInAnyPackage(PURE)
                .should().dependOnClassesThat().belongToAnyOf(java.nio.file.Files.class, java.io.File.class, java.io.FileInputStream.class)
                .check(CODE);
    }

    @Test
    void noPackageKnowsOneThatKnowsIt() {
        slices().matching("nl.stapwijzer.(**)").should().beFreeOfCycles().check(CODE);
    }

    /** The same input gives the same bytes, whenever, wherever and by whom. What reads filled forms is a process of its own. */
    @Test
    void onlyCliAndServeKnowTheMomentTheMachineAndTheUser() {
        noClasses().that().resideOutsideOfPackages("nl.stapwijzer.cli..", "nl.stapwijzer.serve..", "nl.stapwijzer.build.forms..")
                .should().callMethodWhere(asks(NOW)).orShould().callMethodWhere(asks(MACHINE))
                .orShould().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().dependOnClassesThat().belongToAnyOf(java.time.Clock.class)
                .orShould().callConstructor(java.util.Random.class)
                .orShould().callMethod(Locale.class, "getDefault").orShould().callMethod(Locale.class, "getDefault", Locale.Category.class)
                .orShould().callMethod(String.class, "format", String.class, Object[].class)
                .orShould().callMethod(String.class, "formatted", Object[].class)
                .orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(String.class, "getBytes")
                .check(CODE);
    }

    @Test
    void aNameMeansOneClass() {
        Set<String> vague = Set.of("Pieces", "Tones", "Ifs", "How", "Part", "Ways", "WaysIn", "Way");
        Set<String> known = new HashSet<>();
        List<String> twice = CODE.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info") && !known.add(name)).toList();
        List<String> hidden = CODE.stream().filter(JavaClass::isMemberClass).filter(inner -> known.contains(inner.getSimpleName()))
                .map(JavaClass::getName).toList();
        List<String> unclear = CODE.stream().filter(one -> vague.contains(one.getSimpleName())).map(JavaClass::getName).toList();
        assertAll(() -> assertEquals(List.of(), twice), () -> assertEquals(List.of(), hidden), () -> assertEquals(List.of(), unclear));
    }

    @Test
    void nothingIsSharedThatCanChange() {
        fields().that().areStatic().should().beFinal().check(CODE);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses().that().doNotHaveFullyQualifiedName("nl.stapwijzer.cli.Main")
                .should().callMethod(System.class, "exit", int.class).check(CODE);
    }

    @Test
    void theseRulesCanBeBroken() {
        ArchRule files = noClasses().that().resideInAPackage("nl.stapwijzer.cli..")
                .should().dependOnClassesThat().belongToAnyOf(java.nio.file.Files.class);
        assertThrows(AssertionError.class, () -> files.check(CODE));
        ArchRule moment = noClasses().should().callMethodWhere(asks(MACHINE));
        assertThrows(AssertionError.class, () -> moment.check(CODE));
    }

    private static DescribedPredicate<JavaMethodCall> asks(Pattern question) {
        return DescribedPredicate.describe("asks " + question,
                call -> question.matcher(call.getTargetOwner().getName() + "." + call.getName()).matches());
    }
}
