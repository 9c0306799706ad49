package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.text.Decimals;
import vn.cchc.text.Text;

/**
 * What a value has to be for a target to be met (<i>điều kiện đạt</i>). Numbers are in the
 * indicator's unit; ratios are judged in per cent, so 60 means 60 per cent.
 */
public sealed interface Criterion {
  /**
   * Returns a criterion met by a minimum or more (<i>tối thiểu, ít nhất, từ … trở lên</i>).
   *
   * @param minimum the least value that meets it
   * @return the criterion
   */
  static Criterion atLeast(BigDecimal minimum) {
    return new Threshold(Range.atLeast(requireNonNull(minimum, "minimum")));
  }

  /**
   * Returns a criterion met by a minimum or more.
   *
   * @param minimum the least value that meets it
   * @return the criterion
   */
  static Criterion atLeast(long minimum) {
    return atLeast(BigDecimal.valueOf(minimum));
  }

  /**
   * Returns a criterion met only by more than a bound (<i>trên, vượt</i>).
   *
   * @param bound the greatest value that does not meet it
   * @return the criterion
   */
  static Criterion moreThan(BigDecimal bound) {
    return new Threshold(Range.greaterThan(requireNonNull(bound, "bound")));
  }

  /**
   * Returns a criterion met only by more than a bound.
   *
   * @param bound the greatest value that does not meet it
   * @return the criterion
   */
  static Criterion moreThan(long bound) {
    return moreThan(BigDecimal.valueOf(bound));
  }

  /**
   * Returns a criterion met by a maximum or less (<i>tối đa, không quá</i>).
   *
   * @param maximum the greatest value that meets it
   * @return the criterion
   */
  static Criterion atMost(BigDecimal maximum) {
    return new Threshold(Range.atMost(requireNonNull(maximum, "maximum")));
  }

  /**
   * Returns a criterion met by a maximum or less.
   *
   * @param maximum the greatest value that meets it
   * @return the criterion
   */
  static Criterion atMost(long maximum) {
    return atMost(BigDecimal.valueOf(maximum));
  }

  /**
   * Returns a criterion met only by less than a bound (<i>dưới</i>).
   *
   * @param bound the least value that does not meet it
   * @return the criterion
   */
  static Criterion lessThan(BigDecimal bound) {
    return new Threshold(Range.lessThan(requireNonNull(bound, "bound")));
  }

  /**
   * Returns a criterion met only by less than a bound.
   *
   * @param bound the least value that does not meet it
   * @return the criterion
   */
  static Criterion lessThan(long bound) {
    return lessThan(BigDecimal.valueOf(bound));
  }

  /**
   * Returns a criterion met by the values of a bounded range (<i>từ … đến …</i>).
   *
   * @param range a range with both ends; each end is in or out as the range says
   * @return the criterion
   * @throws IllegalArgumentException if an end is missing or the range is empty
   */
  static Criterion between(Range<BigDecimal> range) {
    checkArgument(
        range.hasLowerBound() && range.hasUpperBound(), "criterion %s: must have both ends", range);
    return new Threshold(range);
  }

  /**
   * Returns a criterion met by the values from one to another, both ends included.
   *
   * @param low the least value that meets it
   * @param high the greatest value that meets it
   * @return the criterion
   */
  static Criterion between(long low, long high) {
    checkArgument(low <= high, "criterion between %s and %s: must not be empty", low, high);
    return between(Range.closed(BigDecimal.valueOf(low), BigDecimal.valueOf(high)));
  }

  /**
   * Returns a criterion met by one value alone.
   *
   * @param value the value
   * @return the criterion
   */
  static Criterion exactly(BigDecimal value) {
    return new Threshold(Range.singleton(value));
  }

  /**
   * Returns a criterion met by one value alone.
   *
   * @param value the value
   * @return the criterion
   */
  static Criterion exactly(long value) {
    return exactly(BigDecimal.valueOf(value));
  }

  /**
   * Returns a criterion met by the first places of a ranking (<i>nhóm 10</i>).
   *
   * @param places the last place that meets it, from 1
   * @return the criterion
   */
  static Criterion withinTop(int places) {
    return new WithinTop(places);
  }

  /**
   * Returns a criterion met by a grade of a scheme or a better one.
   *
   * @param scheme the id of the scheme
   * @param grade the least grade that meets it
   * @return the criterion
   */
  static Criterion atLeastGrade(String scheme, String grade) {
    return new AtLeastGrade(scheme, grade);
  }

  /**
   * Returns thresholds that differ by the kind of agency, such as 80 per cent of a department's
   * dossiers, 60 of a district's and 30 of a commune's.
   *
   * @param kinds the criterion of each kind that has one of its own
   * @param otherwise the criterion of all other kinds
   * @return the criterion
   */
  static Criterion byKind(Map<AgencyKind, Criterion> kinds, Criterion otherwise) {
    return new ByKind(ImmutableMap.copyOf(kinds), otherwise);
  }

  /**
   * Returns a criterion met by an increase on the baseline by a percentage or more (<i>tăng ít nhất
   * 10%</i>).
   *
   * @param percent the least increase, in per cent of the baseline
   * @return the criterion
   */
  static Change increaseByPercent(BigDecimal percent) {
    return Change.byPercent(Direction.INCREASE, percent);
  }

  /**
   * Returns a criterion met by an increase on the baseline by a percentage or more (<i>tăng ít nhất
   * 10%</i>).
   *
   * @param percent the least increase, in per cent of the baseline
   * @return the criterion
   */
  static Change increaseByPercent(long percent) {
    return increaseByPercent(BigDecimal.valueOf(percent));
  }

  /**
   * Returns a criterion met by a decrease on the baseline by a percentage or more (<i>giảm ít nhất
   * 10%</i>).
   *
   * @param percent the least decrease, in per cent of the baseline
   * @return the criterion
   */
  static Change decreaseByPercent(BigDecimal percent) {
    return Change.byPercent(Direction.DECREASE, percent);
  }

  /**
   * Returns a criterion met by a decrease on the baseline by a percentage or more (<i>giảm ít nhất
   * 10%</i>).
   *
   * @param percent the least decrease, in per cent of the baseline
   * @return the criterion
   */
  static Change decreaseByPercent(long percent) {
    return decreaseByPercent(BigDecimal.valueOf(percent));
  }

  /**
   * Returns a criterion met by an increase on the baseline by an amount or more.
   *
   * @param amount the least increase, in the indicator's unit
   * @return the criterion
   */
  static Change increaseBy(BigDecimal amount) {
    return Change.byAmount(Direction.INCREASE, amount);
  }

  /**
   * Returns a criterion met by an increase on the baseline by an amount or more.
   *
   * @param amount the least increase, in the indicator's unit
   * @return the criterion
   */
  static Change increaseBy(long amount) {
    return increaseBy(BigDecimal.valueOf(amount));
  }

  /**
   * Returns a criterion met by a decrease on the baseline by an amount or more.
   *
   * @param amount the least decrease, in the indicator's unit
   * @return the criterion
   */
  static Change decreaseBy(BigDecimal amount) {
    return Change.byAmount(Direction.DECREASE, amount);
  }

  /**
   * Returns a criterion met by a decrease on the baseline by an amount or more.
   *
   * @param amount the least decrease, in the indicator's unit
   * @return the criterion
   */
  static Change decreaseBy(long amount) {
    return decreaseBy(BigDecimal.valueOf(amount));
  }

  /**
   * Returns criteria that are to be met at once, each on an indicator of its own.
   *
   * @param parts the criteria, at least one
   * @return the criterion
   */
  static Criterion allOf(Part... parts) {
    return new AllOf(ImmutableList.copyOf(parts));
  }

  /**
   * Returns one of several criteria that are to be met at once.
   *
   * @param indicator the bare id of the indicator that it judges
   * @param criterion what is to be reached
   * @return the part
   */
  static Part part(String indicator, Criterion criterion) {
    return new Part(IndicatorId.of(indicator), criterion);
  }

  /**
   * Returns what holds for an agency of a kind: this criterion itself, unless it differs by kind.
   *
   * @param kind the kind
   * @return the criterion, which does not differ by kind
   */
  default Criterion forKind(AgencyKind kind) {
    return this;
  }

  /**
   * Returns a criterion met by what is done by the target's due day.
   *
   * @return the criterion
   */
  static Criterion doneBy() {
    return new DoneBy();
  }

  /**
   * Returns whether it can judge the values of a measure.
   *
   * @param measure the measure
   * @return whether it suits them; what holds several criteria suits all
   */
  boolean suits(Measure measure);

  /**
   * {@return the criteria that are to be met at once, each on an indicator of its own; none of a
   * single criterion or one by kind}
   */
  default ImmutableList<Part> parts() {
    return ImmutableList.of();
  }

  /** {@return the criteria for the kinds of agencies, the one for all other kinds last; or this} */
  default Stream<Criterion> ofEveryKind() {
    return Stream.of(this);
  }

  /** {@return in which direction numbers get better; empty for a range with two ends, or a rank} */
  default Optional<Direction> betterDirection() {
    return Optional.empty();
  }

  /**
   * Returns the exact range of numbers that it asks for.
   *
   * @param baseline the value from which a change is counted
   * @param unit the unit of the indicator
   * @return the range; empty if it asks for none, or lacks the baseline that it needs
   */
  default Optional<CriterionRange> exactRange(Optional<Value> baseline, Unit unit) {
    return Optional.empty();
  }

  /**
   * Returns what one of several functions makes of it, the one for its kind.
   *
   * @param alternatives a function for each kind of criterion
   * @param <R> what they return
   * @param <X> what they throw
   * @return what the function for this kind returns
   * @throws X if the function does
   */
  <R, X extends Exception> R match(Alternatives<R, X> alternatives) throws X;

  /**
   * A function for each kind of criterion, so that the compiler finds every place that lacks one.
   *
   * @param <R> what they return
   * @param <X> what they throw
   */
  interface Alternatives<R, X extends Exception> {
    /**
     * Takes a threshold.
     *
     * @param threshold the threshold
     * @return what it makes of it
     * @throws X if it cannot
     */
    R threshold(Threshold threshold) throws X;

    /**
     * Takes the first places of a ranking.
     *
     * @param top the first places
     * @return what it makes of it
     * @throws X if it cannot
     */
    R withinTop(WithinTop top) throws X;

    /**
     * Takes a grade.
     *
     * @param least the grade
     * @return what it makes of it
     * @throws X if it cannot
     */
    R atLeastGrade(AtLeastGrade least) throws X;

    /**
     * Takes a change.
     *
     * @param change the change
     * @return what it makes of it
     * @throws X if it cannot
     */
    R change(Change change) throws X;

    /**
     * Takes what is to be done in time.
     *
     * @param done what is to be done
     * @return what it makes of it
     * @throws X if it cannot
     */
    R doneBy(DoneBy done) throws X;

    /**
     * Takes criteria that differ by kind of agency.
     *
     * @param byKind the criteria
     * @return what it makes of it
     * @throws X if it cannot
     */
    R byKind(ByKind byKind) throws X;

    /**
     * Takes several criteria at once.
     *
     * @param all the criteria
     * @return what it makes of it
     * @throws X if it cannot
     */
    R allOf(AllOf all) throws X;
  }

  /**
   * A bound, or two, on the value itself. No record as the others are, because it keeps its bounds
   * in a second form too: numbers are judged by it by the million.
   */
  final class Threshold implements Criterion {
    private final Range<BigDecimal> range;
    private final Optional<CriterionRange> exact;

    /**
     * Makes the bounds canonical: 90 and 90.0 are one bound.
     *
     * @param range the values that meet it
     * @throws IllegalArgumentException if it has no end or is empty
     */
    public Threshold(Range<BigDecimal> range) {
      checkArgument(range.hasLowerBound() || range.hasUpperBound(), "criterion: must have a bound");
      this.range = mapped(range, Decimals::canonical);
      checkArgument(!this.range.isEmpty(), "criterion %s: must not be empty", this.range);
      this.exact = Optional.of(new CriterionRange(mapped(this.range, Fraction::of)));
    }

    private static <T extends Comparable<? super T>> Range<T> mapped(
        Range<BigDecimal> range, Function<BigDecimal, T> form) {
      if (!range.hasUpperBound()) {
        return Range.downTo(form.apply(range.lowerEndpoint()), range.lowerBoundType());
      } else if (!range.hasLowerBound()) {
        return Range.upTo(form.apply(range.upperEndpoint()), range.upperBoundType());
      }
      return Range.range(
          form.apply(range.lowerEndpoint()),
          range.lowerBoundType(),
          form.apply(range.upperEndpoint()),
          range.upperBoundType());
    }

    /** {@return the values that meet it; the range has at least one end and is not empty} */
    public Range<BigDecimal> range() {
      return range;
    }

    /** {@return whether one value alone meets it} */
    public boolean isExact() {
      return range.hasLowerBound()
          && range.hasUpperBound()
          && range.lowerBoundType() == BoundType.CLOSED
          && range.lowerEndpoint().compareTo(range.upperEndpoint()) == 0;
    }

    @Override
    public boolean suits(Measure measure) {
      return measure.isNumber();
    }

    @Override
    public Optional<Direction> betterDirection() {
      return range.hasLowerBound() && range.hasUpperBound()
          ? Optional.empty()
          : Optional.of(range.hasLowerBound() ? Direction.INCREASE : Direction.DECREASE);
    }

    @Override
    public Optional<CriterionRange> exactRange(Optional<Value> baseline, Unit unit) {
      return exact;
    }

    @Override
    public <R, X extends Exception> R match(Alternatives<R, X> alternatives) throws X {
      return alternatives.threshold(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Threshold threshold && range.equals(threshold.range);
    }

    @Override
    public int hashCode() {
      return range.hashCode();
    }

    /** {@return the range} */
    @Override
    public String toString() {
      return "Threshold[range=%s]".formatted(range);
    }
  }

  /**
   * The first places of a ranking.
   *
   * @param places the last place that meets it, from 1
   */
  record WithinTop(int places) implements Criterion {
    /** Checks that there is a place. */
    public WithinTop {
      checkArgument(places >= 1, "within the top %s: must be at least 1 place", places);
    }

    @Override
    public boolean suits(Measure measure) {
      return measure == Measure.RANK;
    }

    @Override
    public Optional<CriterionRange> exactRange(Optional<Value> baseline, Unit unit) {
      return Optional.of(new CriterionRange(Range.atMost(Fraction.of(places))));
    }

    @Override
    public <R, X extends Exception> R match(Alternatives<R, X> alternatives) throws X {
      return alternatives.withinTop(this);
    }
  }

  /**
   * A grade of a dated scheme, or a better one.
   *
   * @param scheme the id of the scheme
   * @param grade the least grade that meets it
   */
  record AtLeastGrade(String scheme, String grade) implements Criterion {
    /** Brings both to NFC. */
    public AtLeastGrade {
      scheme = Text.id("grade scheme", scheme);
      grade = Text.prose("grade", grade);
    }

    @Override
    public boolean suits(Measure measure) {
      return measure == Measure.GRADE || measure == Measure.QUANTITY;
    }

    @Override
    public <R, X extends Exception> R match(Alternatives<R, X> alternatives) throws X {
      return alternatives.atLeastGrade(this);
    }
  }

  /** Which way a change is to go. */
  enum Direction {
    /** Up (<i>tăng</i>); for a rank, to a better place, which is a lower number. */
    INCREASE,
    /** Down (<i>giảm</i>); for a rank, to a worse place. */
    DECREASE
  }

  /**
   * A change from the target's baseline: by at least a percentage of it, by at least an amount, or
   * by any amount at all.
   *
   * <p>Ten per cent down from 100 is met by 90 or less; a percentage is of the baseline's size, so
   * ten per cent up from -100 is -90. Any change at all excludes the baseline itself.
   *
   * @param direction which way
   * @param percent the least change in per cent of the baseline (10 means 10 per cent)
   * @param amount the least change in the indicator's unit; for ratios in per cent in percentage
   *     points, for ranks in places; 0 means "not worse than the baseline"
   * @param atMost the greatest change that the document speaks of, in the same terms as the least
   *     one; it is shown, but the least one alone decides
   */
  record Change(
      Direction direction,
      Optional<BigDecimal> percent,
      Optional<BigDecimal> amount,
      Optional<BigDecimal> atMost)
      implements Criterion {
    /**
     * Makes the numbers canonical; checks that at most one least change is given and is large
     * enough, and that the greatest one goes with it.
     */
    public Change {
      requireNonNull(direction, "direction");
      percent = percent.map(Decimals::canonical);
      amount = amount.map(Decimals::canonical);
      atMost = atMost.map(Decimals::canonical);
      checkArgument(
          percent.isEmpty() || amount.isEmpty(),
          "change: must be by per cent or by an amount, not by both");
      percent.ifPresent(
          least ->
              checkArgument(
                  least.signum() > 0, "change: must be by more than nothing, but was %s", least));
      amount.ifPresent(
          least ->
              checkArgument(
                  least.signum() >= 0, "change: must be by nothing or more, but was %s", least));
      Optional<BigDecimal> least = percent.isPresent() ? percent : amount;
      atMost.ifPresent(
          most ->
              checkArgument(
                  least.filter(some -> some.compareTo(most) <= 0).isPresent(),
                  "change: must be at most %s only beside a least change that is no greater",
                  most));
    }

    @Override
    public Optional<Direction> betterDirection() {
      return Optional.of(direction);
    }

    /** {@return the least change, in per cent of the baseline or as an amount} */
    public Optional<BigDecimal> least() {
      return percent.isPresent() ? percent : amount;
    }

    /**
     * Returns whether this change cannot be counted from a baseline: a percentage of zero is
     * nothing.
     *
     * @param baseline the baseline
     * @return whether it is by per cent and the baseline is zero
     */
    public boolean isOfNothing(Value baseline) {
      return percent.isPresent()
          && baseline.number().filter(number -> number.signum() == 0).isPresent();
    }

    /**
     * Returns a change by at least a percentage of the baseline.
     *
     * @param direction which way
     * @param percent the least change in per cent of the baseline
     * @return the criterion
     */
    public static Change byPercent(Direction direction, BigDecimal percent) {
      return new Change(direction, Optional.of(percent), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a change by at least an amount.
     *
     * @param direction which way
     * @param amount the least change in the indicator's unit
     * @return the criterion
     */
    public static Change byAmount(Direction direction, BigDecimal amount) {
      return new Change(direction, Optional.empty(), Optional.of(amount), Optional.empty());
    }

    /**
     * Returns a change by any amount.
     *
     * @param direction which way
     * @return the criterion
     */
    public static Change any(Direction direction) {
      return new Change(direction, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns this change with the greatest one that the document speaks of (<i>giảm từ 1 đến 1,5
     * điểm phần trăm</i>).
     *
     * @param most the greatest change, in the same terms as the least one
     * @return the criterion
     * @throws IllegalArgumentException if this change has no least one, or a greater one
     */
    public Change withAtMost(BigDecimal most) {
      return new Change(direction, percent, amount, Optional.of(most));
    }

    @Override
    public boolean suits(Measure measure) {
      return measure.isNumber();
    }

    @Override
    public Optional<CriterionRange> exactRange(Optional<Value> baseline, Unit unit) {
      return baseline
          .filter(from -> !isOfNothing(from))
          .flatMap(
              from ->
                  from.number(unit)
                      .map(number -> CriterionRange.changed(this, number, from instanceof Rank)));
    }

    @Override
    public <R, X extends Exception> R match(Alternatives<R, X> alternatives) throws X {
      return alternatives.change(this);
    }
  }

  /** Done on the target's due day or before. */
  record DoneBy() implements Criterion {
    @Override
    public boolean suits(Measure measure) {
      return measure == Measure.COMPLETION;
    }

    @Override
    public <R, X extends Exception> R match(Alternatives<R, X> alternatives) throws X {
      return alternatives.doneBy(this);
    }
  }

  /**
   * Thresholds that differ by the kind of agency (<i>theo cấp</i>). An agency is judged by the kind
   * that it is of on the day as of which agencies are selected; the figures of a subtree, put
   * together, by the kind of its root.
   *
   * @param kinds the criterion of each kind that has one of its own, at least one; none of them of
   *     several, or by kind
   * @param otherwise the criterion of all other kinds
   */
  record ByKind(ImmutableMap<AgencyKind, Criterion> kinds, Criterion otherwise)
      implements Criterion {
    /** Orders the kinds and checks that each has a single criterion. */
    public ByKind {
      requireNonNull(otherwise, "otherwise");
      checkArgument(!kinds.isEmpty(), "criterion by kind: must name at least one kind");
      kinds = ImmutableMap.copyOf(new TreeMap<>(kinds));
      kinds.values().forEach(ByKind::checkSingle);
      checkSingle(otherwise);
    }

    private static void checkSingle(Criterion criterion) {
      checkArgument(
          !(criterion instanceof AllOf) && !(criterion instanceof ByKind),
          "criterion by kind: must hold single criteria, but one was %s",
          criterion);
    }

    @Override
    public Stream<Criterion> ofEveryKind() {
      return Stream.concat(kinds.values().stream(), Stream.of(otherwise));
    }

    @Override
    public Criterion forKind(AgencyKind kind) {
      return kinds.getOrDefault(kind, otherwise);
    }

    @Override
    public boolean suits(Measure measure) {
      return true;
    }

    @Override
    public <R, X extends Exception> R match(Alternatives<R, X> alternatives) throws X {
      return alternatives.byKind(this);
    }
  }

  /**
   * Several criteria at once, each on an indicator of its own (<i>đồng thời</i>).
   *
   * @param parts the criteria, at least one, in the order of the document
   */
  record AllOf(ImmutableList<Part> parts) implements Criterion {
    /** Checks that there is a part. */
    public AllOf {
      checkArgument(!parts.isEmpty(), "all of: must have at least one part");
    }

    @Override
    public boolean suits(Measure measure) {
      return true;
    }

    @Override
    public <R, X extends Exception> R match(Alternatives<R, X> alternatives) throws X {
      return alternatives.allOf(this);
    }
  }

  /**
   * One of several criteria that are to be met at once.
   *
   * @param indicator the indicator that it judges
   * @param criterion the criterion, not itself of several
   */
  record Part(IndicatorId indicator, Criterion criterion) {
    /** Checks that the criterion is a single one. */
    public Part {
      requireNonNull(indicator, "indicator");
      checkArgument(
          !(criterion instanceof AllOf),
          "part on %s: must not itself be all of several",
          indicator);
    }
  }
}
