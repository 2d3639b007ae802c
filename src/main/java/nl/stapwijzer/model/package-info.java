/** A protocol and a school as plain records. */
package nl.stapwijzer.model;
