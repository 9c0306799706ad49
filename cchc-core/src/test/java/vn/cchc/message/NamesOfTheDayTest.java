package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;

@Tag("A1")
class NamesOfTheDayTest {
  private static final LocalDate RENAMED = LocalDate.of(2025, 7, 1);
  private static final AgencyId ID = AgencyId.of("phuong");

  private static DisplayNames on(LocalDate day) {
    Agency agency =
        Agency.builder()
            .id(ID)
            .name("UBND phường Sài Gòn")
            .kind(AgencyKind.COMMUNE_COMMITTEE)
            .until(LocalDate.of(2026, 6, 30))
            .addAllHistory(
                ImmutableList.of(
                    FormerState.builder()
                        .until(RENAMED.minusDays(1))
                        .name("UBND phường Bến Nghé")
                        .build()))
            .build();
    return DisplayNames.IDS.with(AgencyRegister.of(List.of(agency)), day);
  }

  @Test
  void anAgencyHasTheNameThatItBoreOnTheDay() {
    assertThat(on(RENAMED.minusDays(1)).name(ID)).isEqualTo("UBND phường Bến Nghé");
    assertThat(on(RENAMED).name(ID)).isEqualTo("UBND phường Sài Gòn");
  }

  @Test
  void aResultUsesTheNamesOfItsDueDayIfThatIsPast() {
    Optional<LocalDate> due = Optional.of(RENAMED.minusDays(1));
    assertThat(on(RENAMED).until(due).name(ID)).isEqualTo("UBND phường Bến Nghé");
    assertThat(on(RENAMED.minusDays(5)).until(Optional.of(RENAMED)).name(ID))
        .isEqualTo("UBND phường Bến Nghé");
  }

  @Test
  void anAgencyThatHadEndedHasItsLastName() {
    assertThat(on(LocalDate.of(2027, 1, 1)).name(ID)).isEqualTo("UBND phường Sài Gòn");
  }
}
