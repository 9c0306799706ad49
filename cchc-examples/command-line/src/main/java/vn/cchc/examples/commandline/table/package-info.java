/**
 * A report or scores to read in a terminal: lines as wide as the window, in colours where it shows
 * them.
 */
@NullMarked
package vn.cchc.examples.commandline.table;

import org.jspecify.annotations.NullMarked;
