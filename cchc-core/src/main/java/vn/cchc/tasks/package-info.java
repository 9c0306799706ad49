/**
 * The results of the tasks (<i>nhiệm vụ</i>) of a plan on a day: completed, in progress or without
 * a report; on time, late or overdue.
 *
 * <p>Begin with {@link vn.cchc.tasks.TaskResult}, one for each task of a report.
 */
@NullMarked
@ResultStyle
package vn.cchc.tasks;

import org.jspecify.annotations.NullMarked;
import vn.cchc.ResultStyle;
