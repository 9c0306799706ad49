/**
 * What the program says, and where: sentences in both languages, names of files that cannot play
 * tricks on a terminal, how far a long run is, and the exit codes.
 */
@NullMarked
package vn.cchc.examples.commandline.terminal;

import org.jspecify.annotations.NullMarked;
