package vn.cchc.json.codec;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.problem.ProblemCode;

/** Reads the grades of a scheme, none of them twice, and their limits, which must fall. */
final class GradeBandReader {
  private final Set<String> grades = new HashSet<>();
  private Range<BigDecimal> below = Range.all();

  Optional<String> grade(Cursor cursor) {
    Optional<String> grade = cursor.prose();
    grade
        .filter(name -> !grades.add(name))
        .ifPresent(
            twice -> cursor.problem(ProblemCode.DUPLICATE_ID, "grade", "", Excerpt.plain(twice)));
    return grade;
  }

  Optional<BigDecimal> limit(Cursor cursor) {
    Optional<BigDecimal> limit = NumberReader.decimal(cursor, below);
    if (limit.isPresent()) {
      below = limit.map(Range::lessThan).orElse(below);
    }
    return limit;
  }
}
