package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

public record MonitoringView(Markdown what, Sentence who, String moment, boolean momentUnknown, String instrument, List<String> figures, String next) {}
