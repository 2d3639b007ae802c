/** The route of a protocol as a picture. The only home of ELK. */
package nl.stapwijzer.render.route;
