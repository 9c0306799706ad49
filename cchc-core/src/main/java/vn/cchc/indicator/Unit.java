package vn.cchc.indicator;

import vn.cchc.text.Text;

/**
 * The unit in which an indicator is measured (<i>đơn vị tính</i>): one of the constants here, or
 * any other by its own text.
 *
 * @param name the unit's name in documents, such as percent or văn bản
 */
public record Unit(String name) {
  /** Per cent: 60 means 60 per cent. */
  public static final Unit PERCENT = new Unit("percent");

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

  /** Brings the name to NFC. */
  public Unit {
    name = Text.prose("unit", name);
  }

  /**
   * Returns the unit in which a difference of two values in this unit is told.
   *
   * @return percentage points for per cent, else this unit
   */
  public Unit ofDifference() {
    return equals(PERCENT) ? PERCENTAGE_POINT : this;
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
