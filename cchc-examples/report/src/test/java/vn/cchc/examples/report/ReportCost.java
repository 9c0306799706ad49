package vn.cchc.examples.report;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.export.XlsxReport;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.text.Language;

/**
 * What the page or the workbook of a made-up province costs after the verdicts. The benchmarks
 * start it in a process of its own.
 */
final class ReportCost {
  private static final long PAUSE_MILLIS = 3_000;

  private ReportCost() {}

  /**
   * Prints the nanoseconds of the first use, or how many bytes more the heap holds meanwhile.
   *
   * @param arguments "time" or "heap", the format, the number of agencies and that of months
   */
  public static void main(String[] arguments) throws InterruptedException {
    JudgedPlan judged =
        new Province(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3])).judged();
    Runnable report =
        arguments[1].equals("html")
            ? () -> Reference.reachabilityFence(HtmlReport.of(judged, Language.VIETNAMESE))
            : () -> Reference.reachabilityFence(XlsxReport.of(judged, Language.VIETNAMESE));
    long amount = arguments[0].equals("time") ? nanos(report) : held(report);
    System.out.println("{\"amount\": " + amount + "}");
  }

  private static long nanos(Runnable report) {
    long start = System.nanoTime();
    report.run();
    return System.nanoTime() - start;
  }

  /** Collects all garbage now and then meanwhile, to see how much is not. */
  private static long held(Runnable report) throws InterruptedException {
    long before = used();
    long most = 0;
    Thread writing = new Thread(report);
    writing.start();
    while (writing.isAlive()) {
      most = Math.max(most, used() - before);
      writing.join(PAUSE_MILLIS);
    }
    return most;
  }

  /** Asks until all is collected: the request is passed over while native code holds an array. */
  private static long used() {
    long before = fullCollections();
    do {
      System.gc();
    } while (fullCollections() == before);
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long fullCollections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(collector -> collector.getName().equals("PS MarkSweep"))
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .findFirst()
        .orElseThrow();
  }
}
