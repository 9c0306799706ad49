package vn.cchc.observation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** One row of facts: the observation that it makes, or everything that keeps it from being one. */
final class FactRow {
  private static final int LONGEST_SHOWN = 80;
  private static final String MOST_DIGITS = "100";

  private final int number;
  private final ImmutableList.Builder<Problem> problems;
  private boolean isSound = true;

  FactRow(int number, ImmutableList.Builder<Problem> problems) {
    this.number = number;
    this.problems = problems;
  }

  Optional<Observation> observation(
      @Nullable String indicator,
      @Nullable String agency,
      @Nullable String period,
      Optional<? extends Value> value,
      @Nullable Instant recordedAt) {
    var subject = read("indicator", indicator, IndicatorId::of, ProblemCode.INVALID_ID);
    var reporter = read("agency", agency, AgencyId::of, ProblemCode.INVALID_ID);
    var time = read("period", period, ReportingPeriod::parse, ProblemCode.INVALID_PERIOD);
    var moment = given("recordedAt", recordedAt);
    return isSound
        ? Optional.of(
            Observation.builder()
                .subject(subject.orElseThrow())
                .agency(reporter.orElseThrow())
                .period(time.orElseThrow())
                .value(value.orElseThrow())
                .recordedAt(moment.orElseThrow())
                .build())
        : Optional.empty();
  }

  /** Returns the ratio of two counts of which one may be absent. */
  Optional<Ratio> ratio(@Nullable Long numerator, @Nullable Long denominator) {
    Optional<Long> first = given("numerator", numerator);
    Optional<Long> second = given("denominator", denominator);
    if (first.isPresent() && second.isPresent()) {
      return ratio(first.orElseThrow().longValue(), second.orElseThrow().longValue());
    }
    first.ifPresent(count -> checkCount("numerator", count));
    second.ifPresent(count -> checkCount("denominator", count));
    return Optional.empty();
  }

  Optional<Ratio> ratio(long numerator, long denominator) {
    checkCount("numerator", numerator);
    checkCount("denominator", denominator);
    if (numerator > 0 && denominator == 0) {
      problem(ProblemCode.ZERO_DENOMINATOR, "denominator", "", numerator + "/0");
    }
    return isSound ? Optional.of(Ratio.of(numerator, denominator)) : Optional.empty();
  }

  private void checkCount(String name, long count) {
    if (count < 0) {
      problem(ProblemCode.NEGATIVE_COUNT, name, "", Long.toString(count));
    }
  }

  Optional<Quantity> quantity(@Nullable BigDecimal amount) {
    return given("amount", amount).flatMap(this::quantityOf);
  }

  private Optional<Quantity> quantityOf(BigDecimal amount) {
    try {
      return Optional.of(Quantity.of(amount));
    } catch (IllegalArgumentException e) {
      problem(ProblemCode.TOO_LARGE, "amount", MOST_DIGITS, shown(amount.toString()));
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(
      String name, @Nullable String text, Function<String, T> parser, ProblemCode code) {
    return given(name, text).flatMap(some -> parsed(name, some, parser, code));
  }

  private <T> Optional<T> parsed(
      String name, String text, Function<String, T> parser, ProblemCode code) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      problem(code, name, "", '"' + shown(text) + '"');
      return Optional.empty();
    }
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  private <T> Optional<T> given(String name, @Nullable T value) {
    if (value == null) {
      problem(ProblemCode.NULL_VALUE, name, "", "null");
    }
    return Optional.ofNullable(value);
  }

  private void problem(ProblemCode code, String name, String expected, String actual) {
    isSound = false;
    problems.add(
        Problem.error(
            code, Place.at(AttributePath.of(name)).onLine(number), name, expected, actual));
  }
}
