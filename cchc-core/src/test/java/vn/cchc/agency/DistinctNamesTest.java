package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name that two agencies of one day bear is followed by what tells them apart (A1). */
@Tag("A1")
class DistinctNamesTest {
  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

  private static Agency.Builder agency(String id, String name) {
    return Agency.builder().id(id).name(name).kind(AgencyKind.COMMUNE_COMMITTEE);
  }

  private static Agency.Builder commune(String id, String parent) {
    return agency(id, "Xã Tân Lập").parent(parent);
  }

  private static String name(String id, LocalDate day, Agency... agencies) {
    return AgencyRegister.of(agencies).distinctNameOn(AgencyId.of(id), day).orElseThrow();
  }

  @Test
  void namesakesAreToldApartByTheirParents() {
    Agency[] agencies = {
      agency("a", "Huyện A").build(),
      agency("b", "Huyện B").build(),
      commune("x", "a").build(),
      commune("y", "b").build()
    };
    assertThat(name("x", LAST, agencies)).isEqualTo("Xã Tân Lập (Huyện A)");
    assertThat(name("y", LAST, agencies)).isEqualTo("Xã Tân Lập (Huyện B)");
    assertThat(name("a", LAST, agencies)).isEqualTo("Huyện A");
  }

  @Test
  void namesakesUnderOneParentOrNoneAreToldApartByTheirIds() {
    assertThat(
            name(
                "x",
                LAST,
                agency("a", "Huyện A").build(),
                commune("x", "a").build(),
                commune("y", "a").build()))
        .isEqualTo("Xã Tân Lập (x)");
    assertThat(
            name("x", LAST, agency("x", "Xã Tân Lập").build(), agency("y", "Xã Tân Lập").build()))
        .isEqualTo("Xã Tân Lập (x)");
  }

  @Test
  void onlyNamesakesOfTheDayCount() {
    Agency[] agencies = {
      agency("a", "Huyện A").build(),
      commune("x", "a").build(),
      commune("y", "a").until(LAST).build(),
      agency("z", "Xã Tân Tiến")
          .addHistory(FormerState.builder().until(LAST).name("Xã Tân Lập").build())
          .build()
    };
    assertThat(name("x", LAST, agencies)).isEqualTo("Xã Tân Lập (x)");
    assertThat(name("z", LAST, agencies)).isEqualTo("Xã Tân Lập (z)");
    assertThat(name("x", LAST.plusDays(1), agencies)).isEqualTo("Xã Tân Lập");
    assertThat(name("z", LAST.plusDays(1), agencies)).isEqualTo("Xã Tân Tiến");
  }

  @Test
  void anAgencyThatHasEndedHasItsLastNameAlone() {
    Agency[] agencies = {
      agency("a", "Huyện A").build(),
      commune("x", "a").until(LAST).build(),
      commune("y", "a").build()
    };
    assertThat(name("x", LAST.plusDays(1), agencies)).isEqualTo("Xã Tân Lập");
    assertThat(AgencyRegister.of(agencies).distinctNameOn(AgencyId.of("khong-co"), LAST)).isEmpty();
  }
}
