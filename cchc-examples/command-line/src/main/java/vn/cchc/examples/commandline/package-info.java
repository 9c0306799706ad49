/** The command line: judges a plan's targets, or checks a plan, from files. */
@NullMarked
package vn.cchc.examples.commandline;

import org.jspecify.annotations.NullMarked;
