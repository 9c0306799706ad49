package vn.cchc.scorecard.entry;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.text.Text;

/** What an entry says. */
public sealed interface EntryContent {
  /**
   * Returns whether this says the same as another: equal, or the same points printed with other
   * decimals.
   *
   * @param other the other content
   * @return whether it does
   */
  default boolean saysTheSameAs(EntryContent other) {
    return equals(other);
  }

  /**
   * Points, as given or printed.
   *
   * @param points the points, not negative
   */
  record Points(Quantity points) implements EntryContent {
    /** Checks the points. */
    public Points {
      checkPoints(points);
    }

    @Override
    public boolean saysTheSameAs(EntryContent other) {
      return other instanceof Points same && points.isSameFactAs(same.points);
    }
  }

  /**
   * The figure that a rule turns into points.
   *
   * @param value the figure
   */
  record Figure(Value value) implements EntryContent {
    /** Checks that it is not a derived mean. */
    public Figure {
      checkFigure(value);
    }

    @Override
    public boolean saysTheSameAs(EntryContent other) {
      return other instanceof Figure same && value.isSameFactAs(same.value);
    }
  }

  /**
   * The figures of a rule that looks at several.
   *
   * @param values the figures by name, at least one
   */
  record Figures(ImmutableMap<IndicatorId, Value> values) implements EntryContent {
    /** Checks that there is a figure. */
    public Figures {
      checkArgument(!values.isEmpty(), "figures: must be at least one");
      values.values().forEach(EntryContent::checkFigure);
    }
  }

  /**
   * How many files got how many points each, for a mean over files.
   *
   * @param counts the number of files by the points of each, at least one
   */
  record CaseCounts(ImmutableSortedMap<BigDecimal, Long> counts) implements EntryContent {
    /** Checks that points and numbers are not negative. */
    public CaseCounts {
      checkArgument(!counts.isEmpty(), "case counts: must be at least one");
      counts.forEach(
          (points, count) ->
              checkArgument(
                  points.signum() >= 0 && count >= 0,
                  "case counts: points and numbers must not be negative, but were %s and %s",
                  points,
                  count));
    }
  }

  /**
   * The leaf or node does not apply to the agency.
   *
   * @param reason why
   */
  record NotApplicable(String reason) implements EntryContent {
    /** Brings the reason to NFC. */
    public NotApplicable {
      reason = Text.prose("reason", reason);
    }
  }

  /**
   * How often an adjustment is due.
   *
   * @param count the number of cases, not negative
   */
  record Count(long count) implements EntryContent {
    /** Checks the number. */
    public Count {
      checkArgument(count >= 0, "count: must not be negative, but was %s", count);
    }
  }

  /**
   * The agency's explanation of its score (<i>giải trình</i>).
   *
   * @param reason the explanation
   * @param asked the points that it asks for, if it says so
   */
  record Explanation(String reason, Optional<Quantity> asked) implements EntryContent {
    /** Brings the reason to NFC and checks the points. */
    public Explanation {
      reason = Text.prose("explanation", reason);
      asked.ifPresent(EntryContent::checkPoints);
    }
  }

  private static void checkPoints(Quantity points) {
    checkArgument(
        points.amount().signum() >= 0, "points: must not be negative, but were %s", points);
  }

  private static void checkFigure(Value value) {
    requireNonNull(value, "value");
    checkArgument(!(value instanceof Mean), "figure: must not be a mean, which is derived");
  }
}
