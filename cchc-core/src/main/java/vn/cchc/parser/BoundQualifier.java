package vn.cchc.parser;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.plan.Criterion;

/** The words before a number that say on which side of it a value must be. */
enum BoundQualifier {
  AT_LEAST(
      "tối thiểu(?: phải)?(?: đạt| từ| là| có)*|ít nhất(?: phải)?(?: đạt| từ| là| có)*|không"
          + "(?: được)? (?:thấp hơn|dưới|ít hơn|nhỏ hơn)|≥|>=|at least|(?:a )?minimum(?: score|"
          + " rate)?(?: of)?|no less than|not less than"),
  AT_MOST(
      "(?:tối đa )?không(?: được)? (?:quá|vượt quá|vượt|lớn hơn|cao hơn|nhiều hơn|trên)|tối"
          + " đa(?: là| còn)*|nhiều nhất|≤|<=|at most|no more than|not more than|no later than|not"
          + " exceeding"),
  MORE_THAN("trên|hơn|lớn hơn|cao hơn|vượt mức|>|over|more than|above|exceeding|exceed"),
  LESS_THAN("dưới|thấp hơn|nhỏ hơn|ít hơn|<|less than|below|under"),
  FROM("từ"),
  ABOUT("khoảng|xấp xỉ|about|around|approximately"),
  NONE("");

  /** Words that compare with another number as well, unless nothing follows the number. */
  private static final Pattern COMPARATIVE =
      Pattern.compile("(?s).*(?:lớn|cao|thấp|nhỏ|ít) hơn\\s*");

  private final Pattern tail;

  BoundQualifier(String words) {
    this.tail = Pattern.compile("(?:^|(?<=[\\s(,:]))(?:" + words + ")\\s*$");
  }

  /** Returns the qualifier that a text ends with. */
  static BoundQualifier at(String before) {
    for (BoundQualifier one : values()) {
      if (one != NONE && one.tail.matcher(before).find()) {
        return one;
      }
    }
    return NONE;
  }

  /** Returns a text without this qualifier at its end. */
  String without(String before) {
    Matcher matcher = tail.matcher(before);
    return this != NONE && matcher.find() ? before.substring(0, matcher.start()) : before;
  }

  boolean isMost() {
    return this == AT_MOST || this == LESS_THAN;
  }

  /**
   * Returns the criterion that a number asks for, where without a word it is a minimum.
   *
   * @param number the number
   * @return nothing where the words alone do not say it
   */
  Optional<Criterion> criterion(BigDecimal number) {
    return switch (this) {
      case AT_LEAST, ABOUT, NONE -> Optional.of(Criterion.atLeast(number));
      case MORE_THAN -> Optional.of(Criterion.moreThan(number));
      case AT_MOST -> Optional.of(Criterion.atMost(number));
      case LESS_THAN -> Optional.of(Criterion.lessThan(number));
      case FROM -> Optional.empty();
    };
  }

  /** Returns whether the words before a number may compare it with another one: cao hơn 5%. */
  boolean mayCompare(String before, String after) {
    return (this == MORE_THAN || this == LESS_THAN)
        && COMPARATIVE.matcher(before).matches()
        && !after.matches("(?s)\\s*(?:$|[,;.]|vào |đến |trong ).*");
  }
}
