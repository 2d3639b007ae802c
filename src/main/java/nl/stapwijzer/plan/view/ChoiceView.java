package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

public record ChoiceView(Words question, Sentence by, List<String> options) {}
