package vn.cchc.examples.sheets.cell;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a number format shows numbers (ECMA-376 part 1, 18.8.31): up to three sections, of which a
 * number takes the first that is for it.
 */
public record CellFormat(ImmutableList<FormatSection> sections) {
  public static final CellFormat GENERAL = parse("General");

  /** Which parts of a date are shown. */
  public enum DateParts {
    NONE,
    /** A month and its year, without the day. */
    MONTH,
    OTHER
  }

  /**
   * Returns what a format says.
   *
   * @param id the number of the format
   * @param code its code, absent for the formats that every Excel has
   */
  public static CellFormat of(int id, @Nullable String code) {
    return parse(code == null ? builtIn(id) : code);
  }

  /** The formats that files name by number alone (ECMA-376 part 1, 18.8.30). */
  private static String builtIn(int id) {
    return switch (id) {
      case 1 -> "0";
      case 2 -> "0.00";
      case 3 -> "#,##0";
      case 4 -> "#,##0.00";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 11 -> "0.00E+00";
      case 12 -> "# ?/?";
      case 13 -> "# ??/??";
      case 17 -> "mmm-yy";
      case 37, 38 -> "#,##0_);(#,##0)";
      case 39, 40 -> "#,##0.00_);(#,##0.00)";
      case 41, 42 -> "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)";
      case 43, 44 -> "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)";
      case 48 -> "##0.0E+0";
      case 14, 15, 16, 18, 19, 20, 21, 22, 45, 46, 47 -> "d/m/yy";
      default -> (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "d/m/yy" : "General";
    };
  }

  static CellFormat parse(String code) {
    return new CellFormat(FormatSection.all(code));
  }

  /** Returns the section by which a number is shown; none is for it where nothing is. */
  FormatSection section(BigDecimal number) {
    for (int i = 0; i < sections.size(); i++) {
      Optional<Boolean> fits = sections.get(i).conditionHolds(number);
      if (fits.orElse(isMeant(i, number.signum()))) {
        return sections.get(i);
      }
    }
    return sections.get(0);
  }

  /** Without conditions the sections are for positive numbers, negative ones and zero. */
  private boolean isMeant(int section, int sign) {
    boolean isLast = section == Math.min(sections.size(), 3) - 1;
    return switch (section) {
      case 0 -> isLast || sign > 0 || (sign == 0 && sections.size() == 2);
      case 1 -> sign < 0 || isLast;
      default -> section == 2;
    };
  }

  /** {@return which parts of a date its first section shows} */
  public DateParts date() {
    return sections.get(0).date();
  }

  /** Returns whether a number is shown as a hundredfold with a per cent sign. */
  boolean isPercent(BigDecimal number) {
    return section(number).isPercent();
  }
}
