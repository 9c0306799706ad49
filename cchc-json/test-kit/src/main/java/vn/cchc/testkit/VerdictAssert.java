package vn.cchc.testkit;

import java.util.Optional;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

/** Assertions about a verdict. */
public final class VerdictAssert extends AbstractOutcomeAssert<VerdictAssert, Verdict> {
  VerdictAssert(Verdict actual) {
    super(actual, VerdictAssert.class);
  }

  @Override
  Outcome outcome() {
    return actual.outcome();
  }

  @Override
  Optional<Margin> margin() {
    return actual.margin();
  }

  @Override
  Shortfall shortfall() {
    return actual.shortfall();
  }

  @Override
  String explanation() {
    return Messages.of(Language.ENGLISH).explain(actual);
  }
}
