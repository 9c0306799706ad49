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

/** Rows of facts: each makes an observation, has no figure, or becomes problems. */
final class FactRows {
  private static final int LONGEST_SHOWN = 80;
  private static final String MOST_DIGITS = "100";
  private static final String A_VALUE = "value";
  private static final String BOTH_COUNTS = "bothCounts";

  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
  private int number;
  private int withoutFigure;
  private boolean isSound;

  ImmutableList<Problem> problems() {
    return problems.build();
  }

  int withoutFigure() {
    return withoutFigure;
  }

  /** Returns an observation, unless it says that something was done after it was recorded. */
  Optional<Observation> observation(Observation observation) {
    begin();
    Optional<Problem> late = observation.doneAfterReport();
    late.ifPresent(problem -> problems.add(problem.at(problem.place().onLine(number))));
    return late.isPresent() ? Optional.empty() : Optional.of(observation);
  }

  /** Returns the observation of two counts; with neither count the row has no figure. */
  Optional<Observation> ratio(
      @Nullable String indicator,
      @Nullable String agency,
      @Nullable String period,
      @Nullable Long numerator,
      @Nullable Long denominator,
      @Nullable Instant recordedAt) {
    begin();
    if (numerator == null && denominator == null) {
      withoutFigure++;
      return Optional.empty();
    }
    return observation(indicator, agency, period, ratio(numerator, denominator), recordedAt);
  }

  Optional<Observation> quantity(
      @Nullable String indicator,
      @Nullable String agency,
      @Nullable String period,
      @Nullable BigDecimal amount,
      @Nullable Instant recordedAt) {
    begin();
    Optional<Quantity> value = given("amount", amount, A_VALUE).flatMap(this::quantityOf);
    return observation(indicator, agency, period, value, recordedAt);
  }

  private void begin() {
    number++;
    isSound = true;
  }

  private Optional<Observation> observation(
      @Nullable String indicator,
      @Nullable String agency,
      @Nullable String period,
      Optional<? extends Value> value,
      @Nullable Instant recordedAt) {
    var subject = read("indicator", indicator, IndicatorId::of, ProblemCode.INVALID_ID);
    var reporter = read("agency", agency, AgencyId::of, ProblemCode.INVALID_ID);
    var time = read("period", period, ReportingPeriod::parse, ProblemCode.INVALID_PERIOD);
    var moment = given("recordedAt", recordedAt, A_VALUE);
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

  private Optional<Ratio> ratio(@Nullable Long numerator, @Nullable Long denominator) {
    Optional<Long> first = given("numerator", numerator, BOTH_COUNTS);
    Optional<Long> second = given("denominator", denominator, BOTH_COUNTS);
    first.ifPresent(count -> checkCount("numerator", count));
    second.ifPresent(count -> checkCount("denominator", count));
    if (first.orElse(0L) > 0 && second.equals(Optional.of(0L))) {
      problem(ProblemCode.ZERO_DENOMINATOR, "denominator", "", first.orElseThrow() + "/0");
    }
    return isSound
        ? Optional.of(Ratio.of(first.orElseThrow(), second.orElseThrow()))
        : Optional.empty();
  }

  private void checkCount(String name, long count) {
    if (count < 0) {
      problem(ProblemCode.NEGATIVE_COUNT, name, "", Long.toString(count));
    }
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
    return given(name, text, A_VALUE).flatMap(some -> parsed(name, some, parser, code));
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

  private <T> Optional<T> given(String name, @Nullable T value, String expected) {
    if (value == null) {
      problem(ProblemCode.NULL_VALUE, name, expected, "null");
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
