package nl.stapwijzer.source;

/** An error stops publication; a warning names a gap and lets it pass. */
public enum Severity { ERROR, WARNING }
