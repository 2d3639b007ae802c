/** Turns the obligations of a protocol and a school's calendar into the dates of one case, each with its reasons as data. */
package nl.stapwijzer.dates;
