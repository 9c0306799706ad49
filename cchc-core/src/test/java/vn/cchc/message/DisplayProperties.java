package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.parser.NumberParser;
import vn.cchc.plan.Criterion;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Verdict;

@Tag("N4")
class DisplayProperties {
  private static final Pattern PRINTED = Pattern.compile(": ([0-9.,]+)% \\(");
  private static final Messages VIETNAMESE = Messages.of(Language.VIETNAMESE);

  @Provide
  Arbitrary<Ratio> ratios() {
    return Arbitraries.longs()
        .between(1, 10_000_000)
        .flatMap(d -> Arbitraries.longs().between(0, d).map(n -> Ratio.of(n, d)));
  }

  private static BigDecimal printed(Verdict verdict) {
    Matcher matcher = PRINTED.matcher(VIETNAMESE.explain(verdict));
    assertThat(matcher.find()).isTrue();
    return NumberParser.of(Language.VIETNAMESE).parse(matcher.group(1)).amount();
  }

  @Property
  void aPrintedPercentageNeverContradictsTheVerdict(@ForAll("ratios") Ratio actual) {
    BigDecimal nearest = new BigDecimal(actual.numerator() * 100 / actual.denominator());
    for (BigDecimal bound :
        List.of(nearest, nearest.add(BigDecimal.ONE), BigDecimal.valueOf(100))) {
      for (Criterion criterion :
          List.of(
              Criterion.atLeast(bound),
              Criterion.moreThan(bound),
              Criterion.atMost(bound),
              Criterion.lessThan(bound),
              Criterion.exactly(bound))) {
        Verdict verdict = Verdict.of(criterion, actual);
        Outcome shown = Verdict.of(criterion, Quantity.of(printed(verdict))).outcome();
        assertThat(shown).isEqualTo(verdict.outcome());
      }
    }
  }

  @Property
  void onlyAllOfThemPrintsAsAHundred(@ForAll("ratios") Ratio actual) {
    boolean isAll = actual.numerator() == actual.denominator();
    BigDecimal shown = printed(Verdict.of(Criterion.atLeast(1), actual));
    assertThat(shown.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(isAll);
  }
}
