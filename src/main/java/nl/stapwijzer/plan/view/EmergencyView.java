package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

public record EmergencyView(String title, Markdown when, Markdown act, Sentence who, List<InformView> informs) {}
