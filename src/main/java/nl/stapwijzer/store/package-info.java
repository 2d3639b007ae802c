/** Documents already made, by what they were made of. May be lost at any time: then they are made again. */
package nl.stapwijzer.store;
