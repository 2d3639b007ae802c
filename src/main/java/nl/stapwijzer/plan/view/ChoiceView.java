package nl.stapwijzer.plan.view;

import java.util.List;

public record ChoiceView(String question, Sentence by, List<String> options) {}
