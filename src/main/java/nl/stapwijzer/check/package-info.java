/** What no single value of a definition can show: dead ends, nobody's step, a promise without a date, a name that does not belong there. */
package nl.stapwijzer.check;
