package vn.cchc.examples.sheets.score;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.sheets.form.FormMark;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.text.Language;

/**
 * The form on which an agency scores itself by a set of criteria and on which others appraise it: a
 * row for each area and criterion. It carries a mark with the set and the agency.
 */
public final class ScoreForm {
  /** The name of the form in its mark. */
  static final String MARK = "cchc-score-form/1";

  static final String SHEET = "Chấm điểm";

  /** The row of the headings, from 0; the first row of a node is below it. */
  static final int HEADING_ROW = 3;

  static final int CODE = 0;
  static final int MAX = 2;
  static final int SELF = 3;
  static final int APPRAISED = 4;
  static final int SURVEY = 5;
  static final int NOTE = 6;
  static final int EVIDENCE = 7;

  /** What is written in place of points where a criterion does not apply. */
  static final String NOT_APPLICABLE = "không áp dụng";

  private static final ImmutableList<String> HEADINGS =
      ImmutableList.of(
          "STT",
          "Lĩnh vực, tiêu chí",
          "Điểm tối đa",
          "Tự chấm",
          "Thẩm định",
          "XHH",
          "Ghi chú",
          "Minh chứng",
          "Cách chấm");

  private final Scorecard set;
  private final ScoreMessages messages = ScoreMessages.of(Language.VIETNAMESE);

  /**
   * Makes the forms of a set.
   *
   * @param set the set
   */
  public ScoreForm(Scorecard set) {
    this.set = set;
  }

  /**
   * Returns the form of an agency.
   *
   * @param agency the agency
   * @param name its name
   * @return the workbook
   */
  public byte[] workbook(AgencyId agency, String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      write(workbook.newWorksheet(SHEET), name);
      new FormMark(MARK, set.id().value(), agency.value()).write(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Worksheet sheet, String name) {
    sheet.value(0, 0, set.title());
    sheet.value(1, 0, "Cơ quan: " + name);
    sheet.value(
        2,
        0,
        "Ghi điểm vào các ô tô màu; để trống ô chưa chấm. Tiêu chí không áp dụng: ghi “"
            + NOT_APPLICABLE
            + "” và nêu lý do ở cột Ghi chú. Các minh chứng cách nhau bằng dấu chấm phẩy.");
    for (int i = 0; i < HEADINGS.size(); i++) {
      sheet.value(HEADING_ROW, i, HEADINGS.get(i));
      sheet.width(i, i == 1 || i >= NOTE ? 40 : 12);
    }
    sheet.range(HEADING_ROW, 0, HEADING_ROW, HEADINGS.size() - 1).style().bold().set();
    int row = HEADING_ROW + 1;
    for (ScoreNode node :
        set.root().all().filter(one -> !one.code().equals(NodeCode.ROOT)).toList()) {
      row(sheet, row++, node);
    }
    sheet.freezePane(0, HEADING_ROW + 1);
    sheet.protect("", SheetProtectionOption.SHEET, SheetProtectionOption.FORMAT_COLUMNS);
  }

  private void row(Worksheet sheet, int row, ScoreNode node) {
    sheet.value(row, CODE, node.code().value());
    sheet.value(row, 1, node.name());
    sheet.value(row, MAX, node.max());
    if (!node.isLeaf()) {
      sheet.range(row, 0, row, HEADINGS.size() - 1).style().bold().set();
      return;
    }
    sheet.value(row, HEADINGS.size() - 1, messages.rule(node.rule().orElseThrow()));
    sheet.style(row, HEADINGS.size() - 1).wrapText(true).set();
    if (node.source() == ScoreNode.Source.SURVEY) {
      open(sheet, row, SURVEY);
    } else {
      open(sheet, row, SELF);
      open(sheet, row, APPRAISED);
    }
    open(sheet, row, NOTE);
    open(sheet, row, EVIDENCE);
  }

  private static void open(Worksheet sheet, int row, int column) {
    sheet
        .style(row, column)
        .fillColor("FFF2CC")
        .protectionOption(ProtectionOption.LOCKED, false)
        .set();
  }
}
