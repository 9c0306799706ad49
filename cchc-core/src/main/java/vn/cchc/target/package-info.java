/**
 * What is promised: the targets of a plan (<i>chỉ tiêu, mục tiêu</i>), their criteria, and for whom
 * they hold.
 *
 * <p><i>Tối thiểu 60 %</i> is "at least 60", <i>trên 80 %</i> is "more than 80", <i>100 %</i> and
 * <i>tất cả</i> are "at least 100", <i>nhóm 10</i> is "within the top 10". How firmly something is
 * promised (<i>bảo đảm, phấn đấu, duy trì</i>) never changes the verdict. An objective that is only
 * put into words is kept with its words and is not assessed. All values are immutable and safe to
 * share between threads.
 *
 * <p>Begin with {@link vn.cchc.target.Criterion}, which needs nothing else; {@link
 * vn.cchc.target.Target} says of which indicator it is demanded, and {@link vn.cchc.target.Scope}
 * of whom. Read on in {@link vn.cchc.plan}.
 */
@NullMarked
package vn.cchc.target;

import org.jspecify.annotations.NullMarked;
