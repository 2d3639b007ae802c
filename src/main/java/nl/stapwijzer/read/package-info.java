/** YAML to model. The one place where the Dutch keys of a definition meet the English names of the records. */
package nl.stapwijzer.read;
