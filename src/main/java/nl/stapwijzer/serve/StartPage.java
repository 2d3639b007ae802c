package nl.stapwijzer.serve;

import java.util.List;
import nl.stapwijzer.serve.FormField.Option;

/**
 * The page with which the workbench begins when no school is open, as its template shows it.
 *
 * @param here the folder in which a new one comes
 * @param faults why the last answers could not be taken
 * @param schools that are there
 * @param text that was pasted
 */
record StartPage(String here, List<String> faults, List<Option> schools, List<Asked> questions, String text) {
    /** @param options to choose from; none where it is written */
    record Asked(String name, String value, List<Option> options) {}
}
