package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.OptionalInt;
import vn.cchc.text.Text;

/**
 * The unit in which an indicator is measured (<i>đơn vị tính</i>): one of the constants here, or
 * any other by its own text.
 *
 * <p>The unit of a ratio also says on which scale the ratio is judged: 30 of 1 000 is 3 in per cent
 * and 30 per thousand, and 300 000 minutes of 20 000 turns are 15 minutes a turn.
 *
 * @param name the unit's name in documents, such as percent or văn bản
 * @param per the number that a ratio of one is in this unit: 1, 100, 1 000, 10 000 or 100 000;
 *     absent, a ratio cannot be measured in it
 */
public record Unit(String name, OptionalInt per) {
  private static final int PER_CENT = 100;

  /** The numbers that a ratio of one may be. */
  public static final ImmutableSet<Integer> SCALES =
      ImmutableSet.of(1, PER_CENT, 1_000, 10_000, 100_000);

  /** Per cent: 60 means 60 per cent. */
  public static final Unit PERCENT = Unit.of("percent", PER_CENT);

  /** A number of things. */
  public static final Unit COUNT = new Unit("count");

  /** Points of a score. */
  public static final Unit POINT = new Unit("point");

  /** Places in a ranking. */
  public static final Unit PLACE = new Unit("place");

  /** Days. */
  public static final Unit DAY = new Unit("day");

  /** Done or not. */
  public static final Unit DONE = new Unit("done");

  /** Grades of a scheme. */
  public static final Unit GRADE = new Unit("grade");

  /** Percentage points: the difference of two percentages. */
  public static final Unit PERCENTAGE_POINT = new Unit("percentagePoint");

  /** Brings the name to NFC and checks the scale. */
  public Unit {
    name = Text.prose("unit", name);
    String checked = name;
    per.ifPresent(
        number ->
            checkArgument(
                SCALES.contains(number),
                "unit %s: per must be one of %s, but was %s",
                checked,
                SCALES,
                number));
    checkArgument(
        !name.equals("percent") || per.equals(OptionalInt.of(PER_CENT)),
        "unit percent: must be per %s, but was %s",
        PER_CENT,
        per);
  }

  /**
   * Makes a unit; that of per cent is per 100, and a ratio cannot be measured in any other.
   *
   * @param name the unit's name
   */
  public Unit(String name) {
    this(name, name.equals("percent") ? OptionalInt.of(PER_CENT) : OptionalInt.empty());
  }

  /**
   * Returns a unit in which a ratio can be measured: {@code of("phần nghìn", 1000)}.
   *
   * @param name the unit's name
   * @param per the number that a ratio of one is in this unit
   * @return the unit
   * @throws IllegalArgumentException if the number is not one of {@link #SCALES}, or the unit is
   *     percent and the number not 100
   */
  public static Unit of(String name, int per) {
    return new Unit(name, OptionalInt.of(per));
  }

  /**
   * Returns the unit in which a ratio is judged.
   *
   * @return this unit if a ratio can be measured in it, else per cent
   */
  public Unit orPercent() {
    return per.isPresent() ? this : PERCENT;
  }

  /**
   * Returns the unit in which a difference of two values in this unit is given.
   *
   * @return percentage points for per cent, else this unit, in which no ratio is measured
   */
  public Unit ofDifference() {
    return equals(PERCENT) ? PERCENTAGE_POINT : per.isPresent() ? new Unit(name) : this;
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
