package vn.cchc.examples.report.chart;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.Value;

/**
 * A small line of a target's values over the periods, with what is asked as a broken line. Drawn
 * only: places are reckoned with doubles, but every number that is read out is an exact one.
 */
public final class CourseChart {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 30;
  private static final int EDGE = 3;

  private final Edition edition;
  private final Course course;
  private final ImmutableList<Optional<Double>> values;
  private final ImmutableList<Optional<Double>> before;
  private final double[] thresholds;
  private final double low;
  private final double high;

  private CourseChart(Edition edition, Course course) {
    this.edition = edition;
    this.course = course;
    values = numbers(point -> Optional.of(point.value()));
    before = numbers(Course.Point::yearBefore);
    thresholds = Scale.bounds(Scale.doubles(course.criterion().range())).distinct().toArray();
    double[] shown =
        DoubleStream.concat(
                Stream.of(values, before)
                    .flatMap(List::stream)
                    .flatMap(Optional::stream)
                    .mapToDouble(Double::doubleValue),
                DoubleStream.of(thresholds))
            .toArray();
    low = DoubleStream.of(shown).min().orElse(0);
    high = DoubleStream.of(shown).max().orElse(1);
  }

  public static Node of(Edition edition, Course course) {
    return new CourseChart(edition, course).drawing();
  }

  private ImmutableList<Optional<Double>> numbers(Function<Course.Point, Optional<Value>> value) {
    return course.points().stream()
        .map(
            point ->
                value
                    .apply(point)
                    .flatMap(one -> one.number(course.unit()))
                    .map(number -> number.rounded(9, RoundingMode.HALF_UP).doubleValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private Node drawing() {
    Element drawing =
        Element.of("svg", "course")
            .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .with("role", "img")
            .with("aria-label", told());
    for (double threshold : thresholds) {
      drawing.add(Element.of("path", "asked").with("d", "M0 " + y(threshold) + "H" + WIDTH));
    }
    if (before.stream().filter(Optional::isPresent).count() > 1) {
      drawing.add(Element.of("path", "before").with("d", way(before)));
    }
    drawing.add(Element.of("path", "way").with("d", way(values)));
    int last = values.size() - 1;
    return drawing.add(
        Element.of("circle", "now")
            .with("cx", x(last))
            .with("cy", y(values.get(last).orElseThrow()))
            .with("r", "2.5"));
  }

  /** Returns a line through the points that are known. */
  private String way(List<Optional<Double>> some) {
    return IntStream.range(0, some.size())
        .filter(i -> some.get(i).isPresent())
        .mapToObj(i -> x(i) + " " + y(some.get(i).orElseThrow()))
        .collect(Collectors.joining("L", "M", ""));
  }

  private String x(int i) {
    return place(EDGE + (WIDTH - 2.0 * EDGE) * i / (values.size() - 1));
  }

  private String y(double value) {
    double share = high > low ? (value - low) / (high - low) : 0.5;
    return place(HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * share);
  }

  private static String place(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private String told() {
    return course.points().stream()
        .map(
            point ->
                edition.messages().period(point.period())
                    + " "
                    + edition.messages().value(point.value(), course.unit())
                    + yearBefore(point))
        .collect(Collectors.joining("; "));
  }

  private String yearBefore(Course.Point point) {
    return point
        .yearBefore()
        .map(
            value ->
                edition
                    .word(Word.YEAR_BEFORE)
                    .replace("{value}", edition.messages().value(value, course.unit())))
        .map(words -> " (" + words + ")")
        .orElse("");
  }
}
