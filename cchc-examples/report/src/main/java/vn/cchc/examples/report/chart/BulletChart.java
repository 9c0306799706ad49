package vn.cchc.examples.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;

/**
 * The actual value against the threshold and the baseline, drawn. Drawn only: places are reckoned
 * with doubles, but every number that is printed or read out is an exact one.
 */
public final class BulletChart {
  private static final String TOP = "4";
  private static final String HEIGHT = "14";

  private final Edition edition;
  private final TargetResult result;
  private final Scale scale;

  private BulletChart(Edition edition, TargetResult result, Scale scale) {
    this.edition = edition;
    this.result = result;
    this.scale = scale;
  }

  /** Returns the drawing with the ends of its scale; of what is not a number, none. */
  public static Optional<Node> of(Edition edition, TargetResult result) {
    return Scale.of(result)
        .map(
            scale -> {
              BulletChart chart = new BulletChart(edition, result, scale);
              return Element.of("div", "chart").add(chart.drawing(), chart.ends());
            });
  }

  /** Returns the drawing alone. */
  static Optional<Node> small(Edition edition, TargetResult result) {
    return Scale.of(result).map(scale -> new BulletChart(edition, result, scale).drawing());
  }

  private Node drawing() {
    Element drawing =
        Element.of("svg", "bullet")
            .with("role", "img")
            .with("aria-label", told())
            .add(bar("track", scale.low(), scale.high()), bar("zone", scale.from(), scale.to()));
    scale.actual().ifPresent(actual -> drawing.add(actual(actual)));
    scale.thresholds().forEach(threshold -> drawing.add(threshold(threshold)));
    scale
        .baseline()
        .ifPresent(baseline -> drawing.add(mark(baseline, "M0 -5L5 0L0 5L-5 0Z", "baseline")));
    return drawing;
  }

  private Node actual(double actual) {
    String tone = Tone.of(result).css();
    if (scale.isOfPlaces()) {
      return mark(actual, "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z", "fill " + tone);
    }
    double zero = scale.place(0);
    double place = scale.place(actual);
    return Element.of("rect", "fill " + tone)
        .with("x", Bar.percent(Math.min(zero, place)))
        .with("y", "8")
        .with("width", Bar.percent(Math.abs(place - zero)))
        .with("height", "6");
  }

  private Node bar(String classes, double from, double to) {
    return Element.of("rect", classes)
        .with("x", Bar.percent(scale.place(from)))
        .with("y", TOP)
        .with("width", Bar.percent(scale.place(to) - scale.place(from)))
        .with("height", HEIGHT);
  }

  private Node threshold(double threshold) {
    String place = Bar.percent(scale.place(threshold));
    return Element.of("line", "threshold")
        .with("x1", place)
        .with("x2", place)
        .with("y1", "0")
        .with("y2", "22");
  }

  private Node mark(double number, String path, String classes) {
    return Element.of("svg")
        .with("x", Bar.percent(scale.place(number)))
        .with("y", "11")
        .with("overflow", "visible")
        .with("width", "1")
        .with("height", "1")
        .add(Element.of("path", classes).with("d", path));
  }

  private Node ends() {
    return Element.of("p", "ends")
        .with("aria-hidden", "true")
        .add(end(scale.lowEnd()), end(scale.highEnd()));
  }

  private Node end(BigDecimal number) {
    Unit unit = scale.isOfPlaces() ? Unit.COUNT : scale.unit();
    return Element.of("span").text(edition.messages().value(Quantity.of(number), unit));
  }

  private String told() {
    List<Optional<String>> parts =
        List.of(
            told(Word.ACTUAL, edition.messages().actual(result)),
            told(Word.ASKED, edition.messages().criterion(result)),
            told(
                Word.BASELINE,
                result.baseline().map(value -> edition.messages().value(value, scale.unit()))));
    return parts.stream().flatMap(Optional::stream).collect(Collectors.joining("; "));
  }

  private Optional<String> told(Word term, Optional<String> detail) {
    return detail.map(text -> edition.word(term) + ": " + text);
  }
}
