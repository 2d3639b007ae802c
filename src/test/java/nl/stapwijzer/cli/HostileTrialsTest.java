package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Some thousands of inputs made to break the program, each made anew from a seed: {@code ./verify --hostile}. What fails is named with its
 * kind, seed and number; {@code -Dhostile.seed=… -Dhostile.only=…} does one of them again, {@code -Dhostile.most=…} makes fewer.
 */
@Tag("hostile")
class HostileTrialsTest {
    private static final long SEED = Long.getLong("hostile.seed", new Random().nextLong(1_000_000_000));
    private static final int MOST = Integer.getInteger("hostile.most", Integer.MAX_VALUE);
    private static final Optional<Integer> ONLY = Optional.ofNullable(Integer.getInteger("hostile.only"));

    @TempDir static Path folder;
    private static HostileProject project;

    @BeforeAll
    static void aSchoolWithAPublication() throws IOException {
        System.out.println("hostile trials with seed " + SEED);
        project = HostileProject.in(folder.resolve("school"));
    }

    @AfterAll
    static void nothingStandsBesideTheSchool() throws IOException {
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of("school"), beside.map(path -> path.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverComesInEndsInAGoodSiteOrAClearAnswerAndLosesNothing(HostileKind kind) throws Exception {
        List<String> faults = new ArrayList<>();
        int from = ONLY.orElse(0);
        for (int trial = from; trial < ONLY.map(one -> one + 1).orElse(Math.min(MOST, kind.trials())); trial++) {
            Random chance = new Random(SEED * 31 + kind.ordinal() * 1_000_003L + trial);
            List<String> found = project.tried(kind, chance);
            int number = trial;
            found.forEach(fault -> faults.add("hostile.seed=" + SEED + " " + kind + " hostile.only=" + number + ": " + fault));
        }
        assertEquals("", String.join("\n", faults));
    }
}
