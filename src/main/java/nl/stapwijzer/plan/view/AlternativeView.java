package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Inline;

/** @param change from which step one may go over to which, in words */
public record AlternativeView(String title, List<Inline> steps, String change) {}
