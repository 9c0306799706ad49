package vn.cchc.observation;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.Problem;

/**
 * Observations, in the order in which they were added. The order never matters to an evaluation.
 *
 * @param all the observations
 */
public record Observations(ImmutableList<Observation> all) {
  /**
   * Returns observations.
   *
   * @param observations the observations
   * @return a collection of them
   */
  public static Observations of(Iterable<Observation> observations) {
    return new Observations(ImmutableList.copyOf(observations));
  }

  /** {@return a new builder, which takes a bad row as a problem and goes on} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the number of observations} */
  @Override
  public String toString() {
    return "Observations(%s)".formatted(all.size());
  }

  /**
   * A builder that takes rows as they come: a row that cannot be becomes a problem, placed by its
   * number from 1, and the others are kept. Not safe to share between threads.
   */
  public static final class Builder {
    private final ImmutableList.Builder<Observation> observations = ImmutableList.builder();
    private final FactRows rows = new FactRows();

    private Builder() {}

    /**
     * Adds an observation. One that says that something was done after it was recorded becomes a
     * problem.
     *
     * @param observation the observation
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder add(Observation observation) {
      rows.observation(observation).ifPresent(observations::add);
      return this;
    }

    /**
     * Adds observations.
     *
     * @param several the observations
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder addAll(Iterable<Observation> several) {
      several.forEach(this::add);
      return this;
    }

    /**
     * Adds an agency's own final figure of two counts, such as a row of a database. Where a
     * parameter is null or cannot be, the row becomes a problem.
     *
     * @param indicator the id of the indicator
     * @param agency the id of the agency
     * @param period the name of the period, such as 2020-03
     * @param numerator the first count
     * @param denominator the second count
     * @param recordedAt the moment at which it was recorded
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder addRatio(
        @Nullable String indicator,
        @Nullable String agency,
        @Nullable String period,
        long numerator,
        long denominator,
        @Nullable Instant recordedAt) {
      return addRatio(
          indicator,
          agency,
          period,
          Long.valueOf(numerator),
          Long.valueOf(denominator),
          recordedAt);
    }

    /**
     * Adds an agency's own final figure of two counts that a database may have left empty. With
     * both null the row has no figure: it is counted, and is never 0. With one alone it is a
     * problem.
     *
     * @param indicator the id of the indicator
     * @param agency the id of the agency
     * @param period the name of the period, such as 2020-03
     * @param numerator the first count, as {@code rows.getObject(4, Long.class)} returns it
     * @param denominator the second count
     * @param recordedAt the moment at which it was recorded
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder addRatio(
        @Nullable String indicator,
        @Nullable String agency,
        @Nullable String period,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Instant recordedAt) {
      rows.ratio(indicator, agency, period, numerator, denominator, recordedAt)
          .ifPresent(observations::add);
      return this;
    }

    /**
     * Adds an agency's own final figure of an exact amount. Where a parameter is null or cannot be,
     * the row becomes a problem.
     *
     * @param indicator the id of the indicator
     * @param agency the id of the agency
     * @param period the name of the period, such as 2020-03
     * @param amount the amount, in the indicator's unit
     * @param recordedAt the moment at which it was recorded
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder addQuantity(
        @Nullable String indicator,
        @Nullable String agency,
        @Nullable String period,
        @Nullable BigDecimal amount,
        @Nullable Instant recordedAt) {
      rows.quantity(indicator, agency, period, amount, recordedAt).ifPresent(observations::add);
      return this;
    }

    /** {@return how many rows had no figure: both counts were absent} */
    public int rowsWithoutFigure() {
      return rows.withoutFigure();
    }

    /** {@return everything wrong with the rows that could not be, by rising row} */
    public ImmutableList<Problem> problems() {
      return rows.problems();
    }

    /** {@return the observations added so far, without the rows that could not be} */
    public Observations build() {
      return new Observations(observations.build());
    }
  }
}
