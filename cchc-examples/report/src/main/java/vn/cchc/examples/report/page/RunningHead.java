package vn.cchc.examples.report.page;

import java.util.stream.Collectors;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;

/**
 * The head of every printed page after the first: the plan's decision with its number, issuer and
 * day, or else its issuer and title; and the day of the report. The number of the page is between
 * them, as decree 30/2020/NĐ-CP has it.
 */
final class RunningHead {
  private final Edition edition;

  RunningHead(Edition edition) {
    this.edition = edition;
  }

  String style() {
    String day = edition.word(Word.AS_OF) + " " + edition.messages().date(edition.report().asOf());
    return "@media print {\n  @page {\n"
        + box("@top-left", source())
        + box("@top-right", day)
        + "  }\n}\n";
  }

  private String source() {
    return edition
        .report()
        .decision()
        .map(edition::document)
        .orElseGet(
            () ->
                edition.plan().issuer().map(issuer -> edition.agency(issuer) + ". ").orElse("")
                    + edition.plan().title());
  }

  private static String box(String place, String text) {
    return "    " + place + " { content: \"" + string(text) + "\"; }\n";
  }

  /** Returns a text of a style sheet, in which no character can end the string or the sheet. */
  private static String string(String text) {
    return text.codePoints()
        .mapToObj(
            point ->
                Character.isLetterOrDigit(point) || point == ' '
                    ? Character.toString(point)
                    : "\\" + Integer.toHexString(point) + " ")
        .collect(Collectors.joining());
  }
}
