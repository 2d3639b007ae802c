package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;

/**
 * The page of a board that leads to its schools.
 *
 * @param introduction as the board wrote it
 * @param own what the search finds here
 * @param letters the schools from A to Z, each with its place
 */
public record SchoolsPage(Frame frame, Markdown introduction, Index own, List<Index.Letter> letters) implements Pages.Searched {
    public SchoolsPage {
        letters = List.copyOf(letters);
    }

    /**
     * A school.
     *
     * @param place the town; may be empty
     * @param href of its start page
     */
    public record Entry(String name, String place, String href) {}
}
