package vn.cchc.examples.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.SheetFacts;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** Tables that people fill in, found in the sheets of a workbook. */
class FormTableTest {
  /** The sheets of a small template. */
  private enum Sheets implements FormSheet {
    AGENCIES("Cơ quan"),
    TASKS("Nhiệm vụ");

    private final String title;

    Sheets(String title) {
      this.title = title;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public ImmutableList<FormColumn> columns() {
      return ImmutableList.of(
          FormColumn.of("Tên", "name", FormColumn.Kind.TEXT, "", "Nội dung"),
          FormColumn.choice(
              "Loại", "kind", FormColumn.Kind.CHOICE, "", ImmutableMap.of("Xa", "far", "Gần", "n")),
          FormColumn.of("Ngày", "decision.date", FormColumn.Kind.DAY, ""));
    }
  }

  private static SheetRow row(int number, String... texts) {
    ImmutableSortedMap.Builder<Integer, SheetCell> cells = ImmutableSortedMap.naturalOrder();
    for (int column = 0; column < texts.length; column++) {
      if (!texts[column].isEmpty()) {
        cells.put(column, SheetCell.text(number, column, texts[column]));
      }
    }
    return new SheetRow(number, false, cells.buildOrThrow());
  }

  private static SheetSource sheet(String name, SheetRow... rows) {
    return new SheetSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public SheetFacts facts() {
        return new SheetFacts(ImmutableList.of(), ImmutableRangeSet.of(), true, new BitSet());
      }

      @Override
      public void rows(SheetFacts facts, SheetRow.Taker taker) throws RefusedFileException {
        for (SheetRow row : rows) {
          taker.take(row);
        }
      }
    };
  }

  private static FormTables tables(SheetSource... sheets) throws RefusedFileException {
    return FormTables.of(
        ImmutableList.copyOf(sheets),
        Sheets.values(),
        Sheets.TASKS,
        Sheets.AGENCIES,
        Set.of("Sở Nội vụ"));
  }

  private static FormTable table(SheetRow... rows) throws RefusedFileException {
    return tables(sheet("Cơ quan", rows)).tables().get(0);
  }

  @Test
  void aSheetOfTheTemplateIsKnownByItsNameAndTwoOfItsHeadings() throws RefusedFileException {
    FormTable table = table(row(1, "CƠ QUAN"), row(2, "Loại *", "", "nội dung:"), row(4, "Xa"));

    assertThat(table.name()).isEqualTo("Cơ quan");
    assertThat(table.sheet()).isEqualTo(Sheets.AGENCIES);
    assertThat(table.columns().keySet()).containsExactly(0, 2);
    assertThat(table.rows()).extracting(SheetRow::number).containsExactly(4);
    assertThat(table.text(row(4, " Xa ", "", "Sở"), "kind")).isEqualTo("Xa");
    assertThat(table.text(row(4, "Xa"), "name")).isEmpty();
    assertThat(table.text(row(4, "Xa"), "parent")).isEmpty();
  }

  @Test
  void aSheetOfAnotherNameNeedsThreeHeadings() throws RefusedFileException {
    SheetSource agencies = sheet("Cơ quan", row(1, "Tên", "Loại"));
    SheetSource annex = sheet("Phụ lục", row(7, "Ngày", "Loại", "Tên"), row(8, "x"));
    SheetSource other = sheet("Khác", row(1, "Tên", "Loại"));

    FormTables found = tables(annex, other, sheet("Trống"), agencies);
    assertThat(found.tables()).extracting(FormTable::name).containsExactly("Cơ quan", "Phụ lục");
    assertThat(found.tables().get(1).sheet()).isEqualTo(Sheets.TASKS);
    assertThat(found.warnings())
        .containsExactly(new Refusal("Khác", 0, "", RefusalCode.UNREAD_SHEET, "", ""));
  }

  @Test
  void theHeadingIsSoughtInFortyRows() throws RefusedFileException {
    SheetRow[] rows = new SheetRow[41];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(i + 1, "x");
    }
    rows[40] = row(41, "Tên", "Loại");
    assertThat(
            FormTable.find(
                sheet("Cơ quan"), ImmutableList.copyOf(rows), Sheets.values(), Sheets.TASKS))
        .isEmpty();
    rows[39] = row(40, "Tên", "Loại");
    assertThat(
            FormTable.find(
                sheet("Cơ quan"), ImmutableList.copyOf(rows), Sheets.values(), Sheets.TASKS))
        .isPresent();
  }

  @Test
  void ofTwoColumnsOfOneHeadingTheFirstIsReadAndTheOtherIsWarnedOf() throws RefusedFileException {
    FormTable table =
        table(row(1, "STT", "Tên", "Loại", "Tên", "Ghi chú"), row(2, "1", "a", "Xa", "b"));

    assertThat(table.columns().keySet()).containsExactly(1, 2);
    assertThat(table.unreadColumns())
        .containsExactly(Refusal.ofCell("Cơ quan", 1, 3, RefusalCode.UNREAD_COLUMN, "", "“Tên”"));
  }

  @Test
  void examplesAndRowsThatNumberTheColumnsAreNotRead() throws RefusedFileException {
    FormTable table = table(row(1, "Tên", "Loại", "Ngày"));

    assertThat(table.isRead(row(2, "Sở Nội vụ"))).isTrue();
    assertThat(table.isRead(row(2, "Sở Nội vụ", "", "", "ví dụ"))).isFalse();
    assertThat(table.isRead(row(2, "(1)", "(2)", "(3)"))).isFalse();
    assertThat(table.isRead(row(2, "1", "2", "3"))).isFalse();
    assertThat(table.isRead(row(2, "1", "2"))).isTrue();
    assertThat(table.isRead(row(2, "1", "2", "4"))).isTrue();
    assertThat(table.isRead(row(2, "2", "3", "4"))).isTrue();
    assertThat(table.isRead(row(2, "", "", "", "", "ghi chú"))).isFalse();
  }

  @Test
  void anExampleThatSomebodyWroteIntoIsRefusedAtItsFirstSuchCell() throws RefusedFileException {
    SheetRow heading = row(1, "STT", "Tên", "Loại");
    FormTables tables =
        tables(
            sheet(
                "Cơ quan",
                heading,
                row(2, "Ví dụ", "Sở  Nội vụ"),
                row(3, "Ví dụ", "Sở Y tế", "Xa"),
                row(4, "Ví dụ", "Sở Nội vụ", "", "ghi chú"),
                row(5, "", "Sở Y tế")));

    assertThat(tables.changedExamples())
        .containsExactly(
            Refusal.ofCell("Cơ quan", 3, 1, RefusalCode.CHANGED_EXAMPLE, "", "“Sở Y tế”"));
  }

  @Test
  void whatIsToBeFilledInIsNamedByItsColumnAndItsChoices() throws RefusedFileException {
    FormTable table = table(row(1, "Tên", "Loại", "Ngày"));
    SheetRow row = row(5, "Sở Y tế");

    assertThat(table.toFillIn(row, "kind"))
        .contains(
            Refusal.ofCell("Cơ quan", 5, 1, RefusalCode.TO_FILL_IN, "“Loại”: “Xa”, “Gần”", ""));
    assertThat(table.toFillIn(row, "decision"))
        .contains(Refusal.ofCell("Cơ quan", 5, 2, RefusalCode.TO_FILL_IN, "“Ngày”", ""));
    assertThat(table.toFillIn(row, "parent")).isEmpty();
  }

  @Test
  void aPlaceIsACellOrElseARow() throws RefusedFileException {
    FormTable table = table(row(1, "Tên", "Loại"));

    assertThat(table.place(row(5, "x"), "kind")).isEqualTo("Cơ quan!B5");
    assertThat(table.place(row(5, "x"), "decision.date")).isEqualTo("Cơ quan!5");
  }

  @Test
  void aSheetHasAtMostTwentyThousandRows() throws RefusedFileException {
    SheetRow[] rows = new SheetRow[20_001];
    Arrays.fill(rows, row(1, "x"));

    assertThat(FormTable.rows(sheet("Cơ quan", Arrays.copyOf(rows, 20_000)))).hasSize(20_000);
    assertThatThrownBy(() -> FormTable.rows(sheet("Cơ quan", rows)))
        .isInstanceOf(RefusedFileException.class);
  }
}
