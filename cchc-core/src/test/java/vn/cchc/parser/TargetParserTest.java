package vn.cchc.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
        "Hơn 40% hồ sơ trực tuyến | (40..+∞)",
        "Không dưới 40% hồ sơ trực tuyến | [40..+∞)",
        "Không nhiều hơn 40% hồ sơ giấy | (-∞..40]",
        "Không vượt quá 40% hồ sơ giấy | (-∞..40]",
        "40% trở xuống | (-∞..40]",
        "Tỷ lệ đạt từ 2% số hồ sơ trở xuống | (-∞..2]",
        "no more than 5% of files are late | (-∞..5]",
        "less than 5% of files are late | (-∞..5)",
        "not less than 50% of the files | [50..+∞)",
        "over 50% of the files | (50..+∞)",
        "at most 5% of the files | (-∞..5]",
        "Tối thiểu 60% hồ sơ, 12 thủ tục | [60..+∞)",
        "Mỗi xã có ít nhất 2 cán bộ | [2..+∞)",
        "1) 80% hồ sơ trực tuyến | [80..+∞)",
        "2. 80% hồ sơ trực tuyến | [80..+∞)",
        "Chỉ tiêu số 3: 80% hồ sơ trực tuyến | [80..+∞)",
        "80% hồ sơ (trực tuyến; một phần) đúng hạn | [80..+∞)",
        "Tối thiểu 1.500 hồ sơ | [1500..+∞)",
        "At least 1,500 files | [1500..+∞)",
        "At least 1.5% of the files of Sở Nội vụ | [1.5..+∞)",
        "Tối thiểu 2,5% hồ sơ theo PAR INDEX and PAPI | [2.5..+∞)",
        "≥ 1.5 | [1.5..+∞)",
        "Tỷ lệ hồ sơ giấy không cao hơn 5% mức chung | (-∞..5]",
        "Tỷ lệ hồ sơ trực tuyến cao hơn 5% | (5..+∞)",
        "Nâng từ 6 lên ít nhất 16 | [16..+∞)",
        "Ít nhất 60% hồ sơ của 12 thủ tục | [60..+∞)",
        "Giảm 10% chi phí của 20 thủ tục | DECREASE 10%",
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
        "Trên 80% và dưới 90% hồ sơ",
        "80% hồ sơ tăng 5 bậc",
        "80% hồ sơ giảm 5 ngày",
        "80% hồ sơ của top 20",
        "Tăng 10% doanh thu lên 20 tỷ",
        "Trong quý II hoàn thành việc sắp xếp",
        "80% hoặc 90% hồ sơ",
        "50% xã có trên 90% hồ sơ trực tuyến",
        "80% cơ quan và đơn vị có trên 50% hồ sơ",
        "Giảm 20% thời gian 80%",
        "Giảm từ 10% lên 6%",
        "Tăng từ 10 xuống 6",
        "Giảm từ 10 lên 16",
        "Nâng từ 6 lên 6",
        "Nâng tỷ lệ từ 60% lên tối đa 80%",
        "Giảm từ 10 xuống ít nhất 6",
        "Giảm từ 10 xuống còn trên 6",
        "Đạt 8/10 điểm",
        "Đạt 8 đến 10 doanh nghiệp",
        "Mỗi năm giảm 10% chi phí",
        "Đạt 90%, vượt 5% so với kế hoạch",
        "Giảm 10% chi phí so với cùng kỳ năm 2021",
        "40% cán bộ cấp phòng trở xuống",
        "40% hồ sơ hoặc ít hơn",
        "Đạt quá 90% hồ sơ",
        "Hoàn thành việc sắp xếp trong năm 2026, báo cáo trong năm 2027",
        "Trong nhóm có chỉ số cao nhất nước",
        "Thời gian xử lý tối thiểu 30 phút",
        "1.5% và 1,166.5",
        "top 5 to 10",
        "Tối thiểu 1,500 hồ sơ",
        "At least 1.500 files",
        "≥ 1.500",
        "≥ 1,500",
        "Tối thiểu 1.5% hồ sơ",
        "Không nằm trong nhóm 10 tỉnh đứng đầu",
        "Trong nhóm 10 tỉnh đứng cuối",
        "Trong nhóm 10 tỉnh thấp nhất",
        "Tỷ lệ hồ sơ trực tuyến cao hơn 5% mức chung",
        "Từ 80% hồ sơ trực tuyến",
        "Gấp 1,5 lần năm trước",
        "80% hồ sơ. 90% văn bản",
        "",
      })
  void whatCouldMeanSomethingElseIsReportedAsNotUnderstood(String text) {
    TargetReading reading = TargetParser.parse(text);

    assertThat(reading.isUnderstood()).isFalse();
    assertThat(reading.notUnderstood()).isNotEmpty();
    assertThat(reading.targets()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Giảm 20% thời gian, 15% chi phí, đạt 80% đúng hạn | DECREASE 20%, DECREASE 15%, [80..+∞)",
        "Giảm 20% thời gian và có 80% đúng hạn | DECREASE 20%, [80..+∞)",
        "Trong nhóm 10 tỉnh, ít nhất 80% hồ sơ trực tuyến | top 10, [80..+∞)",
        "80% công chức, viên chức và 90% người dân hài lòng | [80..+∞), [90..+∞)",
        "50% xã, trong đó 90% xã miền núi | [50..+∞), [90..+∞)",
        "80% hồ sơ (trực tuyến; một phần); 90% đúng hạn | [80..+∞), [90..+∞)",
        "Đạt 90% hồ sơ. Giảm 10% chi phí | [90..+∞), DECREASE 10%",
      })
  void numbersThatAreSetApartAreTargetsOfTheirOwn(String text, String criteria) {
    TargetReading reading = TargetParser.parse(text);
    assertThat(reading.isUnderstood()).isTrue();
    assertThat(reading.targets().stream().map(one -> shown(one.criterion())))
        .isEqualTo(Splitter.on(", ").splitToList(criteria));
  }

  @Test
  void aTextOfMoreThanFiveThousandLettersIsLeftOverByItsBeginning() {
    String longest = "Đạt 80% hồ sơ" + " ".repeat(4_987);
    assertThat(longest).hasSize(5_000);
    assertThat(only(longest).words()).isEqualTo("Đạt 80% hồ sơ");

    TargetReading longer = TargetParser.parse(longest + " ");
    assertThat(longer.targets()).isEmpty();
    assertThat(longer.notUnderstood()).containsExactly(longest.substring(0, 100) + "…");
  }

  @Test
  void aClauseOfMoreThanTwelveNumbersIsLeftOverAsAWhole() {
    String twelve = String.join(", ", Collections.nCopies(12, "đạt 50% hồ sơ"));
    assertThat(TargetParser.parse(twelve).targets()).hasSize(12);

    String thirteen = twelve + ", đạt 50% hồ sơ";
    assertThat(TargetParser.parse(thirteen).targets()).isEmpty();
    assertThat(TargetParser.parse(thirteen).notUnderstood()).containsExactly(thirteen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ít nhất 3 doanh nghiệp, 5 hợp tác xã | [3..+∞) | 5 hợp tác xã",
        "Đạt 80% hồ sơ, mỗi xã ít nhất 2 cán bộ | [80..+∞) | mỗi xã ít nhất 2 cán bộ",
        "So với năm 2021, đạt 90% | [90..+∞) | So với năm 2021",
        "Tăng 3 bậc, lên 5 | INCREASE 3 | lên 5",
        "Chỉ số PCI tăng 5 bậc, đạt hạng 10 | INCREASE 5 | đạt hạng 10",
        "PCI tăng 3 bậc, đứng thứ 8 cả nước | INCREASE 3 | đứng thứ 8",
        "PAPI tăng 3 bậc lên hạng 5 | INCREASE 3 | lên hạng 5",
        "PCI tăng 2 bậc, xếp ở thứ hạng 9 | INCREASE 2 | xếp ở thứ hạng 9",
        "Giảm 10% chi phí, còn mức 80 | DECREASE 10% | còn mức 80",
        "8 - 10% hồ sơ, 20% người dân | [20..+∞) | 8 - 10% hồ sơ",
        "50% hồ sơ trực tuyến (ít nhất 90% vùng đô thị) | [50..+∞) | (ít nhất 90% vùng đô thị)",
        "Đạt 80% hồ sơ, mỗi xã ít nhất 2 cán bộ, đúng hạn | [80..+∞) | mỗi xã ít nhất 2 cán bộ",
        "Đạt 8/10/12 điểm, 90% hồ sơ | [90..+∞) | Đạt 8/10/12 điểm",
        "Đạt 80% hồ sơ, gấp 1,5 lần năm trước | [80..+∞) | gấp 1,5 lần năm trước",
        "Gấp 1,5 lần năm trước, đạt 80% hồ sơ | [80..+∞) | Gấp 1,5 lần năm trước",
        "At least 80% of files, 3 times as many as before | [80..+∞) | 3 times as many as before",
        "Hằng năm, đạt 80% hồ sơ | [80..+∞) | Hằng năm",
        "Đạt 80% hồ sơ mỗi quý | [80..+∞) | mỗi quý",
      })
  void aPartThatIsInDoubtIsLeftOverAlone(String text, String criterion, String left) {
    TargetReading reading = TargetParser.parse(text);
    assertThat(reading.targets())
        .extracting(one -> shown(one.criterion()))
        .containsExactly(criterion);
    assertThat(reading.notUnderstood()).containsExactly(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "So với năm 2021, giảm 10% chi phí | 2021",
        "Giảm 10% so với mức năm 2021 | 2021",
        "Giảm số lượng ban chỉ đạo so với năm 2021 | 2021",
        "Rise 5 percentage points from 2021 | 2021",
        "Reduce 30% of the time compared with 2021 | 2021",
        "Giảm 10% chi phí | ",
        "So với năm 2021, giảm 10% chi phí của 20 thủ tục | 2021",
      })
  void aChangeIsCountedFromTheYearThatIsNamed(String text, Integer year) {
    assertThat(only(text).baseline())
        .isEqualTo(Optional.ofNullable(year).map(ReportingPeriod::ofYear));
  }

  @ParameterizedTest
  @CsvSource({
    "Duy trì 90% hồ sơ đúng hạn, MAINTAIN",
    "Phấn đấu 90% hồ sơ đúng hạn, STRIVE",
    "Bảo đảm 90% hồ sơ đúng hạn, ENSURE"
  })
  void theVerbSaysHowItIsPromised(String text, Commitment commitment) {
    assertThat(only(text).commitment()).contains(commitment);
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
  void theLevelOfAServiceIsNoPlace() {
    assertThat(TargetParser.parse("70% dịch vụ công đạt mức độ 4").notUnderstood()).isEmpty();
    assertThat(TargetParser.parse("70% dịch vụ công đạt mức 4").notUnderstood()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đến ngày 31/02/2026",
        "Trước giai đoạn 2026-2030",
        "Trước 6 tháng cuối năm 2026",
        "Trong quý II",
        "Đến hết quý V/2026",
        "Trước quý 5 năm 2026",
        "Cuối năm",
        "Từ năm 2026 trở đi",
      })
  void wordsThatNameNoLastDayAreLeftOver(String words) {
    TargetReading reading = TargetParser.parse(words + ", 50% hồ sơ nộp trực tuyến");

    assertThat(reading.targets()).hasSize(1);
    assertThat(reading.targets().get(0).due()).isEmpty();
    assertThat(reading.notUnderstood()).hasSize(1).allMatch(words::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đến ngày 30/6/2026, 50% hồ sơ trực tuyến | 2026-06-30",
        "Đến 15 tháng 3 năm 2026, 50% hồ sơ trực tuyến | 2026-03-15",
        "Chậm nhất 2026-06-30, 50% hồ sơ trực tuyến | 2026-06-30",
        "Trong 6 tháng đầu năm 2026, 50% hồ sơ trực tuyến | 2026-06-30",
        "Trong 6 tháng cuối năm 2026, 50% hồ sơ trực tuyến | 2026-12-31",
        "Trong 9 tháng đầu năm 2026, 50% hồ sơ trực tuyến | 2026-09-30",
        "Trước tháng 6/2026, 50% hồ sơ trực tuyến | 2026-05-31",
        "Trước quý III/2026, 50% hồ sơ trực tuyến | 2026-06-30",
        "Trước năm 2027, 50% hồ sơ trực tuyến | 2026-12-31",
        "Trong giai đoạn 2026-2030, 50% hồ sơ trực tuyến | 2030-12-31",
        "Đến tháng 6/2026, 50% hồ sơ trực tuyến | 2026-06-30",
        "Đến quý I/2026, 50% hồ sơ trực tuyến | 2026-03-31",
        "Đến quý 2/2026, 50% hồ sơ trực tuyến | 2026-06-30",
        "Đến quý 3 năm 2026, 50% hồ sơ trực tuyến | 2026-09-30",
        "Đến quý IV/2026, 50% hồ sơ trực tuyến | 2026-12-31",
        "By June 30, 2026, at least 50% of files are online | 2026-06-30",
        "Before 2027, at least 50% of files are online | 2026-12-31",
        "Năm 2026 phấn đấu đạt 50% hồ sơ trực tuyến | 2026-12-31",
        "2026 phấn đấu 50% hồ sơ trực tuyến | 2026-12-31",
        "Hoàn thành việc sắp xếp trước ngày 01/7/2026 | 2026-06-30",
        "50% hồ sơ trực tuyến vào năm 2026 | 2026-12-31",
      })
  void theLastDayIsTakenFromTheWords(String text, LocalDate due) {
    assertThat(only(text).due()).contains(due);
  }

  private static List<String> dues(String text) {
    TargetReading reading = TargetParser.parse(text);
    assertThat(reading.isUnderstood()).as(text).isTrue();
    return reading.targets().stream()
        .map(target -> target.due().map(LocalDate::getYear).orElse(0).toString())
        .toList();
  }

  @Test
  void aDayHoldsForItsOwnNumberOrForAllThatFollow() {
    assertThat(dues("Đến năm 2026, 80% hồ sơ trực tuyến, đến năm 2030, 90% hồ sơ trực tuyến"))
        .containsExactly("2026", "2030");
    assertThat(dues("80% vào năm 2026 và 90% vào năm 2030")).containsExactly("2026", "2030");
    assertThat(dues("Đến năm 2026: 80% hồ sơ trực tuyến và 90% đúng hạn"))
        .containsExactly("2026", "2026");
    assertThat(dues("Đến năm 2026, 80% hồ sơ trực tuyến; 90% đúng hạn"))
        .containsExactly("2026", "2026");
    assertThat(dues("80% hồ sơ trực tuyến và 90% đúng hạn đến năm 2026"))
        .containsExactly("2026", "2026");
    assertThat(dues("80% hồ sơ đến năm 2026, 90% văn bản đến năm 2030"))
        .containsExactly("2026", "2030");
    assertThat(dues("80% năm 2026, 90% năm 2030")).containsExactly("2026", "2030");
    assertThat(dues("Đến năm 2026, 80% hồ sơ của năm 2025, 90% hồ sơ mới"))
        .containsExactly("2026", "2026");
  }

  @Test
  void aYearThatMayBeLongPastIsNoLastDay() {
    TargetReading reading =
        TargetParser.parse("Tỷ lệ hài lòng năm 2025 đạt 92%, đến năm 2026 đạt 94%");
    assertThat(reading.targets())
        .extracting(one -> shown(one.criterion()))
        .containsExactly("[94..+∞)");
    assertThat(reading.notUnderstood()).containsExactly("Tỷ lệ hài lòng năm 2025 đạt 92%");

    TargetReading ofNoun = TargetParser.parse("80% hồ sơ đến năm 2020 được số hóa");
    assertThat(ofNoun.targets()).extracting(ParsedTarget::due).containsExactly(Optional.empty());
    assertThat(ofNoun.notUnderstood()).containsExactly("đến năm 2020");
  }

  @Test
  @Timeout(10)
  void longTextsAreReadInTime() {
    assertThat(TargetParser.parse("giảm ".repeat(900) + "60%").targets()).hasSizeLessThan(2);
    assertThat(TargetParser.parse("(" + "9".repeat(4_000)).targets()).isEmpty();
    assertThat(TargetParser.parse("x".repeat(1_000_000)).targets()).isEmpty();
  }
}
