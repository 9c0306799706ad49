/**
 * What a report says, before it has any form: the words in both languages, which targets and tasks
 * somebody has to see to and in what order, the results of agencies by target, and what changed.
 * The page and the workbook both ask here, so that they cannot differ. A host makes a {@link
 * JudgedPlan}.
 */
@NullMarked
package vn.cchc.examples.report.content;

import org.jspecify.annotations.NullMarked;
