package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Sentence;

public record ChoiceView(String question, Sentence by, List<String> options) {}
