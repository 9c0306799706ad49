/**
 * Why a file, a row or a cell is refused: where it is, what was found there, and what it should
 * have been, as one sentence in Vietnamese and one in English. To add a reason, add a constant with
 * its two sentences to {@link RefusalCode}, or to {@link FileFault} where the whole file is broken.
 */
@NullMarked
package vn.cchc.examples.sheets.refusal;

import org.jspecify.annotations.NullMarked;
