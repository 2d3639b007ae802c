package nl.stapwijzer.plan.view;

/** @param phrase such as "binnen 2 schooldagen na stap 2 (Analyseren)" */
public record DeadlineView(String phrase, boolean unknown, Pace pace) {}
