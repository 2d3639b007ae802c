package nl.stapwijzer.plan.view;

import java.util.List;

/** @param change from which step one may go over to which, in words */
public record AlternativeView(String title, List<StepRef> steps, String change) {}
