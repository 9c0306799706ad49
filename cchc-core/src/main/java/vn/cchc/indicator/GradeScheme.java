package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.cchc.text.Decimals;
import vn.cchc.text.Text;

/**
 * A dated scheme of grades (<i>thang xếp loại</i>), such as A from 80, B from 75, C from 70, D
 * below. Every band is closed below and open above. The limits change from year to year, so each
 * year's scheme has an id of its own.
 *
 * @param id the id, unique within a plan
 * @param bands the grades, the best first
 */
public record GradeScheme(String id, ImmutableList<Band> bands) {
  /** Checks that the grades differ and that their limits fall. */
  public GradeScheme {
    id = Text.id("grade scheme", id);
    checkArgument(!bands.isEmpty(), "grade scheme %s: must have a grade", id);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      checkArgument(
          seen.add(band.grade()), "grade scheme %s: grade %s appears twice", id, band.grade());
      if (i > 0) {
        Optional<BigDecimal> above = bands.get(i - 1).from();
        boolean isScored = bands.get(0).from().isPresent();
        boolean falls =
            band.from().isEmpty()
                || (above.isPresent()
                    && band.from().orElseThrow().compareTo(above.orElseThrow()) < 0);
        checkArgument(
            above.isPresent() == isScored && falls,
            "grade scheme %s: limits must fall, and only the last may be left out, at grade %s",
            id,
            band.grade());
      }
    }
  }

  /**
   * Returns a scheme, such as {@code of("xl-2026", band("A", 80), band("B", 75), band("C"))}.
   *
   * @param id the id, unique within a plan
   * @param bands the grades, the best first
   * @return the scheme
   * @throws IllegalArgumentException if the grades do not differ or their limits do not fall
   */
  public static GradeScheme of(String id, Band... bands) {
    return new GradeScheme(id, ImmutableList.copyOf(bands));
  }

  /**
   * Returns a grade with the least score for it.
   *
   * @param grade the grade
   * @param from the least score that earns it, included
   * @return the band
   */
  public static Band band(String grade, long from) {
    return new Band(grade, Optional.of(BigDecimal.valueOf(from)));
  }

  /**
   * Returns the lowest grade, or a grade that is given without a score.
   *
   * @param grade the grade
   * @return the band
   */
  public static Band band(String grade) {
    return new Band(grade, Optional.empty());
  }

  /**
   * One grade and the least score for it.
   *
   * @param grade the grade, such as A or Tốt
   * @param from the least score that earns it, included; absent for the lowest grade, or throughout
   *     where grades are given without scores
   */
  public record Band(String grade, Optional<BigDecimal> from) {
    /** Brings the grade to NFC and makes the limit canonical. */
    public Band {
      grade = Text.prose("grade", grade);
      from = from.map(Decimals::canonical);
    }
  }

  /**
   * Returns whether the scheme has a grade.
   *
   * @param grade the grade
   * @return whether it has
   */
  public boolean has(String grade) {
    return placeOf(grade) >= 0;
  }

  /**
   * Returns whether a grade is as good as another or better.
   *
   * @param grade the one grade
   * @param least the other grade
   * @return whether it is
   * @throws IllegalArgumentException if the scheme has not both
   */
  public boolean isAtLeast(String grade, String least) {
    checkArgument(
        has(grade) && has(least), "grade scheme %s: has not both %s and %s", id, grade, least);
    return placeOf(grade) <= placeOf(least);
  }

  /** {@return whether its grades are earned by scores, and not given in words alone} */
  public boolean isScored() {
    return bands.get(0).from().isPresent();
  }

  /**
   * Returns the grade that a score earns.
   *
   * @param score the score
   * @return the grade; empty where the score lies below the lowest limit, or the scheme has none
   */
  public Optional<Grade> gradeOf(BigDecimal score) {
    return gradeOf(Fraction.of(score));
  }

  /**
   * Returns the grade that an exact score earns, such as a mean without an end.
   *
   * @param score the score
   * @return the grade; empty where the score lies below the lowest limit, or the scheme has none
   */
  public Optional<Grade> gradeOf(Fraction score) {
    return bands.stream()
        .filter(
            band ->
                isScored()
                    && band.from()
                        .map(from -> score.compareTo(Fraction.of(from)) >= 0)
                        .orElse(true))
        .findFirst()
        .map(band -> new Grade(id, band.grade()));
  }

  private int placeOf(String grade) {
    String normalized = Text.prose("grade", grade);
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).grade().equals(normalized)) {
        return i;
      }
    }
    return -1;
  }
}
