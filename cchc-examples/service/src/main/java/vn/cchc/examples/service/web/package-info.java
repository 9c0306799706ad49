/** How requests are read and answered: limits, failures as problems of RFC 9457, and pages. */
@NullMarked
package vn.cchc.examples.service.web;

import org.jspecify.annotations.NullMarked;
