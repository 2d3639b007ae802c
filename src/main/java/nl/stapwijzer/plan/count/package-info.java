/**
 * The figures of a year: what may be read of a filled form, which sheets make a case, and how many cases there were of what, with
 * groups so small that somebody could recognise a pupil left unsaid. No name, mark or free text comes in here.
 */
package nl.stapwijzer.plan.count;
