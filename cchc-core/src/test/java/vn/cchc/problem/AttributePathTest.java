package vn.cchc.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttributePathTest {
  @Test
  void aPathPrintsAsAJsonPointer() {
    assertThat(AttributePath.of("targets", 0).to("stages", 12).to("criterion"))
        .hasToString("/targets/0/stages/12/criterion");
    assertThat(AttributePath.ROOT).hasToString("");
    assertThat(AttributePath.of("kinds").to("a/b~c")).hasToString("/kinds/a~1b~0c");
  }

  @Test
  void aPlaceCanBeGivenByAPath() {
    assertThat(Place.at(AttributePath.of("value").to("completedOn")).onLine(3))
        .isEqualTo(new Place("", 3, 0, "/value/completedOn"));
  }
}
