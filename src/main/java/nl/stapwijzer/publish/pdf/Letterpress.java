package nl.stapwijzer.publish.pdf;

/** What one thread prints with, one document after the other. */
record Letterpress(Typefaces typefaces, ParsedStyles styles) {}
