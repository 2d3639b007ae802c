package nl.stapwijzer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.stapwijzer.build.Preview;
import nl.stapwijzer.build.Project;
import nl.stapwijzer.fixtures.Protocols;

/** What it costs until a change shows in the workbench: a deadline of De Route, then the page of its step, or the card of a role. */
public final class PreviewBench {
    private static final int WARM = 10;
    private static final int TIMES = 10;

    private PreviewBench() {}

    public static void main(String[] none) throws IOException {
        Path folder = Files.createTempDirectory("stapwijzer-preview");
        Files.createDirectories(folder.resolve("protocols"));
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/school.yaml"), "naam: Voorbeeldschool\nregio: NL-midden\n");
        Path file = folder.resolve("protocols/de-route.yaml");
        Files.writeString(file, Protocols.definition("de-route"));
        Preview preview = new Preview(Project.in(folder).orElseThrow());
        measure("page", preview, file, () -> preview.file("de-route/stappen/oudergesprek.html").orElseThrow());
        measure("card", preview, file, () -> preview.paper("de-route/documenten/kaart-coach.pdf").orElseThrow());
    }

    private static void measure(String what, Preview preview, Path file, Runnable look) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = 0;
        long wall = 0;
        for (int i = 0; i < WARM + TIMES; i++) {
            Files.writeString(file, Protocols.definition("de-route") + "# " + i + "\n");
            long begin = system.getProcessCpuTime();
            long start = System.nanoTime();
            preview.refresh(false);
            look.run();
            cpu += i < WARM ? 0 : system.getProcessCpuTime() - begin;
            wall += i < WARM ? 0 : System.nanoTime() - start;
        }
        System.out.printf("%s: %d ms of CPU, %d ms%n", what, cpu / TIMES / 1_000_000, wall / TIMES / 1_000_000);
    }
}
