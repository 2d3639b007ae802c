/** Turns trees into files: HTML, tagged PDF. The only home of Flying Saucer and OpenPDF, and of writing to the disk. */
package nl.stapwijzer.publish;
