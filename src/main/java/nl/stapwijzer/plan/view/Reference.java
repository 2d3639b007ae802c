package nl.stapwijzer.plan.view;

/** Another document. */
public record Reference(String id, String title, String where, String href, boolean unknown, String within) {}
