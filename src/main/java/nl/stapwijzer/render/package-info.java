/** Turns a planned document into one HTML tree. The only home of FreeMarker and flexmark. */
package nl.stapwijzer.render;
