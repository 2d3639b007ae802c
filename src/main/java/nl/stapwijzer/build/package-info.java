/** The way from definitions to what is made of them, as one call: a publication, the documents of a case, the figures of a year. Knows no terminal. */
package nl.stapwijzer.build;
