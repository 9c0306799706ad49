/**
 * A plan as a workbook: the template that an office fills in, and the reading of it into the
 * documents of the plan and its agencies. A target may be written in words, such as “tối thiểu
 * 60%”.
 */
@NullMarked
package vn.cchc.examples.sheets.plan;

import org.jspecify.annotations.NullMarked;
