/**
 * HTML trees to tagged, fillable PDFs that are PDF/UA-1 and PDF/A-2a at once. The only home of Flying Saucer, which lays out, and
 * of OpenPDF, which writes. {@link nl.stapwijzer.publish.pdf.PdfEngine} is the way in.
 */
package nl.stapwijzer.publish.pdf;
