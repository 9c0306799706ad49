package vn.cchc.examples.service.upload;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import vn.cchc.examples.service.web.JsonText;
import vn.cchc.examples.sheets.AcceptedRow;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.text.Language;

/**
 * What is wrong with a sheet at one of its cells, at a row, or with the whole of it.
 *
 * @param sheet the name of the sheet; empty for a CSV file or where it is the file itself
 * @param row the row, from 1, or 0 where it is the whole sheet
 * @param cell the cell, such as B7; empty where it is not one cell
 * @param code the name of the problem for programs
 * @param severity {@code error}, or {@code warning} where the figure is kept all the same
 * @param texts what is wrong, in each language
 */
record SheetProblem(
    String sheet,
    int row,
    String cell,
    String code,
    String severity,
    ImmutableMap<Language, String> texts) {

  static SheetProblem of(Refusal refusal, String severity) {
    return new SheetProblem(
        refusal.sheet(),
        refusal.row(),
        refusal.cell(),
        refusal.code().toString(),
        severity,
        ImmutableMap.of(
            Language.VIETNAMESE, refusal.message(Language.VIETNAMESE),
            Language.ENGLISH, refusal.message(Language.ENGLISH)));
  }

  static SheetProblem notYours(AcceptedRow row, String agency) {
    return new SheetProblem(
        row.sheet(),
        row.row(),
        "",
        "notYours",
        "error",
        ImmutableMap.of(
            Language.VIETNAMESE,
                "bạn không được gửi số liệu loại này cho cơ quan \"" + agency + "\"",
            Language.ENGLISH,
                "you may not send figures of this kind for agency \"" + agency + '"'));
  }

  String text(Language language) {
    return texts.getOrDefault(language, "");
  }

  /** {@return where it is, such as Quý I!B7} */
  String place() {
    String place = cell.isEmpty() && row > 0 ? Integer.toString(row) : cell;
    return sheet + (sheet.isEmpty() || place.isEmpty() ? "" : "!") + place;
  }

  String json(Language language, String source) {
    return """
    {"detail": %s, "details": {%s}, "code": %s, "severity": "%s", "source": %s, "sheet": %s, "row": %d, "cell": %s}"""
        .formatted(
            JsonText.quote(text(language)),
            texts.entrySet().stream()
                .map(one -> '"' + one.getKey().tag() + "\": " + JsonText.quote(one.getValue()))
                .collect(Collectors.joining(", ")),
            JsonText.quote(code),
            severity,
            JsonText.quote(source),
            JsonText.quote(sheet),
            row,
            JsonText.quote(cell));
  }
}
