/**
 * The files that a command reads, and everything that is wrong with any of them: it is gathered
 * first and reported all at once, each problem with its file and line.
 */
@NullMarked
package vn.cchc.examples.commandline.input;

import org.jspecify.annotations.NullMarked;
