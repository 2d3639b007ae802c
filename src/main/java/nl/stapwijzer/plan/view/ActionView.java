package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

/** @param who empty where those of the step do it */
public record ActionView(Markdown what, Sentence who, Sentence with, String when, boolean possibly, List<DeadlineView> deadlines, String place) {}
