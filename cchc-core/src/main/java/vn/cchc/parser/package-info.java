/**
 * Reads what people write into plans: numbers such as <i>97,28%</i> and <i>1.166</i>, targets and
 * deadlines in words.
 *
 * <p>Only the forms that plans use are understood. The parsers name a text that they do not
 * understand, and guess nothing: in a Vietnamese text <i>60.5</i> is refused, since it is neither
 * 60,5 nor 605.
 *
 * <p>All values are immutable and safe to share between threads.
 */
@NullMarked
package vn.cchc.parser;

import org.jspecify.annotations.NullMarked;
