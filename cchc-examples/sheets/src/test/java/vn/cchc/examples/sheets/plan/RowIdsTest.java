package vn.cchc.examples.sheets.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowIdsTest {
  private final Set<String> taken = new HashSet<>(Set.of("so-y-te"));

  private String made(String name) {
    return RowIds.made(name, taken);
  }

  @Test
  void anIdIsTheNameWithoutMarks() {
    assertThat(made("Sở Nội vụ")).isEqualTo("so-noi-vu");
    assertThat(made("UBND TX. Đông Hòa (cũ)")).isEqualTo("ubnd-tx-dong-hoa-cu");
  }

  @Test
  void anIdThatIsTakenHasANumberBehind() {
    assertThat(made("Sở Y tế")).isEqualTo("so-y-te-2");
    assertThat(made("Sở Y tế")).isEqualTo("so-y-te-3");
  }

  @Test
  void aNameWithoutLettersHasAnIdToo() {
    assertThat(made("…")).isEqualTo("ma");
    assertThat(made("–")).isEqualTo("ma-2");
  }

  @Test
  void aLongNameIsCutAndEndsInALetter() {
    assertThat(made("dài ".repeat(100))).hasSizeLessThanOrEqualTo(80).endsWith("-dai");
    assertThat(made("a".repeat(79) + " b")).hasSize(79);
  }
}
