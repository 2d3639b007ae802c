/** From definitions to what is made of them in one call: a publication, a case's documents, a year's figures. Knows no terminal. */
package nl.stapwijzer.build;
