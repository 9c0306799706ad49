package vn.cchc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.period.Validity;

class UnitProfileTest {
  private static final LocalDate FIRST_OF_JULY = LocalDate.of(2020, 7, 1);

  @Test
  void aUnitOfWhichNothingIsSaidWorks() {
    UnitProfile nothing = UnitProfile.builder().build();
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.isInactiveOn(FIRST_OF_JULY)).isFalse();
    assertThat(nothing.isIneffectiveFor(1, 2020)).isFalse();
  }

  @Test
  void aUnitOfWhichAnythingIsSaidIsNotEmpty() {
    assertThat(UnitProfile.builder().addService("cấp phép").build().isEmpty()).isFalse();
    assertThat(UnitProfile.builder().addField(DatedEntry.always(FieldId.of("y-te"))).build())
        .extracting(UnitProfile::isEmpty)
        .isEqualTo(false);
    assertThat(DatedEntry.always(FieldId.of("y-te")))
        .isEqualTo(new DatedEntry<>(FieldId.of("y-te"), Validity.always()));
  }

  @Test
  void theLastEntryForADaySaysWhetherAUnitWorks() {
    UnitProfile profile =
        UnitProfile.builder()
            .addActivity(new DatedEntry<>(Activity.INACTIVE, Validity.from(FIRST_OF_JULY)))
            .addActivity(
                new DatedEntry<>(Activity.ACTIVE, Validity.from(FIRST_OF_JULY.plusMonths(1))))
            .build();
    assertThat(profile.isInactiveOn(FIRST_OF_JULY.minusDays(1))).isFalse();
    assertThat(profile.isInactiveOn(FIRST_OF_JULY)).isTrue();
    assertThat(profile.isInactiveOn(FIRST_OF_JULY.plusMonths(1))).isFalse();
  }

  @ParameterizedTest(name = "{0} until {2}, {1} years")
  @CsvSource({
    "2018- 2019- 2020-,       3, 2020, true",
    "2018- 2019- 2020-,       3, 2021, true",
    "2018- 2019- 2020- 2021+, 3, 2021, false",
    "2018- 2019- 2020- 2021+, 3, 2020, true",
    "2018- 2019- 2020-,       3, 2019, false",
    "2017- 2019- 2020-,       3, 2020, false",
    "2018- 2019+ 2020-,       3, 2020, false",
    "2018- 2019- 2020- 2020+, 3, 2020, false",
    "2020-,                   1, 2020, true",
    "2020- 2021-,             2, 2020, false",
    "2020-,                   1, 2019, false"
  })
  void yearsCountOneAfterAnother(String findings, int years, int last, boolean isIneffective) {
    UnitProfile.Builder profile = UnitProfile.builder();
    for (String finding : findings.split(" ")) {
      profile.addEffectiveness(
          Effectiveness.of(Integer.parseInt(finding.substring(0, 4)), finding.endsWith("+")));
    }
    assertThat(profile.build().isIneffectiveFor(years, last)).isEqualTo(isIneffective);
  }

  @Test
  void anotherFormOfConversionIsReportedInWords() {
    assertThatThrownBy(() -> Classification.of(ConversionForm.OTHER))
        .hasMessage("classification: another form must be described in words");
    assertThatThrownBy(() -> new Classification(ConversionForm.STAYS, Optional.of(" ")))
        .hasMessage("classification: must not be blank");
    assertThat(new Classification(ConversionForm.OTHER, Optional.of("tự chủ")).text())
        .hasValue("tự chủ");
    assertThat(Classification.of(ConversionForm.EQUITISATION).text()).isEmpty();
  }

  @Test
  void aYearHasFourDigits() {
    assertThatThrownBy(() -> Effectiveness.of(999, true))
        .hasMessage("effectiveness: year must be 1000 to 9999, but was 999");
    assertThatThrownBy(() -> Effectiveness.of(10_000, true))
        .hasMessage("effectiveness: year must be 1000 to 9999, but was 10000");
    assertThat(Effectiveness.of(1000, true).year()).isEqualTo(1000);
    assertThat(Effectiveness.of(9999, false).effective()).isFalse();
  }

  @Test
  void textsAndIdsAreInNfc() {
    String decomposed = "pho\u0302\u0309 bie\u0302\u0301n";
    String composed = "phổ biến";
    assertThat(UnitProfile.builder().addService(decomposed).build().services())
        .containsExactly(composed);
    assertThat(FieldId.of("pho\u0302\u0309-bie\u0302\u0301n")).isEqualTo(FieldId.of("phổ-biến"));
    assertThat(new NamedItem<>(FieldId.of("a"), decomposed).name()).isEqualTo(composed);
  }
}
