package vn.cchc.parser;

import java.math.BigDecimal;

/**
 * A number of a clause and the words around it.
 *
 * @param clause the whole clause
 * @param since where the number before it ends
 * @param start where it begins
 * @param value the number
 * @param unit its per cent sign or the like; empty if it has none
 * @param qualifier the words for its side
 * @param lead the clause before it, without the words for its side
 * @param after the clause behind it
 */
record NumberContext(
    String clause,
    int since,
    int start,
    BigDecimal value,
    String unit,
    BoundQualifier qualifier,
    String lead,
    String after) {
  /** {@return the words before it in its part of the clause, without the words for its side} */
  String segment() {
    String part = sinceLast();
    return part.substring(Math.max(part.lastIndexOf(','), part.lastIndexOf(':')) + 1);
  }

  /** {@return the words between the number before it and those for its side} */
  String sinceLast() {
    return lead.substring(Math.min(since, lead.length()));
  }

  /** {@return the words behind it in its part of the clause} */
  String head() {
    int end = after.indexOf(',');
    return after.substring(0, Math.min(end < 0 ? after.length() : end, 60));
  }

  /** {@return the clause before it} */
  String before() {
    return clause.substring(0, start);
  }

  /** {@return whether it is said to be the least: 20% trở lên, từ 20% hồ sơ trở lên} */
  boolean isUpward() {
    return after.matches("(?s)^ ?(?:trở lên|or (?:more|higher|above)).*")
        || (qualifier == BoundQualifier.FROM && after.matches("(?s)^[^,;.0-9]{0,60} trở lên.*"));
  }

  /** {@return whether it is said to be the most: 5% trở xuống} */
  boolean isDownward() {
    return after.matches("(?s)^ ?(?:trở xuống|or (?:less|lower)).*")
        || (qualifier == BoundQualifier.FROM && after.matches("(?s)^[^,;.0-9]{0,60} trở xuống.*"));
  }

  /**
   * {@return whether words behind it make it the most, unless they belong to the noun: 40% cán bộ
   * cấp phòng trở xuống}
   */
  boolean mayBeDownward() {
    return after.matches(
        "(?s)^[^,;.0-9]{0,60} (?:trở xuống|hoặc (?:ít|thấp|nhỏ) hơn|or (?:less|fewer|lower)).*");
  }

  boolean isPercentage() {
    return !unit.isEmpty();
  }
}
