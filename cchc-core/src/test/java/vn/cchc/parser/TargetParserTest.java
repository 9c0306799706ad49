package vn.cchc.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;

class TargetParserTest {
  private static ParsedTarget only(String text) {
    TargetReading reading = TargetParser.parse(text);
    assertThat(reading.notUnderstood()).as(text).isEmpty();
    assertThat(reading.targets()).as(text).hasSize(1);
    return reading.targets().get(0);
  }

  private static String shown(Criterion criterion) {
    if (criterion instanceof Criterion.Threshold threshold) {
      return threshold.range().toString();
    } else if (criterion instanceof Criterion.WithinTop top) {
      return "top " + top.places();
    } else if (criterion instanceof Criterion.Change change) {
      return change.direction()
          + change.percent().map(percent -> " " + percent + "%").orElse("")
          + change.amount().map(amount -> " " + amount).orElse("");
    }
    return criterion.getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tối thiểu 60% thủ tục có hồ sơ | [60..+∞)",
        "Ít nhất 60 % thủ tục có hồ sơ | [60..+∞)",
        "95% người dân hài lòng | [95..+∞)",
        "Tỷ lệ hài lòng đạt trên 85,5% | (85.5..+∞)",
        "Tỷ lệ hồ sơ trực tuyến đạt từ 20% trở lên | [20..+∞)",
        "Tỷ lệ thanh toán đạt tối thiểu từ 55% trở lên | [55..+∞)",
        "Tỷ lệ hồ sơ trễ hạn không quá 2% | (-∞..2]",
        "Tỷ lệ hộ nghèo còn dưới 3% | (-∞..3)",
        "Giảm tỷ lệ hồ sơ quá hạn xuống còn 1,5% | (-∞..1.5]",
        "Giảm tỷ lệ lao động tự do xuống dưới 30% | (-∞..30)",
        "Tăng tỷ lệ dùng dịch vụ lên 50% | [50..+∞)",
        "Giảm ít nhất 10% chi phí so với năm 2021 | DECREASE 10%",
        "Cắt giảm 30% thời gian giải quyết | DECREASE 30%",
        "Tăng 5 bậc xếp hạng | INCREASE 5",
        "Tăng tối thiểu 1,5 điểm % | INCREASE 1.5",
        "Giảm số lượng ban chỉ đạo | DECREASE",
        "Rút ngắn ít nhất 2 ngày | DECREASE 2",
        "Giảm ít nhất 5 điểm phần trăm | DECREASE 5",
        "Tăng từ 2 điểm trở lên | INCREASE 2",
        "Nâng tỷ lệ từ 60% lên tối thiểu 80% | [80..+∞)",
        "Rút ngắn thời gian giải quyết xuống còn 5 ngày | (-∞..5]",
        "Giảm xuống dưới 3 ngày | (-∞..3)",
        "Giảm còn không quá 3 ngày | (-∞..3]",
        "Giảm từ 10 đơn vị xuống còn tối đa 6 đơn vị | (-∞..6]",
        "Thời gian xử lý không quá 10 ngày | (-∞..10]",
        "Chỉ số cải cách đạt trên 88 điểm | (88..+∞)",
        "Chỉ số đạt 85,5 điểm | [85.5..+∞)",
        "Tăng ít nhất 5 so với năm 2024 | INCREASE 5",
        "Tăng từ 10 điểm lên 16 điểm | [16..+∞)",
        "Giảm từ 10 xuống 6 | (-∞..6]",
        "Giảm từ 10% xuống còn 6% | (-∞..6]",
        "Số phòng giảm còn 10 | (-∞..10]",
        "Tỷ lệ hồ sơ trễ hạn không quá 0% | (-∞..0]",
        "Tỷ lệ hồ sơ trễ hạn còn 0% | (-∞..0]",
        "Thời gian chờ dưới 15 phút | (-∞..15)",
        "Số thủ tục đạt trên 20 | (20..+∞)",
        "Trên 20 | (20..+∞)",
        "Dưới 3 | (-∞..3)",
        "Tổ chức tối đa 5 cuộc họp | (-∞..5]",
        "Trong nhóm 1234 tỉnh dẫn đầu | top 1234",
        "Chỉ số thuộc nhóm 30 tỉnh đứng đầu | top 30",
        "Duy trì trong nhóm 10 | top 10",
        "Tất cả văn bản được ký số | [100..+∞)",
        "Có ≥ 30% doanh nghiệp tham gia | [30..+∞)",
        "Thời gian chờ tối đa 15 phút/lượt | (-∞..15]",
        "Thu hút ít nhất 3 doanh nghiệp | [3..+∞)",
        "100% xã đạt mức độ 4 theo Quyết định số 12/QĐ-UBND | [100..+∞)",
        "Tỷ lệ người từ 15 tuổi trở lên có tài khoản đạt 90% | [90..+∞)",
        "Mục tiêu tối thiểu 98% (đạt 97,28%) | [98..+∞)",
        "Hoàn thành việc sắp xếp các trường | DoneBy",
        "At least 80 per cent of files are online | [80..+∞)",
        "The rate must reach 98% or more | [98..+∞)",
        "Reduce 30% of the time | DECREASE 30%",
        "be among the top 25 provinces | top 25",
      })
  void theFormsThatPlansUseAreUnderstood(String text, String criterion) {
    assertThat(shown(only(text).criterion())).isEqualTo(criterion);
  }

  @Test
  void dayBaselineCommitmentAndAboutAreTakenFromTheWords() {
    ParsedTarget target = only("Phấn đấu đến hết năm 2027, khoảng 40% hồ sơ nộp trực tuyến");
    assertThat(target.due()).contains(LocalDate.of(2027, 12, 31));
    assertThat(target.commitment()).contains(Commitment.STRIVE);
    assertThat(target.isApproximate()).isTrue();
    assertThat(only("Giảm 10% chi phí so với năm 2021").baseline())
        .contains(ReportingPeriod.ofYear(2021));
    assertThat(only("Trước ngày 01/9/2026, 50% đơn vị hoàn thành").due())
        .contains(LocalDate.of(2026, 8, 31));
    assertThat(only("Trong quý II/2026, 50% đơn vị hoàn thành").due())
        .contains(LocalDate.of(2026, 6, 30));
  }

  @Test
  void aSentenceMayHoldSeveralTargets() {
    TargetReading reading =
        TargetParser.parse(
            "Giảm ít nhất 20% thời gian, 15% chi phí; tối thiểu 70% hồ sơ trực tuyến và 90% đúng"
                + " hạn.");

    assertThat(reading.isUnderstood()).isTrue();
    assertThat(reading.targets().stream().map(one -> shown(one.criterion())))
        .isEqualTo(List.of("DECREASE 20%", "DECREASE 15%", "[70..+∞)", "[90..+∞)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nâng cao chất lượng phục vụ",
        "Nâng xếp hạng lên vị trí thứ 10",
        "Giảm 3 còn 5",
        "Tăng 3 bậc lên 5",
        "Giảm 2 ngày xuống còn 5 ngày",
        "Giảm từ 10 xuống 6 mỗi năm",
        "Giảm từ 10 xuống 6 triệu",
        "Tỷ lệ hồ sơ đúng hạn đạt 0%",
        "Thu hút trên 3 doanh nghiệp",
        "Tuyển dưới 3 người",
        "Thời gian chờ trên 15 phút",
        "Cán bộ dùng tối đa 5 phần mềm",
        "Phần mềm dùng ít nhất 5 máy",
        "Trong nhóm 0 tỉnh dẫn đầu",
        "Trong nhóm 12345 tỉnh dẫn đầu",
        "Giảm tối thiểu 10%, tối đa 20% chi phí",
        "Giảm ít nhất 01 ngày so với quy định",
        "Không có cơ quan nào dưới 70 điểm",
        "Điểm đánh giá dưới 50 điểm bị phê bình",
        "Tăng từ 10 đến 15 bậc",
        "Tỷ lệ khai thác đạt 8 - 10%",
        "Số đơn tăng trung bình 10%/năm",
        "Tỷ lệ tử vong dưới 4/100.000 trẻ",
        "Giá trị giao dịch gấp 30 lần GRDP",
        "Tỷ lệ hộ nghèo 3%",
        "Trong nhóm có chỉ số cao nhất nước",
        "Thời gian xử lý tối thiểu 30 phút",
        "1.5% và 1,166.5",
        "top 5 to 10",
        "",
      })
  void whatCouldMeanSomethingElseIsReportedAsNotUnderstood(String text) {
    TargetReading reading = TargetParser.parse(text);

    assertThat(reading.isUnderstood()).isFalse();
    assertThat(reading.notUnderstood()).isNotEmpty();
    assertThat(reading.targets()).isEmpty();
  }

  @Test
  void whatIsLeftOverIsBesideWhatWasUnderstood() {
    TargetReading reading =
        TargetParser.parse("Từ năm 2026 trở đi, 100% xã có cán bộ; doanh thu tăng 9-10%");

    assertThat(reading.targets()).hasSize(1);
    assertThat(reading.notUnderstood())
        .containsExactly("Từ năm 2026 trở đi", "doanh thu tăng 9-10%");
  }

  @Test
  @Timeout(10)
  void longTextsAreReadInTime() {
    assertThat(TargetParser.parse("giảm ".repeat(900) + "60%").targets()).hasSizeLessThan(2);
    assertThat(TargetParser.parse("(" + "9".repeat(4_000)).targets()).isEmpty();
    assertThat(TargetParser.parse("x".repeat(1_000_000)).targets()).isEmpty();
  }
}
