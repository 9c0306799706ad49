/**
 * What people read: outcomes, explanations, problems, numbers and dates in Vietnamese and English.
 *
 * <p>A sentence gives the arithmetic of a verdict, such as "Không đạt: 58,30% (1.166/2.000), thấp
 * hơn mức tối thiểu 60% là 1,70 điểm phần trăm". A number is shown with two decimals, and with more
 * where two would make it look as if it lay on the other side of the threshold. All values are
 * immutable and safe to share between threads.
 *
 * <p>{@link vn.cchc.message.Messages} is all there is. The documents of all these are in {@code
 * vn.cchc.json}, an artifact of its own.
 */
@NullMarked
package vn.cchc.message;

import org.jspecify.annotations.NullMarked;
