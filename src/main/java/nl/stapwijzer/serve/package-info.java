/**
 * The workbench: a server for this machine alone, with a preview of the publication and forms that change the definitions. Shows what
 * {@code build} makes, and changes with {@code edit}; fields, labels and limits are those of the schema.
 */
package nl.stapwijzer.serve;
