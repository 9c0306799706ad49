package vn.cchc.examples.service;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Figures of an indicator and an agency that no plan and no register has, one a line. */
final class QuantityLines {
  private QuantityLines() {}

  /** Returns lines with different amounts, from the first one on. */
  static String from(long first, int count) {
    return LongStream.range(first, first + count)
        .mapToObj(
            """
            {"indicator":"khong-co","agency":"b","period":"2020","value":{"type":"quantity","amount":%d},"recordedAt":"2020-12-31T00:00:00Z"}
            """
                ::formatted)
        .collect(Collectors.joining());
  }
}
