/**
 * A service over HTTP that keeps plans, agencies and figures in a database and judges plans on
 * them, as a province's own application would embed the library.
 *
 * <p>A clerk sends the figures as they come; an evaluation for a day is the same as on the command
 * line. What was once recorded stays: a correction is a further figure, and one sent twice counts
 * once.
 */
@NullMarked
package vn.cchc.examples.service;

import org.jspecify.annotations.NullMarked;
