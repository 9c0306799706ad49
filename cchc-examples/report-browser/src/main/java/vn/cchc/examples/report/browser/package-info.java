/** Looks at the report as its readers do: on a phone, on a screen, and on paper. */
@NullMarked
package vn.cchc.examples.report.browser;

import org.jspecify.annotations.NullMarked;
