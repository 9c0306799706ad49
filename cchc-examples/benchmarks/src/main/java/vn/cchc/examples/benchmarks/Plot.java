package vn.cchc.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A curve of time and one of memory, both axes by powers of ten, as SVG. It is drawn by hand so
 * that it is the same in every byte wherever it is drawn.
 */
final class Plot {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 280;
  private static final int LEFT = 64;
  private static final int TOP = 34;
  private static final int INNER_WIDTH = 270;
  private static final int INNER_HEIGHT = 196;

  private final StringBuilder svg = new StringBuilder();

  private Plot() {}

  /** Draws the points of one curve. */
  static String of(String curve, List<Results.Point> points) {
    Plot plot = new Plot();
    plot.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"11\">",
        2 * WIDTH, HEIGHT);
    plot.add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", 2 * WIDTH, HEIGHT);
    plot.panel(0, "time to the report, ms", curve, points, Results.Point::millis);
    plot.panel(WIDTH, "heap kept, KiB", curve, points, Results.Point::kibibytes);
    plot.add("</svg>");
    return plot.svg.toString();
  }

  private void panel(
      int offset,
      String title,
      String curve,
      List<Results.Point> points,
      ToDoubleFunction<Results.Point> value) {
    int left = (int) Math.floor(log(points.stream().mapToDouble(Results.Point::size).min()));
    int right = (int) Math.ceil(log(points.stream().mapToDouble(Results.Point::size).max()));
    int low = (int) Math.floor(log(points.stream().mapToDouble(value).min()));
    int high = Math.max(low + 1, (int) Math.ceil(log(points.stream().mapToDouble(value).max())));
    Frame frame = new Frame(offset, left, right, low, high);
    text(offset + LEFT, TOP - 14, "start", title);
    text(offset + LEFT + INNER_WIDTH / 2, HEIGHT - 10, "middle", curve);
    for (int power = left; power <= right; power++) {
      line(frame.x(power), TOP, frame.x(power), TOP + INNER_HEIGHT, "#ddd");
      text(frame.x(power), TOP + INNER_HEIGHT + 16, "middle", power(power));
    }
    for (int power = low; power <= high; power++) {
      line(frame.x(left), frame.y(power), frame.x(right), frame.y(power), "#ddd");
      text(offset + LEFT - 6, frame.y(power) + 4, "end", power(power));
    }
    StringBuilder path = new StringBuilder();
    for (Results.Point point : points) {
      double x = frame.x(Math.log10((double) point.size()));
      double y = frame.y(Math.log10(value.applyAsDouble(point)));
      path.append(format("%.1f,%.1f ", x, y));
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f5fa8\"/>", x, y);
    }
    add("<polyline points=\"%s\" fill=\"none\" stroke=\"#1f5fa8\"/>", path.toString().strip());
    linear(frame, points.get(points.size() - 1), value);
  }

  /** Draws what would be in proportion to the largest, to its left. */
  private void linear(Frame frame, Results.Point last, ToDoubleFunction<Results.Point> value) {
    double x = Math.log10((double) last.size());
    double y = Math.log10(value.applyAsDouble(last));
    double back = Math.min(x - frame.left(), y - frame.low());
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#b33\""
            + " stroke-dasharray=\"4 3\"/>",
        frame.x(x - back), frame.y(y - back), frame.x(x), frame.y(y));
  }

  /** Where powers of ten lie. */
  private record Frame(int offset, int left, int right, int low, int high) {
    double x(double power) {
      return offset + LEFT + (power - left) / (right - left) * INNER_WIDTH;
    }

    double y(double power) {
      return TOP + INNER_HEIGHT - (power - low) / (high - low) * INNER_HEIGHT;
    }
  }

  private static double log(OptionalDouble number) {
    return Math.log10(number.orElseThrow());
  }

  private static String power(int power) {
    return power < 0 ? format("%." + -power + "f", Math.pow(10, power)) : "1" + "0".repeat(power);
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
        x1, y1, x2, y2, colour);
  }

  private void text(double x, double y, String anchor, String text) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
  }

  private void add(String format, Object... arguments) {
    svg.append(format(format, arguments)).append('\n');
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
