package vn.cchc.examples.sheets.refusal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.text.Language;

/**
 * One reason for which a row, or a whole file, was refused.
 *
 * @param sheet the name of the sheet; empty for a CSV file or where the file itself is refused
 * @param row the row, from 1, or 0 where the whole sheet is refused
 * @param cell the cell, such as B7; empty where it is not one cell
 * @param code what is wrong
 * @param expected what it should have been, or an empty text
 * @param actual what it was, or an empty text
 */
public record Refusal(
    String sheet, int row, String cell, RefusalCode code, String expected, String actual) {
  private static final ImmutableMap<String, String> VIETNAMESE =
      ImmutableMap.<String, String>builder()
          .put("agency", "cơ quan")
          .put("indicator", "chỉ số")
          .put("period", "kỳ báo cáo")
          .put("numerator", "tử số")
          .put("denominator", "mẫu số")
          .put("amount", "số liệu")
          .put("percentage", "tỷ lệ phần trăm")
          .put("rank", "thứ hạng")
          .put("of", "số được xếp hạng")
          .buildOrThrow();

  /** Checks that no component is absent. */
  public Refusal {
    requireNonNull(sheet, "sheet");
    requireNonNull(cell, "cell");
    requireNonNull(code, "code");
    requireNonNull(expected, "expected");
    requireNonNull(actual, "actual");
  }

  public static Refusal ofFile(RefusalCode code, String expected, String actual) {
    return new Refusal("", 0, "", code, expected, actual);
  }

  public static Refusal ofCell(
      String sheet, int row, int column, RefusalCode code, String... told) {
    return new Refusal(
        sheet, row, Columns.address(row, column), code, told[0], told.length > 1 ? told[1] : "");
  }

  Refusal in(String name) {
    return new Refusal(name, row, cell, code, expected, actual);
  }

  /**
   * Says what is wrong, without the place and the code.
   *
   * @param language the language
   * @return a clause, without a full stop
   */
  public String message(Language language) {
    String fault =
        FileFault.named(expected)
            .map(one -> one.sentence().filled(language, ImmutableMap.of("actual", actual)))
            .orElse("");
    return code.sentence()
        .filled(
            language,
            ImmutableMap.of("expected", wanted(language), "actual", actual, "fault", fault));
  }

  private String wanted(Language language) {
    return switch (code) {
      case MISSING_CELL ->
          language == Language.VIETNAMESE ? VIETNAMESE.getOrDefault(expected, expected) : expected;
      case NOT_A_NUMBER, NUMBER_WITH_WORDS ->
          expected.replace("; ", language == Language.VIETNAMESE ? " hoặc " : " or ");
      default -> expected;
    };
  }

  /**
   * Describes the refusal in one line: where, why and its code.
   *
   * @param language the language
   * @return such as: Quý I!B7: … [unknownAgency]
   */
  public String describe(Language language) {
    String place = cell.isEmpty() && row > 0 ? Integer.toString(row) : cell;
    String mark = sheet.isEmpty() || place.isEmpty() ? "" : "!";
    String where = sheet + mark + place;
    return (where.isEmpty() ? "" : where + ": ") + message(language) + " [" + code + "]";
  }
}
