/**
 * The commands, one class each, with their options; and what several of them share, such as the
 * earlier day with which a report is compared.
 */
@NullMarked
package vn.cchc.examples.commandline.command;

import org.jspecify.annotations.NullMarked;
