/**
 * The report as one page that needs no network: one class for each section, in the order in which
 * {@link HtmlReport} puts them together. To add a section, write its class and name it there.
 */
@NullMarked
package vn.cchc.examples.report.page;

import org.jspecify.annotations.NullMarked;
