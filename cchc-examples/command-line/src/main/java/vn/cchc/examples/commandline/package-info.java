/**
 * The program {@code cchc}: it reads a command and its options, runs the command, and ends with an
 * exit code. {@link Cchc} is all that anybody else calls.
 *
 * <p>The other rooms are internal, and each uses only those named before it. {@code terminal}: what
 * the program says and where. {@code input}: the files that a command reads, and what is wrong with
 * them. {@code output}: the file that it writes. {@code table}: a report to read in a terminal.
 * {@code command}: one class for each command. To add a command, write its class and name it in
 * {@link Cchc}; {@code help_vi.properties} has its help in Vietnamese.
 */
@NullMarked
package vn.cchc.examples.commandline;

import org.jspecify.annotations.NullMarked;
