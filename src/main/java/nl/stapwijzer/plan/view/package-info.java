/** What templates see: records of words, links and Markdown, with nothing left to look up. */
package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
