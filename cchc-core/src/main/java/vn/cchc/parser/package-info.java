/**
 * Reads numbers as people write them, such as <i>97,28%</i> and <i>1.166</i>.
 *
 * <p>A text with two possible meanings is refused: in a Vietnamese text <i>60.5</i> is neither 60,5
 * nor 605.
 */
@NullMarked
package vn.cchc.parser;

import org.jspecify.annotations.NullMarked;
