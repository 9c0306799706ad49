package vn.cchc.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "plan.json, 3, 14, /targets/0/id, plan.json:3:14: /targets/0/id",
        "plan.json, 3, 0, /targets/0/id, plan.json:3: /targets/0/id",
        "plan.json, 0, 14, '', plan.json",
        "'', 3, 14, /id, 3:14: /id",
        "'', 0, 0, /id, /id",
        "plan.json, 3, 14, '', plan.json:3:14",
        "'', 0, 0, '', ''"
      })
  void aPlacePrintsWhatIsKnownOfIt(
      String source, int line, int column, String pointer, String printed) {
    assertThat(new Place(source, line, column, pointer)).hasToString(printed);
  }

  @Test
  void aPlaceKnownByItsPointerCanBePutIntoAFile() {
    assertThat(Place.at("/issuer").in("plan.json"))
        .isEqualTo(new Place("plan.json", 0, 0, "/issuer"));
    assertThat(new Place("", 2, 5, "/id").in("a.json")).isEqualTo(new Place("a.json", 2, 5, "/id"));
  }

  @Test
  void linesAndColumnsAreNotNegative() {
    assertThatThrownBy(() -> new Place("plan.json", -1, 2, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("place: line and column must not be negative, but were -1 and 2");
    assertThatThrownBy(() -> new Place("plan.json", 1, -2, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("place: line and column must not be negative, but were 1 and -2");
  }

  @Test
  void messagesDoNotDependOnTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      linesAndColumnsAreNotNegative();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void noComponentIsAbsent() {
    assertThatThrownBy(() -> new Place(absent(), 0, 0, "")).hasMessage("source");
    assertThatThrownBy(() -> new Place("", 0, 0, absent())).hasMessage("pointer");
  }

  private static <T> T absent() {
    return null;
  }
}
