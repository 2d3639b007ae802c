/** What the schools of a board do otherwise than their board says, and what comes of it. */
package nl.stapwijzer.board;
