package vn.cchc.examples.report;

import java.util.List;
import vn.cchc.document.LegalDocument;
import vn.cchc.period.Days;

/** What stands above all: which plan, on what basis, as of which day. */
final class Masthead {
  private final Edition edition;

  Masthead(Edition edition) {
    this.edition = edition;
  }

  Node node() {
    Element header =
        Element.of("header", "masthead")
            .add(
                Element.of("p", "eyebrow").text(edition.word(Word.REPORT)),
                Element.of("h1").text(edition.plan().title()));
    if (!edition.report().hypothetical().isEmpty()) {
      header.add(Element.of("p", "supposed").text(edition.word(Word.SUPPOSED)));
    }
    return header.add(dates(), basis());
  }

  private Node dates() {
    Days days = edition.plan().days();
    Element dates =
        Element.of("dl", "dates")
            .add(
                entry(Word.AS_OF, List.of(edition.messages().date(edition.report().asOf()))),
                entry(
                    Word.PERIOD,
                    List.of(
                        edition.messages().date(days.first())
                            + " – "
                            + edition.messages().date(days.last()))));
    edition
        .plan()
        .issuer()
        .ifPresent(issuer -> dates.add(entry(Word.ISSUER, List.of(edition.agency(issuer)))));
    edition
        .report()
        .decision()
        .ifPresent(
            decision -> dates.add(entry(Word.DECISION, List.of(edition.document(decision)))));
    edition
        .report()
        .inForceFrom()
        .ifPresent(day -> dates.add(entry(Word.IN_FORCE, List.of(edition.messages().date(day)))));
    return dates;
  }

  private Node basis() {
    Element basis = Element.of("dl", "basis");
    List<String> documents = edition.plan().basis().stream().map(this::document).toList();
    if (!documents.isEmpty()) {
      basis.add(entry(Word.BASIS, documents));
    }
    if (!edition.plan().focus().isEmpty()) {
      basis.add(entry(Word.FOCUS, edition.plan().focus()));
    }
    return basis.isEmpty() ? out -> {} : basis;
  }

  private String document(LegalDocument document) {
    return edition.document(document) + document.title().map(title -> ": " + title).orElse("");
  }

  private Node entry(Word term, List<String> details) {
    return Element.of("div")
        .add(Element.of("dt").text(edition.word(term)))
        .addAll(details.stream().map(detail -> Element.of("dd").text(detail)).toList());
  }
}
