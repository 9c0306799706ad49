/**
 * The document: a plan of administrative reform (<i>kế hoạch cải cách hành chính</i>), with its
 * focus, indicators, targets, task groups and tasks.
 *
 * <p>A task (<i>nhiệm vụ</i>) has exactly one lead agency (<i>cơ quan chủ trì</i>), which answers
 * for it; the agencies that support (<i>phối hợp</i>) are named one by one or as kinds. How far a
 * task is does not stand in the plan; it is reported. All values are immutable and safe to share
 * between threads.
 *
 * <p>Begin with {@link vn.cchc.plan.Plan}, which holds the rest. Read on in {@link
 * vn.cchc.observation}.
 */
@NullMarked
package vn.cchc.plan;

import org.jspecify.annotations.NullMarked;
