package vn.cchc.examples.report.page;

import java.time.LocalDate;
import java.util.List;
import vn.cchc.document.LegalDocument;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.period.Days;

/** The head of the page: which plan, on what basis, as of which day. */
final class Masthead {
  private final Edition edition;

  Masthead(Edition edition) {
    this.edition = edition;
  }

  Node node() {
    Element header =
        Element.of("header", "masthead")
            .add(
                Element.of("div")
                    .add(
                        Element.of("p", "eyebrow").text(edition.word(Word.REPORT)),
                        Element.of("h1").add(edition.quoted(edition.plan().title()))));
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
                entry(Word.AS_OF, day(edition.report().asOf())),
                entry(
                    Word.PERIOD,
                    Element.words(
                        edition.messages().date(days.first())
                            + " – "
                            + edition.messages().date(days.last()))));
    edition
        .plan()
        .issuer()
        .ifPresent(issuer -> dates.add(entry(Word.ISSUER, edition.quoted(edition.agency(issuer)))));
    edition
        .report()
        .decision()
        .ifPresent(decision -> dates.add(entry(Word.DECISION, document(decision))));
    edition.report().inForceFrom().ifPresent(day -> dates.add(entry(Word.IN_FORCE, day(day))));
    return dates;
  }

  private Node basis() {
    Element basis = Element.of("dl", "basis");
    List<Node> documents = edition.plan().basis().stream().map(this::document).toList();
    if (!documents.isEmpty()) {
      basis.add(entry(Word.BASIS, documents));
    }
    if (!edition.plan().focus().isEmpty()) {
      basis.add(entry(Word.FOCUS, edition.plan().focus().stream().map(edition::quoted).toList()));
    }
    return basis.isEmpty() ? out -> {} : basis;
  }

  private Node day(LocalDate day) {
    return Element.words(edition.messages().date(day));
  }

  private Node document(LegalDocument document) {
    Node cited = Element.words(edition.document(document));
    return document
        .title()
        .<Node>map(
            title ->
                out -> {
                  cited.writeTo(out);
                  Element.words(": ").writeTo(out);
                  edition.quoted(title).writeTo(out);
                })
        .orElse(cited);
  }

  private Node entry(Word term, Node detail) {
    return entry(term, List.of(detail));
  }

  private Node entry(Word term, List<Node> details) {
    return Element.of("div")
        .add(Element.of("dt").text(edition.word(term)))
        .addAll(details.stream().map(detail -> Element.of("dd").add(detail)).toList());
  }
}
