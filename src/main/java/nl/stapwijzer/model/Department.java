package nl.stapwijzer.model;

import nl.stapwijzer.source.Located;

/** A part of the school (onderbouw, een vestiging, een regio) where roles may have other names. */
public record Department(Located<String> id, Text name) implements Named {}
