/** Puts facts into sentences of a document language. The only home of those phrases; nothing here is ever read back. */
package nl.stapwijzer.words;
