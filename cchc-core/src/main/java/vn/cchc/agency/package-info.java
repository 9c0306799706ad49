/**
 * Who acts: the agencies (<i>cơ quan, đơn vị</i>) of a province, their places in the apparatus and
 * their changes over time.
 *
 * <p>An agency is known by an id that never changes and means nothing. Its name, kind, parent and
 * code are facts with dates: after a merger a new agency may bear the name of an old one and is
 * still another. All values are immutable and safe to share between threads.
 */
@NullMarked
package vn.cchc.agency;

import org.jspecify.annotations.NullMarked;
