package vn.cchc.testkit;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

/** Assertions about the result of a target. */
public final class TargetResultAssert
    extends AbstractOutcomeAssert<TargetResultAssert, TargetResult> {
  TargetResultAssert(TargetResult actual) {
    super(actual, TargetResultAssert.class);
  }

  /**
   * Checks that no later figure can change the outcome.
   *
   * @return these assertions
   */
  public TargetResultAssert isFinal() {
    return same("final", true, actual.isFinal());
  }

  /**
   * Checks that a later figure can still change the outcome.
   *
   * @return these assertions
   */
  public TargetResultAssert isNotFinal() {
    return same("final", false, actual.isFinal());
  }

  /**
   * Checks which caveats the result has.
   *
   * @param expected the codes of all caveats, in any order
   * @return these assertions
   */
  public TargetResultAssert hasCaveats(RemarkCode... expected) {
    return same(
        "caveats",
        ImmutableSet.copyOf(expected),
        actual.caveats().stream().map(Remark::code).collect(ImmutableSet.toImmutableSet()));
  }

  /**
   * Returns assertions about the result of one agency, where each agency is judged by itself.
   *
   * @param agency the id of the agency
   * @return the assertions
   */
  public TargetResultAssert member(String agency) {
    isNotNull();
    AgencyId id = AgencyId.of(agency);
    Optional<TargetResult> member =
        actual.members().stream().filter(one -> one.agency().equals(Optional.of(id))).findFirst();
    if (member.isEmpty()) {
      throw failure("no result of agency %s%n%s", agency, explanation());
    }
    return new TargetResultAssert(member.get());
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
    return Explanations.of(Stream.of(actual));
  }
}
