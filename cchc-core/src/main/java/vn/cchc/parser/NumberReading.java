package vn.cchc.parser;

import java.util.Optional;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Criterion;

/**
 * What a number was understood to ask for.
 *
 * @param criterion what is to be reached
 * @param unit its unit, if the words beside it say one
 */
record NumberReading(Criterion criterion, Optional<Unit> unit) {}
