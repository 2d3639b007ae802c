/**
 * Works out dates: which day a deadline of a protocol ends on, given when the case was reported, what has happened since, and on which
 * days there is school. Pure: what day it is today is told, not asked.
 */
package nl.stapwijzer.plan.dates;
