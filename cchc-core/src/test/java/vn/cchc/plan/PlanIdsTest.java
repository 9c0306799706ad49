package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.GroupId;

class PlanIdsTest {
  @Test
  @Tag("V6")
  void idsOfTargetsAndGroupsAreOrderedByTheirCodeUnits() {
    assertThat(new TreeSet<>(List.of(TargetId.of("t-2"), TargetId.of("T-3"), TargetId.of("t-10"))))
        .containsExactly(TargetId.of("T-3"), TargetId.of("t-10"), TargetId.of("t-2"));
    assertThat(new TreeSet<>(List.of(GroupId.of("iv"), GroupId.of("ix"), GroupId.of("i"))))
        .containsExactly(GroupId.of("i"), GroupId.of("iv"), GroupId.of("ix"));
    assertThat(new TreeSet<>(List.of(PlanId.of("kh-2"), PlanId.of("KH-3"), PlanId.of("kh-10"))))
        .containsExactly(PlanId.of("KH-3"), PlanId.of("kh-10"), PlanId.of("kh-2"));
  }

  @Test
  void idsPrintAsTheyAre() {
    assertThat(TargetId.of("muc-3-40")).hasToString("muc-3-40");
    assertThat(GroupId.of("iv")).hasToString("iv");
  }
}
