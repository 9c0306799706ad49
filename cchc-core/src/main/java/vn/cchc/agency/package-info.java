/**
 * Who acts: the agencies (<i>cơ quan, đơn vị</i>) of a province, their places in the apparatus and
 * their changes over time.
 *
 * <p>An agency is known by an id that never changes and means nothing. Its name, kind, parent and
 * code are facts with dates: after a merger a new agency may have the name of an old one and is
 * still another. All values are immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.agency.Agency}; {@link vn.cchc.agency.AgencyRegister} holds them
 * all, and {@link vn.cchc.agency.Succession} says what became of them. Read on in {@link
 * vn.cchc.organisation}.
 */
@NullMarked
package vn.cchc.agency;

import org.jspecify.annotations.NullMarked;
