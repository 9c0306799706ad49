/**
 * What is wrong with a plan: references to what is not there, and criteria that do not suit their
 * indicators.
 *
 * <p>All problems are told at once, each with its place in the document. All values are immutable
 * and safe to share between threads.
 */
@NullMarked
package vn.cchc.validation;

import org.jspecify.annotations.NullMarked;
