/**
 * The plan of administrative reform (<i>kế hoạch cải cách hành chính</i>) as data, and the exact
 * judgement of its targets.
 *
 * <p>This package holds nothing to use; the model is in the packages below it, to be read in this
 * order: period, document, agency, organisation, indicator, target, plan, observation, problem,
 * validation, evaluation, message.
 */
@DomainStyle
@NullMarked
package vn.cchc;

import org.jspecify.annotations.NullMarked;
