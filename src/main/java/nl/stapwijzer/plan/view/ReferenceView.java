package nl.stapwijzer.plan.view;

/** Another document. */
public record ReferenceView(String id, String title, String where, String href, boolean unknown, String within) {}
