package nl.stapwijzer.read;

import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.source.Located;

/**
 * What a school changes in one protocol of its board, by the keys of the definition.
 *
 * @param protocol its id, where the school names it
 */
public record ProtocolChange(Located<String> protocol, YamlMap keys) {}
