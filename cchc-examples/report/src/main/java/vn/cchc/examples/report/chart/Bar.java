package vn.cchc.examples.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/** A bar of parts side by side, with a legend that names and counts each. */
public final class Bar {
  private record Part(Tone tone, String words, int count) {}

  private final Edition edition;
  private final List<Part> parts = new ArrayList<>();

  public Bar(Edition edition) {
    this.edition = edition;
  }

  public void add(Tone tone, String words, int count) {
    if (count > 0) {
      parts.add(new Part(tone, words, count));
    }
  }

  public Node node() {
    parts.sort((one, other) -> one.tone().compareTo(other.tone()));
    double total = parts.stream().mapToInt(Part::count).sum();
    Element bar = Element.of("svg", "bar").with("aria-hidden", "true");
    Element legend = Element.of("ul", "legend");
    double start = 0;
    for (Part part : parts) {
      double width = 100 * part.count() / total;
      bar.add(
          Element.of("rect", "fill " + part.tone().css())
              .with("x", percent(start))
              .with("width", percent(width))
              .with("height", "100%"));
      start += width;
      legend.add(
          Element.of("li")
              .add(part.tone().badge(part.words()))
              .text(" ")
              .add(Element.of("b").text(edition.whole(part.count()))));
    }
    return Element.of("div", "shares").add(bar, legend);
  }

  /** Returns a place or length in a drawing. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
