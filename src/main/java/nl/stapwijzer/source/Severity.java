package nl.stapwijzer.source;

/** An error stops publication; a warning names a gap and lets it pass; a note tells what somebody meant, for who must know of it. */
public enum Severity { ERROR, WARNING, NOTE }
