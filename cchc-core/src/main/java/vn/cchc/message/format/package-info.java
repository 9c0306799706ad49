/**
 * How numbers, periods and documents are written in each language, and the templates of sentences.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.message.format;

import org.jspecify.annotations.NullMarked;
