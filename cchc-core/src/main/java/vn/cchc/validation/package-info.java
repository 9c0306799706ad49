/**
 * What is wrong with a plan: references to what is not there, and criteria that do not suit their
 * indicators; and what the rules that plans state of the apparatus say of an organisation.
 *
 * <p>All problems are reported at once, each with its place in the document. Nothing that a plan
 * allows is called wrong: a public service unit may offer several services. All values are
 * immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.validation.PlanValidator}. Read on in {@link vn.cchc.evaluation}.
 */
@NullMarked
package vn.cchc.validation;

import org.jspecify.annotations.NullMarked;
