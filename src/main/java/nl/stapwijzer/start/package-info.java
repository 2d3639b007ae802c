/** The first files of a school: what is asked, and the definitions that follow from the answers. */
package nl.stapwijzer.start;
