package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

public record MonitoringView(Markdown what, Sentence who, Sentence moment, String instrument, List<String> figures,
        String next) {}
