package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("V8")
class RankCommandTest {
  private static Run rank(String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "rank",
                    "--plan",
                    "../data/2020/plan.json",
                    "--agencies",
                    "../data/2020/agencies.json",
                    "--observations",
                    "../data/2020/observations.ndjson",
                    "--as-of",
                    "2021-01-15"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void departmentsDistrictsAndCommunesAreRankedApart() {
    Run run = rank("--indicator", "ho-so-muc-3");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsSequence(
            "  Hạng 9/9: Sở Kế hoạch và Đầu tư, 48,58% (324/667)",
            "  Không xếp hạng: Thanh tra tỉnh (không phát sinh)",
            "  Không xếp hạng: Văn phòng UBND tỉnh (không phát sinh)",
            "■ UBND cấp huyện (so sánh đến ngày 31/12/2020)",
            "  Hạng 1/4: UBND thị xã Trung Tâm, 47,67% (3.654/7.665)",
            "  Hạng 2/4: UBND huyện Bắc, 44,35% (3.438/7.752)")
        .contains("  Không xếp hạng: UBND huyện Tây, 43,43% (1.960/4.513), báo cáo chưa đủ các kỳ")
        .endsWith("  Không xếp hạng: UBND xã Bắc 2 (chưa có số liệu)");
  }

  @Test
  void theLowestComesFirstAndAnotherTimeCountsWhereAskedFor() {
    assertThat(rank("--indicator", "ho-so-muc-3", "--order", "lower", "--lang", "en").out())
        .startsWith(
            "The lowest value first\n"
                + "■ department (compared as of 2020-12-31)\n"
                + "  Rank 1 of 9: Sở Kế hoạch và Đầu tư, 48.58% (324/667)\n");
    assertThat(rank("--indicator", "ho-so-muc-3", "--period", "2020-Q1").out())
        .contains("Hạng 1/9")
        .doesNotContain("324/667");
  }

  @Test
  void whatCannotBeRankedByIsWrongUsage() {
    Run unknown = rank("--indicator", "nope");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).isEqualTo("kế hoạch không có chỉ số \"nope\"\n");
    assertThat(rank("--indicator", "ho-so-muc3", "--lang", "en").err())
        .isEqualTo("the plan has no indicator \"ho-so-muc3\"; did you mean \"ho-so-muc-3\"?\n");
    assertThat(rank("--indicator", "ho-so-muc-3", "--period", "Q1").code()).isEqualTo(2);
  }
}
