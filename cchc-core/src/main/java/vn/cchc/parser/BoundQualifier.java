package vn.cchc.parser;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.plan.Criterion;

/** The words before a number that say on which side of it a value must be. */
enum BoundQualifier {
  AT_LEAST(
      "tối thiểu(?: phải)?(?: đạt| từ| là| có)*|ít nhất(?: phải)?(?: đạt| từ| là| có)*|không"
          + " (?:thấp hơn|dưới|ít hơn|nhỏ hơn)|≥|>=|at least|(?:a )?minimum(?: score| rate)?(?:"
          + " of)?|no less than|not less than|từ"),
  MORE_THAN("trên|hơn|lớn hơn|cao hơn|vượt(?: mức)?|>|over|more than|above|exceeding|exceed"),
  AT_MOST(
      "tối đa(?: là| còn)*|không (?:quá|vượt quá|lớn hơn|cao hơn)|nhiều nhất|≤|<=|at most|no more"
          + " than|no later than|not exceeding"),
  LESS_THAN("dưới|thấp hơn|nhỏ hơn|ít hơn|<|less than|below|under"),
  ABOUT("khoảng|xấp xỉ|about|around|approximately"),
  NONE("");

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

  /** Returns the criterion that a number asks for, where without a word it is a minimum. */
  Criterion criterion(BigDecimal number) {
    return switch (this) {
      case AT_LEAST, ABOUT, NONE -> Criterion.atLeast(number);
      case MORE_THAN -> Criterion.moreThan(number);
      case AT_MOST -> Criterion.atMost(number);
      case LESS_THAN -> Criterion.lessThan(number);
    };
  }
}
