/**
 * Tests of a plan as data: figures made up for a day, and what must come of them.
 *
 * <p>{@code CchcJson.readPlanTests} reads them from a document {@code cchc-plan-test/1}; {@code
 * cchc test} and the test kit judge them.
 */
@NullMarked
package vn.cchc.json.plantest;

import org.jspecify.annotations.NullMarked;
