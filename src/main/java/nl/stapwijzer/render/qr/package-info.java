/** Addresses as QR codes. The only home of the QR code library. */
package nl.stapwijzer.render.qr;
