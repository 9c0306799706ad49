package vn.cchc.examples.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.sheets.cell.CellFont;
import vn.cchc.examples.sheets.cell.CellFormat;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.SheetCell;

/** What the cells of a plan's workbook become in its document. */
class FormCellsTest {
  private static final FormCells CELLS = new FormCells(CellResult::of);

  private static String read(FormColumn.Kind kind, String text) {
    return CELLS
        .node(FormColumn.of("Cột", "path", kind, "chú thích"), SheetCell.text(1, 0, text))
        .value()
        .map(Object::toString)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tối thiểu 60%          | {\"type\":\"atLeast\",\"value\":60}",
        "trên 60%               | {\"type\":\"moreThan\",\"value\":60}",
        "không quá 5%           | {\"type\":\"atMost\",\"value\":5}",
        "dưới 5%                | {\"type\":\"lessThan\",\"value\":5}",
        "trong nhóm 30          | {\"type\":\"withinTop\",\"places\":30}",
        "giảm ít nhất 10%       | {\"type\":\"change\",\"direction\":\"decrease\",\"percent\":10}",
        "tăng ít nhất 10%       | {\"type\":\"change\",\"direction\":\"increase\",\"percent\":10}",
      })
  void aRequirementInWordsIsACriterion(String words, String json) {
    assertThat(read(FormColumn.Kind.CRITERION, words)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "phấn đấu", "khoảng 60%", "tối thiểu 60% và không quá 5%"})
  void whatIsNotOneRequirementIsNotTaken(String words) {
    assertThat(read(FormColumn.Kind.CRITERION, words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "92%",
        "tối thiểu 92%",
        "30/6/2027",
        "30/6/2027: đến ngày 31/12/2027 đạt tối thiểu 92%",
        "Quý II/2027: tối thiểu 92%",
      })
  void aStageHasOneDayAndOneRequirement(String words) {
    assertThat(read(FormColumn.Kind.STAGES, words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TEXT      | Sở  Y tế                | \"Sở Y tế\"",
        "TEXTS     | `a; b\n\n c`           | [\"a\",\"b\",\"c\"]",
        "NUMBER    | 1.166,5                 | 1166.5",
        "DAY       | 31/12/2027              | \"2027-12-31\"",
        "DAY       | 2027-12-31              | \"2027-12-31\"",
        "AGENCY    | so-y-te                 | \"so-y-te\"",
        "AGENCIES  | `so-y-te\nso-noi-vu`    | [\"so-y-te\",\"so-noi-vu\"]",
        "CRITERION | hoàn thành đúng hạn     | {\"type\":\"doneBy\"}",
        "STAGES    | `30/6/2027: tối thiểu 92%; 31/12/2027: trên 95%`"
            + " | [{\"due\":\"2027-06-30\",\"criterion\":{\"type\":\"atLeast\",\"value\":92}},"
            + "{\"due\":\"2027-12-31\",\"criterion\":{\"type\":\"moreThan\",\"value\":95}}]",
        "DEADLINE  | 30/9/2026               | {\"type\":\"by\",\"date\":\"2026-09-30\"}",
        "DEADLINE  | Quý II/2026             | {\"type\":\"in\",\"period\":\"2026-Q2\"}",
        "DEADLINE  | Hằng quý                | {\"type\":\"recurring\",\"every\":\"quarter\"}",
        "DEADLINE  | Thường xuyên            | {\"type\":\"continuous\"}",
        "SCORE_RULE | điểm do người chấm cho | {\"type\":\"given\"}",
        "SCORE_RULE | {\"type\": \"given\"}  | {\"type\":\"given\"}",
        "INTERVAL  | từ 70 dưới 85           | {\"from\":70,\"below\":85}",
        "REST      | {\"a\": [1.50]}         | {\"a\":[1.50]}",
      })
  void aCellIsReadAsItsColumnSays(FormColumn.Kind kind, String text, String json) {
    assertThat(read(kind, text)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | ít",
        "DAY | hôm nay",
        "DAY | Quý II/2026",
        "DEADLINE | sớm",
        "INTERVAL | 70",
        "SCORE_RULE | {",
        "SCORE_RULE | tùy",
        "REST | {",
        "STAGES | 30/6/2027 tối thiểu 92%"
      })
  void whatIsNotUnderstoodIsNotTaken(FormColumn.Kind kind, String text) {
    assertThat(read(kind, text)).isEmpty();
  }

  @Test
  void aPeriodInWordsIsTheTokenOfThePeriodAndAnythingElseStays() {
    FormColumn period = FormColumn.of("Kỳ", "baseline.period", FormColumn.Kind.TEXT, "");

    assertThat(CELLS.node(period, SheetCell.text(1, 0, "Quý I/2026")).value())
        .contains(TextNode.valueOf("2026-Q1"));
    assertThat(CELLS.node(period, SheetCell.text(1, 0, "kỳ này")).value())
        .contains(TextNode.valueOf("kỳ này"));
  }

  private static SheetCell day(String text) {
    return new SheetCell(1, 0, SheetCell.Kind.DAY, text, CellFormat.GENERAL, CellFont.PLAIN, true);
  }

  @Test
  void aDateIsADayAndADeadlineByIt() {
    FormColumn day = FormColumn.of("Ngày", "date", FormColumn.Kind.DAY, "");
    FormColumn deadline = FormColumn.of("Hạn", "deadline", FormColumn.Kind.DEADLINE, "");

    assertThat(CELLS.node(day, day("2026-09-30 00:00:01")).value())
        .contains(TextNode.valueOf("2026-09-30"));
    assertThat(CELLS.node(day, day("#####")).value()).isEmpty();
    assertThat(CELLS.node(deadline, day("2026-09-30")).value().map(Object::toString))
        .contains("{\"type\":\"by\",\"date\":\"2026-09-30\"}");
    assertThat(CELLS.node(deadline, day("#####")).value()).isEmpty();
  }

  @Test
  void aChoiceIsOneOfTheWordsOrANameOfDocuments() {
    FormColumn kind =
        FormColumn.choice("Loại", "kind", FormColumn.Kind.CHOICE, "", AgencyKinds.BY_WORDS);
    assertThat(choice(kind, "SỞ, BAN, NGÀNH")).isEqualTo("\"department\"");
    assertThat(choice(kind, "department")).isEqualTo("\"department\"");
    assertThat(choice(kind, "kindOfItsOwn")).isEqualTo("\"kindOfItsOwn\"");
    assertThat(choice(kind, "Bộ")).isEmpty();

    FormColumn unit =
        FormColumn.choice(
            "Đơn vị", "unit", FormColumn.Kind.CHOICE, "", ImmutableMap.of("%", "percent"));
    assertThat(choice(unit, "%")).isEqualTo("\"percent\"");
    assertThat(choice(unit, "Nghìn đồng")).isEqualTo("\"Nghìn đồng\"");

    FormColumn kinds =
        FormColumn.choice("Loại", "kinds", FormColumn.Kind.CHOICES, "", AgencyKinds.BY_WORDS);
    assertThat(choice(kinds, "UBND xã\nUBND phường"))
        .isEqualTo("[\"communeCommittee\",\"wardCommittee\"]");
    assertThat(choice(kinds, "UBND xã\nBộ")).isEmpty();
  }

  private static String choice(FormColumn column, String text) {
    return CELLS.node(column, SheetCell.text(1, 0, text)).value().map(Object::toString).orElse("");
  }

  /** Each part of a document, and the words that a filled workbook has for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TEXTS | [\"a\",\"b\"]                                   | `a\nb`",
        "NUMBER | 1.5                                            | 1,5",
        "CRITERION | {\"type\":\"atLeast\",\"value\":60.5}        | tối thiểu 60,5%",
        "CRITERION | {\"type\":\"moreThan\",\"value\":60}         | trên 60%",
        "CRITERION | {\"type\":\"atMost\",\"value\":5}            | tối đa 5%",
        "CRITERION | {\"type\":\"lessThan\",\"value\":5}          | dưới 5%",
        "CRITERION | {\"type\":\"withinTop\",\"places\":30}       | trong nhóm 30 đứng đầu",
        "CRITERION | {\"type\":\"doneBy\"}                        | hoàn thành đúng hạn",
        "CRITERION | {\"type\":\"change\",\"direction\":\"increase\",\"percent\":10}"
            + " | tăng ít nhất 10%",
        "CRITERION | {\"type\":\"change\",\"direction\":\"decrease\",\"percent\":10}"
            + " | giảm ít nhất 10%",
        "STAGES | [{\"due\":\"2027-06-30\",\"criterion\":{\"type\":\"atLeast\",\"value\":92}}]"
            + " | 30/06/2027: tối thiểu 92%",
        "DEADLINE | {\"type\":\"by\",\"date\":\"2026-09-30\"}     | 30/09/2026",
        "DEADLINE | {\"type\":\"continuous\"}                     | Thường xuyên",
        "DEADLINE | {\"type\":\"recurring\",\"every\":\"month\"}  | Hằng tháng",
        "DEADLINE | {\"type\":\"in\",\"period\":\"2026\"}         | Năm 2026",
        "DEADLINE | {\"type\":\"in\",\"period\":\"2026-Q2\"}      | Quý 2/2026",
        "DEADLINE | {\"type\":\"in\",\"period\":\"2026-H1\"}      | 6 tháng đầu năm 2026",
        "DEADLINE | {\"type\":\"in\",\"period\":\"2026-H2\"}      | 6 tháng cuối năm 2026",
        "DEADLINE | {\"type\":\"in\",\"period\":\"2026-03\"}      | Tháng 03/2026",
        "SCORE_RULE | {\"type\":\"given\"}                        | điểm do người chấm cho",
        "INTERVAL | {\"from\":70,\"below\":85}                    | từ 70 dưới 85",
      })
  void aPartOfADocumentIsWrittenInWordsThatAreReadAgain(
      FormColumn.Kind kind, String json, String words) throws IOException {
    FormColumn column = FormColumn.of("Cột", "path", kind, "");

    assertThat(CELLS.words(column, DocumentPaths.MAPPER.readTree(json), true)).contains(words);
  }

  @Test
  void whatWordsDoNotSayIsNotWrittenInWords() throws IOException {
    FormColumn criterion = FormColumn.of("Mức", "criterion", FormColumn.Kind.CRITERION, "");

    assertThat(
            CELLS.words(
                criterion,
                DocumentPaths.MAPPER.readTree(
                    "{\"type\":\"atLeast\",\"value\":60,\"tolerance\":1}"),
                true))
        .isEmpty();
  }

  @Test
  void aChoiceIsWrittenInItsWords() {
    FormColumn kind =
        FormColumn.choice("Loại", "kind", FormColumn.Kind.CHOICE, "", AgencyKinds.BY_WORDS);

    assertThat(CELLS.words(kind, TextNode.valueOf("department"), false)).contains("Sở, ban, ngành");
    assertThat(CELLS.words(kind, TextNode.valueOf("ofItsOwn"), false)).contains("ofItsOwn");
  }
}
