/** A text of a word processor as headings, items of lists and paragraphs. Knows nothing of protocols, and runs nothing. */
package nl.stapwijzer.docx;
