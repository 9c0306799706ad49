package vn.cchc.examples.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A small line of a target's values over the periods, with what is asked as a broken line. Drawn
 * only: places are reckoned with doubles, but every number that is read out is an exact one.
 */
final class CourseChart {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 30;
  private static final int EDGE = 3;

  private final Edition edition;
  private final Course course;
  private final List<Double> values = new ArrayList<>();
  private final double[] thresholds;
  private final double low;
  private final double high;

  private CourseChart(Edition edition, Course course) {
    this.edition = edition;
    this.course = course;
    course
        .points()
        .forEach(
            point ->
                point
                    .value()
                    .number(course.unit())
                    .ifPresent(
                        number ->
                            values.add(number.rounded(9, RoundingMode.HALF_UP).doubleValue())));
    thresholds = Scale.bounds(Scale.doubles(course.criterion().range())).distinct().toArray();
    double[] shown =
        DoubleStream.concat(
                values.stream().mapToDouble(Double::doubleValue), DoubleStream.of(thresholds))
            .toArray();
    low = DoubleStream.of(shown).min().orElse(0);
    high = DoubleStream.of(shown).max().orElse(1);
  }

  static Node of(Edition edition, Course course) {
    return new CourseChart(edition, course).drawing();
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
    drawing.add(Element.of("path", "way").with("d", way()));
    int last = values.size() - 1;
    return drawing.add(
        Element.of("circle", "now")
            .with("cx", x(last))
            .with("cy", y(values.get(last)))
            .with("r", "2.5"));
  }

  private String way() {
    return IntStream.range(0, values.size())
        .mapToObj(i -> x(i) + " " + y(values.get(i)))
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
                    + edition.messages().value(point.value(), course.unit()))
        .collect(Collectors.joining("; "));
  }
}
