package vn.cchc.examples.sheets.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyCode;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;

class AgencyNamesTest {
  private static final LocalDate DAY = LocalDate.of(2020, 3, 31);

  private static final AgencyRegister AGENCIES =
      AgencyRegister.of(
          List.of(
              agency("khdt", "Sở Kế hoạch và Đầu tư", ""),
              agency("tttt", "Sở Thông tin và Truyền thông", ""),
              agency("nn", "Sở Nông nghiệp và Phát triển nông thôn", ""),
              agency("ld", "Sở Lao động - Thương binh và Xã hội", ""),
              agency("yt", "Sở Y tế", ""),
              agency("vp", "Văn phòng UBND tỉnh", ""),
              agency("tx", "UBND thị xã Trung Tâm", ""),
              agency("ha", "UBND huyện An Hoà", ""),
              agency("hb", "UBND huyện Bình", ""),
              agency("hd", "UBND huyện Ðông", ""),
              agency("la", "UBND xã Tân Lập", "ha"),
              agency("lb", "UBND xã Tân Lập", "hb")));

  private static Agency agency(String id, String name, String parent) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name(name)
        .kind(AgencyKind.DEPARTMENT)
        .parent(Optional.of(parent).filter(some -> !some.isEmpty()).map(AgencyId::of))
        .code(id.equals("yt") ? Optional.of(AgencyCode.parse("Y99.10")) : Optional.empty())
        .build();
  }

  private static CellResult<AgencyId> find(String text) {
    return new AgencyNames(AGENCIES, ImmutableMap.of(Labels.key("Sở cũ"), "yt")).find(text, DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở KH&ĐT                | khdt",
        "Sở KHĐT                 | khdt",
        "SỞ KẾ HOẠCH VÀ ĐẦU TƯ   | khdt",
        "Sở Kế hoạch & Đầu tư    | khdt",
        "Sở KH và ĐT             | khdt",
        "Sở TT&TT                | tttt",
        "Sở TTTT                 | tttt",
        "Sở Nông nghiệp & PTNT   | nn",
        "Sở NN&PTNT              | nn",
        "Sở LĐ-TB&XH             | ld",
        "Sở LĐTBXH               | ld",
        "Sở Lao động – Thương binh và Xã hội | ld",
        "VP UBND tỉnh            | vp",
        "UBND TX Trung Tâm       | tx",
        "TX. Trung Tâm           | tx",
        "Uỷ ban nhân dân thị xã Trung Tâm | tx",
        "Thị xã Trung Tâm        | tx",
        "H. An Hòa               | ha",
        "H.An Hòa                | ha",
        "huyện An Hòa            | ha",
        "UBND huyện Đông         | hd",
        "UBND xã Tân Lập, huyện An Hòa | la",
        "UBND xã Tân Lập (UBND huyện Bình) | lb",
        "X. Tân Lập - H. Bình    | lb",
        "xã Tân Lập thuộc huyện Bình | lb",
        "Y99.10                  | yt",
        "Sở cũ                   | yt",
        "yt                      | yt",
      })
  void anAgencyIsKnownByNameCodeParentAndTheUsualAbbreviations(String text, String id) {
    assertThat(find(text).value().map(AgencyId::value)).contains(id);
  }

  @Test
  void aNameOfTwoIsUnclear() {
    assertThat(find("X. Tân Lập").code()).contains(RefusalCode.AGENCY_UNCLEAR);
    assertThat(find("UBND xã Tân Lập").expected()).isEqualTo("la, lb");
  }

  private static Agency.Builder ward(String id) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name("UBND phường Đông")
        .kind(AgencyKind.WARD_COMMITTEE);
  }

  /** One ended and another began: on a day the name is that of the one which is there. */
  @ParameterizedTest
  @CsvSource({"2020-03-30, cu", "2020-03-31, cu", "2020-04-01, moi", "2020-04-02, moi"})
  void ofTwoOfANameTheOneThatExistsIsMeant(LocalDate day, String id) {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                ward("cu").until(LocalDate.of(2020, 3, 31)).build(),
                ward("moi").from(LocalDate.of(2020, 4, 1)).build()));
    assertThat(new AgencyNames(register, ImmutableMap.of()).find("P. Đông", day).value())
        .contains(AgencyId.of(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sở KH", "Sở ĐT&KH", "Sở", "H. Bìn", "Phòng Y tế", "Sở TT", "S", "H."})
  void halfANameIsNoName(String text) {
    assertThat(find(text).code()).contains(RefusalCode.UNKNOWN_AGENCY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Y té              | “Sở Y tế”",
        "Sở У tế              | “Sở Y tế”",
        "Sở Thông tin và Truyền thôg | “Sở Thông tin và Truyền thông”",
        "Sở Giao thông        | ``",
        "Sở X tá              | “Sở Y tế”",
        "Sở Xx tá             | ``",
        "Sở Thông tin và Truyền thXXX | “Sở Thông tin và Truyền thông”",
        "Sở Thông tin và Truyền tXXXX | ``",
        "UBND huyện AX        | ``",
      },
      quoteCharacter = '`',
      emptyValue = "")
  void aNearNameIsSuggestedAndNeverTaken(String text, String suggestion) {
    assertThat(find(text).value()).isEmpty();
    assertThat(find(text).expected()).isEqualTo(suggestion);
  }

  private static CellResult<AgencyId> find(String text, LocalDate day, Agency... agencies) {
    return new AgencyNames(AgencyRegister.of(List.of(agencies)), ImmutableMap.of()).find(text, day);
  }

  @Test
  void ofTwoNamesTheNearerIsSuggestedAndOfTwoAsNearNone() {
    Agency health = agency("yt", "Sở Y tế", "");
    Agency other = agency("zz", "Sở Z tê", "");
    Agency third = agency("zx", "Sở Y tă", "");

    assertThat(find("Sở Y tá", DAY, other, health).expected()).isEqualTo("“Sở Y tế”");
    assertThat(find("Sở Y tá", DAY, health, other).expected()).isEqualTo("“Sở Y tế”");
    assertThat(find("Sở Y tu", DAY, health, third).expected()).isEmpty();
  }

  @Test
  void aSheetOfStrangeNamesGetsAHundredSuggestions() {
    AgencyNames names = new AgencyNames(AGENCIES, ImmutableMap.of());
    for (int i = 0; i < 100; i++) {
      assertThat(names.find("Sở Y té".repeat(i % 2 + 1) + " ".repeat(i), DAY).value()).isEmpty();
      names.find("Sở lạ " + i, DAY);
    }

    assertThat(names.find("Sở Y té.", DAY).expected()).isEmpty();
  }

  @Test
  void aNameIsThatOfTheDay() {
    Agency renamed =
        Agency.builder()
            .id(AgencyId.of("nv"))
            .name("Sở Nội vụ mới")
            .kind(AgencyKind.DEPARTMENT)
            .addHistory(FormerState.builder().until(DAY).name("Sở Nội vụ cũ").build())
            .build();
    Agency successor =
        Agency.builder()
            .id(AgencyId.of("ld"))
            .name("Sở Nội vụ cũ")
            .kind(AgencyKind.DEPARTMENT)
            .addHistory(FormerState.builder().until(DAY).name("Sở Lao động").build())
            .build();

    assertThat(find("Sở Nội vụ cũ", DAY, renamed, successor).value()).contains(AgencyId.of("nv"));
    assertThat(find("Sở Nội vụ cũ", DAY.plusDays(1), renamed, successor).value())
        .contains(AgencyId.of("ld"));
    assertThat(find("Sở NV cũ", DAY, renamed).value()).contains(AgencyId.of("nv"));
    assertThat(find("Sở NV cũ", DAY.plusDays(1), renamed).value()).isEmpty();
  }

  @Test
  void aParentMayBeSeveralLevelsAbove() {
    Agency[] agencies = {
      agency("an", "UBND huyện An", ""),
      agency("binh", "UBND huyện Bình", ""),
      agency("xa", "UBND xã Cao", "an"),
      agency("tram", "Trạm Y tế", "xa"),
      agency("tram-2", "Trạm Y tế", "binh")
    };

    assertThat(find("Trạm Y tế (UBND huyện An)", DAY, agencies).value())
        .contains(AgencyId.of("tram"));
    assertThat(find("Trạm Y tế (UBND huyện Bình)", DAY, agencies).value())
        .contains(AgencyId.of("tram-2"));
    assertThat(find("UBND huyện An (Trạm Y tế)", DAY, agencies).value()).isEmpty();
  }
}
