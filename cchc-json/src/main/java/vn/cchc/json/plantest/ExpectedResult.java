package vn.cchc.json.plantest;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.json.cursor.EnumNames;
import vn.cchc.json.plantest.PlanTestFailure.Difference;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

/**
 * What a test expects of one target. Each part that is present is compared whole.
 *
 * @param outcome the outcome
 * @param margin the exact margin, if it is compared
 * @param shortfall all three numbers of cases, if they are compared
 * @param caveats the codes of all caveats, if they are compared
 */
public record ExpectedResult(
    Outcome outcome,
    Optional<Margin> margin,
    Optional<Shortfall> shortfall,
    Optional<ImmutableSet<RemarkCode>> caveats) {
  private static final String NOTHING = "-";

  /** Checks that all are given. */
  public ExpectedResult {
    requireNonNull(outcome, "outcome");
    requireNonNull(margin, "margin");
    requireNonNull(shortfall, "shortfall");
    requireNonNull(caveats, "caveats");
  }

  /** Returns where a result is other than expected, in the words of the document. */
  ImmutableList<Difference> differences(TargetResult result) {
    ImmutableList.Builder<Difference> differences = ImmutableList.builder();
    if (result.outcome() != outcome) {
      differences.add(
          new Difference("outcome", EnumNames.of(outcome), EnumNames.of(result.outcome())));
    }
    if (margin.isPresent() && !margin.equals(result.margin())) {
      differences.add(
          new Difference(
              "margin",
              margin.orElseThrow().toString(),
              result.margin().map(Margin::toString).orElse(NOTHING)));
    }
    shortfall
        .filter(expected -> !expected.equals(result.shortfall()))
        .ifPresent(
            expected ->
                differences.add(
                    new Difference("shortfall", text(expected), text(result.shortfall()))));
    ImmutableSet<RemarkCode> found =
        result.caveats().stream().map(Remark::code).collect(ImmutableSet.toImmutableSet());
    caveats
        .filter(expected -> !expected.equals(found))
        .ifPresent(
            expected -> differences.add(new Difference("caveats", text(expected), text(found))));
    return differences.build();
  }

  private static String text(Shortfall shortfall) {
    ImmutableList<String> parts =
        ImmutableList.of(
            text("existingCases", shortfall.existingCases()),
            text("newCases", shortfall.newCases()),
            text("affordableFailures", shortfall.affordableFailures()));
    String all = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    return all.isEmpty() ? NOTHING : all;
  }

  private static String text(String key, Cases cases) {
    if (cases == Cases.None.NOT_APPLICABLE) {
      return "";
    }
    return key + " " + (cases == Cases.None.IMPOSSIBLE ? "impossible" : cases.toString());
  }

  private static String text(ImmutableSet<RemarkCode> codes) {
    return codes.isEmpty()
        ? NOTHING
        : codes.stream().map(EnumNames::of).sorted().collect(Collectors.joining(", "));
  }
}
