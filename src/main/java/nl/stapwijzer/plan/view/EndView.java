package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/** A named state in which a case ends. */
public record EndView(String id, Words title, Markdown explanation, Link now, String status, List<ArrivalView> arrivals) {}
