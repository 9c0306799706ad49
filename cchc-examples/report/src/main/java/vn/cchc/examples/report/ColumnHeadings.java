package vn.cchc.examples.report;

import java.util.stream.Stream;

/** The headings of a table's columns. */
final class ColumnHeadings {
  private final Edition edition;

  ColumnHeadings(Edition edition) {
    this.edition = edition;
  }

  /** Returns a row of headings, to which more may be added. */
  Element row(Word... words) {
    return Element.of("tr").addAll(Stream.of(words).map(this::one).toList());
  }

  Node one(Word word) {
    return Element.of("th").with("scope", "col").text(edition.word(word));
  }
}
