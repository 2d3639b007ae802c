/** Decides which documents there will be, at which paths, and what each template sees. */
package nl.stapwijzer.plan;
