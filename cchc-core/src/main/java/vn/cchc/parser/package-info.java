/**
 * Reads what people write into plans: targets and deadlines in words. Only the forms that plans use
 * are understood; what is not understood is told as such, and nothing is guessed.
 *
 * <p>All values are immutable and safe to share between threads.
 */
@NullMarked
package vn.cchc.parser;

import org.jspecify.annotations.NullMarked;
