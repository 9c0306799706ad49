/**
 * The small drawings of the page: a bar beside the threshold that is asked for, and the course of a
 * target from period to period.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.report.chart;

import org.jspecify.annotations.NullMarked;
