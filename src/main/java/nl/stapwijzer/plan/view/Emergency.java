package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

public record Emergency(String title, Markdown when, Markdown act, Sentence who, List<Inform> informs) {}
