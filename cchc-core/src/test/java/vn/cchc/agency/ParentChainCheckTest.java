package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.problem.AttributePath;

class ParentChainCheckTest {
  private final ParentChainCheck check = new ParentChainCheck();
  private int added;

  private void add(String id, String parent, FormerState... history) {
    check.add(
        AgencyId.of(id),
        Optional.of(parent).filter(some -> !some.isEmpty()).map(AgencyId::of),
        ImmutableList.copyOf(history),
        AttributePath.of("agencies", added++));
  }

  private ImmutableList<String> problems() {
    return check.problems().stream()
        .map(problem -> problem.code() + " " + problem.place() + " " + problem.actual())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void anAgencyMustNotBeAboveItself() {
    add("a", "b");
    add("b", "c");
    add("c", "a");
    add("d", "a");
    assertThat(problems())
        .containsExactly(
            "PARENT_CYCLE /agencies/0/parent a",
            "PARENT_CYCLE /agencies/1/parent b",
            "PARENT_CYCLE /agencies/2/parent c");
  }

  @Test
  void aFormerParentCountsOnItsDays() {
    LocalDate last = LocalDate.of(2024, 12, 31);
    add("a", "", FormerState.builder().until(last).parent(AgencyId.of("b")).build());
    add("b", "a", FormerState.builder().until(last.minusDays(1)).parent(AgencyId.of("x")).build());
    assertThat(problems()).containsExactly("PARENT_CYCLE /agencies/0/history/0/parent a");
  }

  @Test
  void aChainHasAnEnd() {
    for (int i = 0; i < 34; i++) {
      add("a" + i, "a" + (i + 1));
    }
    assertThat(problems())
        .containsExactly("TOO_DEEP /agencies/0/parent a0", "TOO_DEEP /agencies/1/parent a1");
  }
}
