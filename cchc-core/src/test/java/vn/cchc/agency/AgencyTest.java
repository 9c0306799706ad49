package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A1")
class AgencyTest {
  private static final AgencyId DISTRICT = AgencyId.of("ubnd-huyen");
  private static final AgencyId PROVINCE = AgencyId.of("ubnd-tinh");
  private static final LocalDate END_OF_2014 = LocalDate.of(2014, 12, 31);
  private static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);

  private static final Agency CENTRE =
      agency("trung-tam")
          .name("Trung tâm Phục vụ hành chính công")
          .kind(AgencyKind.PUBLIC_SERVICE_UNIT)
          .parent(PROVINCE)
          .addHistory(
              FormerState.builder()
                  .until(END_OF_2014)
                  .parent(DISTRICT)
                  .name("Bộ phận một cửa")
                  .build(),
              FormerState.builder()
                  .until(END_OF_2019)
                  .kind(AgencyKind.DIVISION)
                  .name("Trung tâm")
                  .build())
          .build();

  @Test
  void namesKindsAndParentsAreThoseOfTheDay() {
    assertThat(CENTRE.nameOn(LocalDate.of(2010, 1, 1))).isEqualTo("Bộ phận một cửa");
    assertThat(CENTRE.nameOn(END_OF_2014)).isEqualTo("Bộ phận một cửa");
    assertThat(CENTRE.nameOn(END_OF_2014.plusDays(1))).isEqualTo("Trung tâm");
    assertThat(CENTRE.nameOn(END_OF_2019)).isEqualTo("Trung tâm");
    assertThat(CENTRE.nameOn(END_OF_2019.plusDays(1)))
        .isEqualTo("Trung tâm Phục vụ hành chính công");
    assertThat(CENTRE.parentOn(END_OF_2014)).contains(DISTRICT);
    assertThat(CENTRE.parentOn(END_OF_2014.plusDays(1))).contains(PROVINCE);
  }

  @Test
  void whatAFormerStateDoesNotNameWasAsItWasLater() {
    assertThat(CENTRE.kindOn(END_OF_2014)).isEqualTo(AgencyKind.DIVISION);
    assertThat(CENTRE.kindOn(END_OF_2019)).isEqualTo(AgencyKind.DIVISION);
    assertThat(CENTRE.kindOn(END_OF_2019.plusDays(1))).isEqualTo(AgencyKind.PUBLIC_SERVICE_UNIT);
    assertThat(CENTRE.parentOn(END_OF_2019)).contains(PROVINCE);
  }

  @Test
  void anAgencyWithoutHistoryWasAlwaysAsItIs() {
    Agency province =
        agency("ubnd-tinh").name("UBND tỉnh").kind(AgencyKind.PROVINCIAL_COMMITTEE).build();

    assertThat(province.nameOn(LocalDate.MIN)).isEqualTo("UBND tỉnh");
    assertThat(province.kindOn(LocalDate.MAX)).isEqualTo(AgencyKind.PROVINCIAL_COMMITTEE);
    assertThat(province.parentOn(END_OF_2014)).isEmpty();
    assertThat(province.head()).isEmpty();
    assertThat(province.code()).isEmpty();
  }

  @Test
  void anAgencyIsNotItsOwnParent() {
    assertThatThrownBy(() -> department("so-y-te").parent(AgencyId.of("so-y-te")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agency so-y-te: must not be its own parent");
  }

  @Test
  void anAgencyDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> department("so-y-te").from(END_OF_2019).until(END_OF_2014).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agency so-y-te: last day 2014-12-31 must not precede first day 2019-12-31");
    assertThat(department("so-y-te").from(END_OF_2019).until(END_OF_2019).build().until())
        .contains(END_OF_2019);
  }

  @Test
  void aHistoryGoesForward() {
    FormerState first = FormerState.builder().until(END_OF_2014).name("Sở cũ").build();
    FormerState later = FormerState.builder().until(END_OF_2019).name("Sở mới").build();

    assertThatThrownBy(() -> department("so-y-te").addHistory(later, first).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agency so-y-te: history must go forward, but 2014-12-31 follows 2019-12-31");
    assertThatThrownBy(() -> department("so-y-te").addHistory(first, first).build())
        .hasMessage("agency so-y-te: history must go forward, but 2014-12-31 follows 2014-12-31");
  }

  @Test
  void blankTextsAreRefusedByName() {
    assertThatThrownBy(() -> department("so-y-te").head(" ").build())
        .hasMessage("agency head: must not be blank");
    assertThatThrownBy(() -> agency("so-y-te").name("").kind(AgencyKind.DEPARTMENT).build())
        .hasMessage("agency name: must not be blank");
    assertThatThrownBy(() -> FormerState.builder().until(END_OF_2014).name(" ").build())
        .hasMessage("former name: must not be blank");
    assertThatThrownBy(() -> FormerState.builder().until(END_OF_2014).head(" ").build())
        .hasMessage("former head: must not be blank");
  }

  private static Agency.Builder agency(String id) {
    return Agency.builder().id(AgencyId.of(id));
  }

  private static Agency.Builder department(String id) {
    return agency(id).name("Sở Y tế").kind(AgencyKind.DEPARTMENT);
  }
}
