package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.IndicatorId;

class TargetDraftTest {
  private static final Optional<Criterion> BETWEEN = Optional.of(Criterion.between(10, 20));
  private static final StraightLine LINE =
      new StraightLine(LocalDate.of(2021, 1, 1), BigDecimal.ZERO);

  private static ImmutableList<String> broken(boolean isWhole, ImmutableSet<String> given) {
    return new TargetDraft(
            given,
            isWhole,
            Optional.of(IndicatorId.of("i")),
            BETWEEN,
            ImmutableList.of(),
            Optional.of(Scope.agency("a")),
            Optional.empty(),
            Optional.of(LINE),
            Optional.of(LocalDate.of(2020, 12, 31)))
        .brokenRules().stream()
            .map(rule -> rule.problem().expected() + ": " + rule.message())
            .collect(ImmutableList.toImmutableList());
  }

  @Test
  void everyBrokenRuleAboutNamesIsReported() {
    assertThat(
            broken(
                false,
                ImmutableSet.of(
                    "criterion",
                    "scope",
                    "line",
                    "every",
                    "edition",
                    "baseline",
                    "formerBaselines")))
        .containsExactly(
            "indicator: with a criterion must have an indicator",
            "baseline, formerBaselines: must not have both a baseline and those of former agencies",
            "every, line: asked for every period must have no line",
            "every, edition: asked for every period must have no edition");
  }

  @Test
  void rulesAboutValuesAreReportedOnceTheNamesAreRight() {
    ImmutableSet<String> given = ImmutableSet.of("indicator", "criterion", "scope", "line", "due");
    assertThat(broken(true, given))
        .containsExactly("due, line: line must begin before the due day, but begins on 2021-01-01");
    assertThat(broken(false, given)).isEmpty();
  }
}
