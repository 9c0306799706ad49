package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.document.LegalDocument;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;

/** Any of the values of which documents are made. */
class AnyValue {
  private static final ImmutableList<String> TEXTS =
      ImmutableList.of(
          "tối thiểu 40 % hồ sơ",
          "Sở Nội vụ",
          "\"quoted\" \\ and /",
          "two\nlines\tand more",
          "\u2028 <b>&amp;</b>",
          "\uD83D\uDE00",
          "a");

  final Random random;

  AnyValue(Random random) {
    this.random = random;
  }

  static <T> Arbitrary<T> any(Function<Random, T> value) {
    return Arbitraries.randomValue(value);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  @SafeVarargs
  final <T> T oneOf(Supplier<? extends T>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }

  <T> T element(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    return element(List.of(type.getEnumConstants()));
  }

  <T> Optional<T> maybe(Supplier<T> value) {
    return coin() ? Optional.of(value.get()) : Optional.empty();
  }

  <T> ImmutableList<T> list(Supplier<T> element) {
    ImmutableList.Builder<T> list = ImmutableList.builder();
    for (int i = upTo(3); i > 0; i--) {
      list.add(element.get());
    }
    return list.build();
  }

  <T> ImmutableSet<T> set(Supplier<T> element) {
    return ImmutableSet.copyOf(list(element));
  }

  String text() {
    return element(TEXTS) + (coin() ? "" : " " + upTo(99));
  }

  LocalDate date() {
    return LocalDate.of(1000 + upTo(8990), 1 + upTo(11), 1 + upTo(27));
  }

  Instant instant() {
    return Instant.ofEpochSecond(random.nextInt(), coin() ? 0 : random.nextInt(1_000_000_000));
  }

  ReportingPeriod period() {
    int year = 1000 + upTo(8999);
    return oneOf(
        () -> ReportingPeriod.ofYear(year),
        () -> ReportingPeriod.ofHalf(year, 1 + upTo(1)),
        () -> ReportingPeriod.ofNineMonths(year),
        () -> ReportingPeriod.ofQuarter(year, 1 + upTo(3)),
        () -> ReportingPeriod.ofMonth(year, 1 + upTo(11)),
        () -> {
          LocalDate first = LocalDate.of(year, 1, 1).plusDays(upTo(300));
          return ReportingPeriod.between(first, first.plusDays(upTo(60)));
        });
  }

  BigDecimal decimal() {
    return new BigDecimal(new BigInteger(1 + upTo(200), random), upTo(30));
  }

  BigDecimal signed() {
    return coin() ? decimal() : decimal().negate();
  }

  /** A percentage above 0 and at most 100. */
  BigDecimal percent() {
    return BigDecimal.valueOf(1 + upTo(9999), 2);
  }

  long count() {
    return oneOf(() -> (long) upTo(3000), () -> Long.MAX_VALUE, () -> random.nextLong() >>> 1);
  }

  AgencyId agency() {
    return AgencyId.of("so-" + upTo(9));
  }

  AgencyKind kind() {
    List<AgencyKind> wellKnown = AgencyKind.wellKnown().asList();
    return coin() ? wellKnown.get(upTo(wellKnown.size() - 1)) : AgencyKind.of("loai-" + upTo(2));
  }

  IndicatorId indicator() {
    return IndicatorId.of("chỉ-số/" + upTo(9) + "~");
  }

  Unit unit() {
    return oneOf(() -> Unit.PERCENT, () -> Unit.COUNT, () -> new Unit("văn bản"));
  }

  /** Draws a unit in which an indicator of a measure can be measured. */
  Unit unit(Measure measure) {
    return switch (measure) {
      case SHARE -> Unit.PERCENT;
      case RATIO -> oneOf(() -> Unit.PERCENT, () -> Unit.of("phần nghìn", 1_000));
      case QUANTITY, RANK, GRADE, COMPLETION -> unit();
    };
  }

  LegalDocument document() {
    return new LegalDocument(text(), text(), date(), maybe(this::text));
  }

  Value value() {
    return oneOf(
        () -> {
          long denominator = count();
          return Ratio.of(denominator == 0 ? 0 : count(), denominator);
        },
        this::quantity,
        () -> {
          int of = 1 + upTo(62);
          return Rank.of(1 + upTo(of - 1), of);
        },
        () -> new Grade("tot-2020", "Tốt"),
        this::completion);
  }

  private Quantity quantity() {
    int decimals = upTo(18);
    return coin()
        ? Quantity.of(signed())
        : new Quantity(
            new BigDecimal(random.nextInt()).movePointLeft(decimals), OptionalInt.of(decimals));
  }

  Completion completion() {
    return oneOf(
        () -> Completion.on(date()),
        Completion::notDone,
        () -> Completion.notDone(percent().min(BigDecimal.valueOf(99))));
  }

  Observation observation() {
    boolean ofTask = coin();
    ObservationStatus status = constant(ObservationStatus.class);
    boolean isWithdrawal = status == ObservationStatus.WITHDRAWN;
    Observation observation =
        Observation.builder()
            .subject(ofTask ? TaskId.of("viec-" + upTo(9)) : indicator())
            .agency(agency())
            .period(period())
            .reportedValue(
                isWithdrawal ? Optional.empty() : Optional.of(ofTask ? completion() : value()))
            .recordedAt(instant())
            .kind(constant(ObservationKind.class))
            .status(status)
            .source(maybe(this::text))
            .publishedOn(isWithdrawal ? Optional.empty() : maybe(this::date))
            .build();
    return observation.isDoneAfterReport() ? observation() : observation;
  }

  Criterion criterion() {
    return upTo(8) > 0
        ? single()
        : Criterion.byKind(
            ImmutableMap.of(AgencyKind.DEPARTMENT, single(), AgencyKind.DIVISION, single()),
            single());
  }

  private Criterion single() {
    return oneOf(
        () -> Criterion.atLeast(signed()),
        () -> Criterion.moreThan(signed()),
        () -> Criterion.atMost(signed()),
        () -> Criterion.lessThan(signed()),
        () -> Criterion.exactly(signed()),
        this::between,
        () -> Criterion.withinTop(1 + upTo(62)),
        () -> Criterion.atLeastGrade("tot-2020", text()),
        () -> Criterion.Change.any(constant(Criterion.Direction.class)),
        () -> Criterion.Change.byPercent(constant(Criterion.Direction.class), percent()),
        () -> Criterion.Change.byAmount(constant(Criterion.Direction.class), percent()),
        () -> {
          BigDecimal least = percent();
          return Criterion.Change.byAmount(constant(Criterion.Direction.class), least)
              .withAtMost(least.add(percent()));
        },
        Criterion::doneBy);
  }

  private Criterion between() {
    BigDecimal low = signed();
    BigDecimal high = low.add(percent());
    return Criterion.between(
        oneOf(
            () -> Range.closed(low, high),
            () -> Range.open(low, high),
            () -> Range.closedOpen(low, high),
            () -> Range.openClosed(low, high)));
  }

  Criterion several() {
    ImmutableList.Builder<Criterion.Part> parts = ImmutableList.builder();
    for (int i = upTo(2); i >= 0; i--) {
      parts.add(new Criterion.Part(indicator(), criterion()));
    }
    return new Criterion.AllOf(parts.build());
  }

  Scope scope() {
    return oneOf(
        () -> Scope.agency(agency()),
        () -> new Scope.Aggregate(agency(), set(this::kind)),
        () -> Scope.each(selection()),
        () -> Scope.share(percent(), selection()));
  }

  private Selection selection() {
    return oneOf(
        () -> Selection.within(agency()),
        () -> Selection.of(agency()),
        () -> Selection.ofKinds(kind()),
        () ->
            Selection.builder()
                .agencies(set(this::agency))
                .kinds(set(this::kind))
                .within(agency())
                .build());
  }

  Frequency every() {
    return oneOf(
        () -> Frequency.MONTH,
        () -> Frequency.QUARTER,
        () -> Frequency.HALF_YEAR,
        () -> Frequency.YEAR);
  }
}
