/**
 * The document and its promises: a plan of administrative reform (<i>kế hoạch cải cách hành
 * chính</i>), with its focus, indicators, targets (<i>chỉ tiêu, mục tiêu</i>), task groups and
 * tasks.
 *
 * <p><i>Tối thiểu 60%</i> is "at least 60", <i>trên 80%</i> is "more than 80", <i>100%</i> and
 * <i>tất cả</i> are "at least 100", <i>nhóm 10</i> is "within the top 10". The words of commitment
 * (<i>bảo đảm, phấn đấu, duy trì</i>) never change a verdict. An objective in words alone is kept
 * with its words and is not assessed.
 *
 * <p>A task (<i>nhiệm vụ</i>) has exactly one lead agency (<i>cơ quan chủ trì</i>), which answers
 * for it. Agencies that support it (<i>phối hợp</i>) are named one by one or as kinds. The progress
 * of a task is reported as an observation and is not part of the plan.
 *
 * <p>Begin with {@link vn.cchc.plan.Plan}, which holds the rest. {@link vn.cchc.plan.Criterion}
 * needs nothing else; {@link vn.cchc.plan.Target} connects it with an indicator, and {@link
 * vn.cchc.plan.Scope} with agencies. Read on in {@link vn.cchc.observation}.
 */
@NullMarked
package vn.cchc.plan;

import org.jspecify.annotations.NullMarked;
