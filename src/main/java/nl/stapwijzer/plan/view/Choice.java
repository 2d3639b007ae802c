package nl.stapwijzer.plan.view;

import java.util.List;

public record Choice(String question, Sentence by, List<String> options) {}
