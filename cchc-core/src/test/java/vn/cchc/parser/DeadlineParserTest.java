package vn.cchc.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.period.Deadline;

class DeadlineParserTest {
  private static String shown(Deadline deadline) {
    if (deadline instanceof Deadline.By by) {
      return by.date().toString();
    } else if (deadline instanceof Deadline.In in) {
      return in.period().toString();
    } else if (deadline instanceof Deadline.Recurring recurring) {
      return recurring.every().toString();
    } else if (deadline instanceof Deadline.Conditional conditional) {
      return conditional.text();
    }
    return "continuous";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30/9/2026                | 2026-09-30",
        "Trước ngày 01/9/2026     | 2026-08-31",
        "Chậm nhất ngày 15 tháng 3 năm 2026 | 2026-03-15",
        "Trước 15 tháng 3 năm 2026 | 2026-03-14",
        "Trước tháng 6/2026       | 2026-05-31",
        "Trước quý I/2026         | 2025-12-31",
        "Hoàn thành trước quý III/2026 | 2026-06-30",
        "Trước năm 2027           | 2026-12-31",
        "Theo kế hoạch của Bộ     | Theo kế hoạch của Bộ",
        "Tháng 6/2026             | 2026-06",
        "Trong tháng 02 năm 2026  | 2026-02",
        "Quý II/2026              | 2026-Q2",
        "Quý 4 năm 2026           | 2026-Q4",
        "Quý I/2026               | 2026-Q1",
        "Quý 1/2026               | 2026-Q1",
        "Quý 2/2026               | 2026-Q2",
        "Quý III/2026             | 2026-Q3",
        "Quý 3/2026               | 2026-Q3",
        "Quý IV/2026              | 2026-Q4",
        "6 tháng đầu năm 2026     | 2026-H1",
        "Sáu tháng cuối năm 2026  | 2026-H2",
        "9 tháng đầu năm 2026     | 2026-9M",
        "Năm 2026                 | 2026",
        "Đến hết năm 2026         | 2026",
        "2026 - 2030              | 2026-01-01/2030-12-31",
        "Năm 2026-2026            | 2026",
        "Năm 2026-2027            | 2026-01-01/2027-12-31",
        "Giai đoạn 2026–2030      | 2026-01-01/2030-12-31",
        "Thường xuyên             | continuous",
        "Hằng năm                 | YEAR",
        "Hằng tuần                | WEEK",
        "Thực hiện hằng tháng     | MONTH",
        "Định kỳ hàng quý         | QUARTER",
        "6 tháng một lần          | HALF_YEAR",
        "Sau khi có hướng dẫn của Bộ | Sau khi có hướng dẫn của Bộ",
      })
  void theFormsThatPlansUseAreUnderstood(String text, String deadline) {
    assertThat(DeadlineParser.parse(text).map(DeadlineParserTest::shown)).contains(deadline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bắt đầu từ năm 2026",
        "31/02/2026",
        "Tháng 13/2026",
        "Quý V/2026",
        "2030-2026",
        "Tháng 6, tháng 12",
        "sớm",
        "Năm 2026 và các năm tiếp theo",
        "Quý II, III/2026",
        "Trước 30/6",
        "31/12 hằng năm",
        "Từ tháng 3 đến tháng 6/2026",
        "Thường xuyên, báo cáo trước 30/6/2026",
        "Sau ngày 30/6/2026",
        "Trong vòng 30 ngày sau khi có hướng dẫn"
      })
  void whatIsNotUnderstoodIsNothing(String text) {
    assertThat(DeadlineParser.parse(text)).isEmpty();
  }

  /** A cell that holds a whole paragraph is no deadline. */
  @Test
  void moreThanThreeHundredCharactersAreNoDeadline() {
    String longest = "Sau khi " + "x".repeat(292);
    assertThat(DeadlineParser.parse(longest)).contains(Deadline.conditional(longest));
    assertThat(DeadlineParser.parse(longest + "x")).isEmpty();
  }
}
