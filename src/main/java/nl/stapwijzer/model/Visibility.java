package nl.stapwijzer.model;

/** Whether a part may stand on the public site, or is for the school's own staff only. */
public enum Visibility { PUBLIC, INTERNAL }
