/**
 * What a plan says of the apparatus itself (<i>tổ chức bộ máy</i>): who leads which function, which
 * fields a unit works in, what a public service unit offers and is to become, which committees
 * still work, how effective bodies were found to be, and which powers were passed on.
 *
 * <p>All of it accompanies the register of agencies, with the days from and until which it holds.
 * Nothing here is judged: a function with two leads, or a power without anybody responsible for it,
 * can be written down as it is, and {@code vn.cchc.validation} says what is wrong with it. All
 * values are immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.organisation.Organisation}, which holds the rest; whoever only
 * judges targets can do without. Read on in {@link vn.cchc.indicator}.
 */
@NullMarked
package vn.cchc.organisation;

import org.jspecify.annotations.NullMarked;
