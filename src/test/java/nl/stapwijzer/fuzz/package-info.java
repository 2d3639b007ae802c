/** Ways in for a fuzzer, which {@code ./verify --hostile} feeds with whatever reaches more of the program. */
package nl.stapwijzer.fuzz;
