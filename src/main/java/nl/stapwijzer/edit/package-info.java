/**
 * A change to a value of a definition as the smallest change to its text: comments, order, quotes, line ends and all other lines
 * stay. What cannot be done like that is refused with a reason. Text in, text out.
 */
package nl.stapwijzer.edit;
