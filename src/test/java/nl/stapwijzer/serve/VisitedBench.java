package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workbench of a folder, open for each test of its own. Meanwhile the program does nothing wrong. */
abstract class VisitedBench {
    @TempDir
    Path folder;
    Visitor visitor;

    /** What is in the folder before it is opened. */
    void fill() throws IOException {}

    @BeforeEach
    final void open() throws IOException {
        fill();
        visitor = new Visitor(folder);
    }

    @AfterEach
    final void close() throws IOException {
        visitor.close();
        assertEquals(List.of(), visitor.faults);
    }
}
