package vn.cchc.examples.sheets.form;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.examples.sheets.text.Labels;

/**
 * A column of a workbook in which a plan or a set of criteria is filled in.
 *
 * @param heading its heading
 * @param path where in the document its content goes, the keys separated by dots
 * @param kind what it holds
 * @param note what is to be filled in
 * @param choices the words to choose from, with the names that the document has for them
 * @param otherHeadings headings that tables of offices have for it
 */
public record FormColumn(
    String heading,
    String path,
    Kind kind,
    String note,
    ImmutableMap<String, String> choices,
    ImmutableList<String> otherHeadings) {
  public static final String REST_NOTE = "Nội dung khác (để trống nếu không cần)";

  /** What a column holds. */
  public enum Kind {
    TEXT,
    /** Texts, one a line. */
    TEXTS,
    NUMBER,
    DAY,
    /** One of some words. */
    CHOICE,
    /** Several of some words, one a line. */
    CHOICES,
    AGENCY,
    /** An agency, or a group of them such as all departments. */
    AGENCY_OR_GROUP,
    AGENCIES,
    AGENCIES_AND_GROUPS,
    CRITERION,
    /** What is to be reached by which day, one a line: 31/12/2027: tối thiểu 92%. */
    STAGES,
    DEADLINE,
    /** How a criterion is scored, in the words of the library. */
    SCORE_RULE,
    /** An interval, in its words: từ 70 dưới 85. */
    INTERVAL,
    /** What no other column has, as it is in the document. */
    REST
  }

  public static FormColumn of(
      String heading, String path, Kind kind, String note, String... others) {
    return new FormColumn(
        heading, path, kind, note, ImmutableMap.of(), ImmutableList.copyOf(others));
  }

  public static FormColumn choice(
      String heading, String path, Kind kind, String note, ImmutableMap<String, String> choices) {
    return new FormColumn(heading, path, kind, note, choices, ImmutableList.of());
  }

  /** {@return the column of what no other column has} */
  public static FormColumn rest() {
    return of("Khác (JSON)", "", Kind.REST, REST_NOTE);
  }

  /** {@return its heading, and the words to choose from where there are any} */
  String wanted() {
    return Labels.quoted(heading)
        + (choices.isEmpty()
            ? ""
            : choices.keySet().stream()
                .map(Labels::quoted)
                .collect(Collectors.joining(", ", ": ", "")));
  }

  /** {@return the word for a code of the document, or the code where there is none} */
  public String word(String code) {
    return choices.entrySet().stream()
        .filter(choice -> choice.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(code);
  }

  List<String> keys() {
    return Splitter.on('.').splitToList(path);
  }

  /** Returns whether a heading of a table is that of this column. */
  boolean isHeaded(String text) {
    String key = Labels.key(text).replaceAll("[ *:]+$", "");
    return key.equals(Labels.key(heading))
        || otherHeadings.stream().map(Labels::key).anyMatch(key::equals);
  }
}
