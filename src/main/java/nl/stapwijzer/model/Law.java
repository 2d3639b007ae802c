package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/** A law that the protocol rests on or answers to. */
public record Law(Located<String> id, Text name, Optional<String> article, Optional<Text> meaning, Optional<Text> source)
        implements Named {}
