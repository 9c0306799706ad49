package vn.cchc.examples.report;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.export.XlsxReport;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.text.Language;

/**
 * What the page or the workbook of a made-up province costs after the verdicts. The benchmarks
 * start it in a process of its own.
 */
final class ReportCost {
  private static final int LOOKS = 20;

  private ReportCost() {}

  /**
   * Prints the nanoseconds of the first use, and how many bytes more the heap then holds while it
   * is written once more.
   *
   * @param arguments the format, the number of agencies and that of months
   */
  public static void main(String[] arguments) throws InterruptedException {
    Function<JudgedPlan, Object> format =
        arguments[0].equals("html")
            ? judged -> HtmlReport.of(judged, Language.VIETNAMESE)
            : judged -> XlsxReport.of(judged, Language.VIETNAMESE);
    JudgedPlan judged =
        new Province(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).judged();
    long start = System.nanoTime();
    Object written = format.apply(judged);
    long nanos = System.nanoTime() - start;
    Reference.reachabilityFence(written);
    written = null;
    System.out.printf(
        Locale.ROOT,
        "{\"nanos\": %d, \"bytes\": %d}%n",
        nanos,
        held(() -> format.apply(judged), nanos / LOOKS));
  }

  /** Collects all garbage now and then meanwhile, to see how much is not. */
  private static long held(Runnable work, long nanos) throws InterruptedException {
    long before = used();
    long most = 0;
    Thread writing = new Thread(work);
    writing.start();
    while (writing.isAlive()) {
      most = Math.max(most, used() - before);
      writing.join(Duration.ofNanos(nanos).toMillis() + 1);
    }
    return most;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
