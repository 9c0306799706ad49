package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A5")
class AgencyCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"H47", "H47.15", "Y99.15.2.3", "A00.1.AB2", "H47.1234567890.1234567890.123456789"})
  void codesFromTheTopDownAreReadAndPrinted(String text) {
    assertThat(AgencyCode.parse(text))
        .isEqualTo(new AgencyCode.LeftToRight(text))
        .hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.00.00.H30", "123.45.67.Y99"})
  void codesFromTheBottomUpAreReadAndPrinted(String text) {
    assertThat(AgencyCode.parse(text))
        .isEqualTo(new AgencyCode.RightToLeft(text))
        .hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z47.15",
        "h47.15",
        "H4.15",
        "H475",
        "H47.",
        "H47..15",
        "H47.15.",
        "H47-15",
        "H47.1a",
        "H47.15 ",
        "00.00.00.H30",
        "000.00.00.Z30",
        "000.00.00.H30.1",
        "Đ47.15",
        "H４７.15",
        "H47.1234567890.1234567890.1234567890"
      })
  void allElseIsRefused(String text) {
    assertThatThrownBy(() -> AgencyCode.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "agency code: must look like H47.15, with at most 35 characters, or like"
                + " 000.00.00.H30, but was "
                + text);
  }

  @Test
  void neitherFormIsTakenForTheOther() {
    assertThatThrownBy(() -> new AgencyCode.RightToLeft("H47.15"))
        .hasMessage("agency code: must look like 000.00.00.H30, but was H47.15");
    assertThatThrownBy(() -> new AgencyCode.LeftToRight("000.00.00.H30"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"H47, 000.00.00.H47", "A00, 000.00.00.A00", "Y99, 000.00.00.Y99"})
  void levelOneIsConvertedBothWays(String fromTheTop, String fromTheBottom) {
    AgencyCode one = AgencyCode.parse(fromTheTop);
    AgencyCode other = AgencyCode.parse(fromTheBottom);
    assertThat(one.toRightToLeft()).map(AgencyCode.class::cast).hasValue(other);
    assertThat(other.toLeftToRight()).map(AgencyCode.class::cast).hasValue(one);
    assertThat(one).isNotEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"H47.15", "H47.00.00.000", "H47.0"})
  void belowLevelOneNoOlderCodeIsGuessed(String text) {
    AgencyCode code = AgencyCode.parse(text);
    assertThat(code.toRightToLeft()).isEmpty();
    assertThat(code.toLeftToRight()).map(AgencyCode.class::cast).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"001.00.00.H47", "000.01.00.H47", "000.00.15.H47"})
  void belowLevelOneNoPresentCodeIsGuessed(String text) {
    AgencyCode code = AgencyCode.parse(text);
    assertThat(code.toLeftToRight()).isEmpty();
    assertThat(code.toRightToLeft()).map(AgencyCode.class::cast).hasValue(code);
  }
}
