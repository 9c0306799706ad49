package vn.cchc.examples.sheets.file;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.CellFormat;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;

/** Reads one cell at a time from the elements of a sheet. */
final class CellReader {
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_SERIAL = 2_958_465;
  private static final int SECONDS = 86_400;
  private static final ImmutableSet<String> TYPES =
      ImmutableSet.of("", "n", "s", "str", "inlineStr", "b", "e", "d");

  private final StyleTable styles;
  private final SharedTexts texts;
  private final boolean isFrom1904;
  private final boolean isZeroShown;
  private final RichText.Collector inline = new RichText.Collector();
  private final StringBuilder value = new StringBuilder();

  private int row;
  private int column;
  private String type = "";
  private String style = "";
  private boolean isFormula;
  private boolean isValue;
  private boolean isInline;

  CellReader(StyleTable styles, SharedTexts texts, boolean isFrom1904, boolean isZeroShown) {
    this.styles = styles;
    this.texts = texts;
    this.isFrom1904 = isFrom1904;
    this.isZeroShown = isZeroShown;
  }

  void start(int rowNumber, int columnIndex, XMLStreamReader xml) throws RefusedFileException {
    row = rowNumber;
    column = columnIndex;
    type = XmlPart.attribute(xml, "t");
    style = XmlPart.attribute(xml, "s");
    isFormula = false;
    isValue = false;
    isInline = false;
    value.setLength(0);
    if (!TYPES.contains(type)) {
      throw FileFault.CELL_TYPE.refusal(type + ", " + Columns.address(row, column));
    }
  }

  void child(String name, XMLStreamReader xml) {
    switch (name) {
      case "f" -> isFormula = true;
      case "v" -> isValue = true;
      case "is" -> isInline = true;
      default -> {
        if (isInline) {
          inline.start(name, xml);
        }
      }
    }
  }

  void text(String some) throws RefusedFileException {
    if (isValue) {
      if (value.length() + some.length() > Limits.CHARACTERS * 7) {
        throw FileFault.TOO_LONG_TEXT.refusal("", row, Limits.CHARACTERS);
      }
      value.append(some);
    } else if (isInline) {
      inline.text(some);
    }
  }

  void endChild(String name) {
    if (name.equals("v")) {
      isValue = false;
    } else if (isInline && !name.equals("is")) {
      inline.end(name);
    }
  }

  /** Returns whether the cell that ended is calculated by a formula. */
  boolean isFormula() {
    return isFormula;
  }

  /** Returns the cell that ends, if it holds something. */
  @Nullable SheetCell finish() throws RefusedFileException {
    String raw = value.toString();
    if (!isInline && raw.isEmpty() && (!isFormula || type.equals("str"))) {
      return null;
    }
    StyleTable.CellStyle shown = styles.style(style);
    if (isInline || type.equals("s") || type.equals("str") || type.equals("inlineStr")) {
      return words(raw, shown);
    }
    String text = raw.strip();
    if (text.isEmpty()) {
      return isFormula ? cell(SheetCell.Kind.NOTHING_CALCULATED, "", shown) : null;
    }
    return switch (type) {
      case "b" -> cell(SheetCell.Kind.BOOLEAN, text, shown);
      case "e" -> cell(SheetCell.Kind.ERROR, text, shown);
      case "d" -> cell(SheetCell.Kind.DAY, isoDay(text), shown);
      default -> number(text, shown);
    };
  }

  private @Nullable SheetCell words(String raw, StyleTable.CellStyle shown)
      throws RefusedFileException {
    RichText rich;
    if (isInline) {
      rich = inline.finish();
    } else if (type.equals("s")) {
      @Nullable Integer index = Ints.tryParse(raw.strip());
      rich = index == null ? RichText.plain("") : texts.text(index);
    } else {
      rich = RichText.plain(raw);
    }
    if (rich.text().length() > Limits.CHARACTERS) {
      throw FileFault.TOO_LONG_TEXT.refusal("", row, Limits.CHARACTERS);
    }
    if (Labels.tidy(rich.text()).isEmpty()) {
      return null;
    }
    boolean isError =
        isFormula && type.equals("str") && rich.text().matches("#[A-Z/0?!]{3,8}[!?A]?");
    return new SheetCell(
        row,
        column,
        isError ? SheetCell.Kind.ERROR : SheetCell.Kind.TEXT,
        rich.text(),
        shown.format(),
        shown.font().and(rich.font()),
        isZeroShown);
  }

  private SheetCell number(String digits, StyleTable.CellStyle shown) {
    return shown.format().date() == CellFormat.DateParts.NONE
        ? cell(SheetCell.Kind.NUMBER, digits, shown)
        : cell(SheetCell.Kind.DAY, day(digits), shown);
  }

  private SheetCell cell(SheetCell.Kind kind, String text, StyleTable.CellStyle shown) {
    return new SheetCell(row, column, kind, text, shown.format(), shown.font(), isZeroShown);
  }

  private static String isoDay(String text) {
    try {
      return text.length() > 10
          ? time(LocalDateTime.parse(text.replaceFirst("(?:\\.[0-9]*)?Z?$", "")))
          : LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** Returns the day in ISO form, with the time if there is one; else the number itself. */
  private String day(String digits) {
    if (!digits.matches("[0-9]{1,7}(?:\\.[0-9]{1,30})?")) {
      return digits;
    }
    BigDecimal serial = new BigDecimal(digits);
    int days = serial.intValue();
    // The calendar that begins in 1900 has a 29 February 1900; what comes before is no figure's
    // day.
    if (days < (isFrom1904 ? 0 : 61) || days > LAST_SERIAL) {
      return digits;
    }
    LocalDate day = (isFrom1904 ? FIRST_OF_1904 : BEFORE_1900).plusDays(days);
    BigDecimal seconds =
        serial.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(SECONDS));
    return time(
        day.atStartOfDay().plusSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValue()));
  }

  private static String time(LocalDateTime moment) {
    LocalDate day = moment.toLocalDate();
    return moment.equals(day.atStartOfDay())
        ? day.toString()
        : String.format(
            Locale.ROOT,
            "%s %02d:%02d:%02d",
            day,
            moment.getHour(),
            moment.getMinute(),
            moment.getSecond());
  }
}
