package vn.cchc.examples.sheets.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "0, A",
    "1, B",
    "25, Z",
    "26, AA",
    "27, AB",
    "51, AZ",
    "52, BA",
    "701, ZZ",
    "702, AAA",
    "16383, XFD"
  })
  void aColumnIsNamedByLettersAndFoundByThem(int index, String letters) {
    assertThat(Columns.letters(index)).isEqualTo(letters);
    assertThat(Columns.index(letters)).hasValue(index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "@", "[", "A1", "XFE", "AAAA", "Ă"})
  void whatNamesNoColumnIsNotFound(String letters) {
    assertThat(Columns.index(letters)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 1, B7", "1, 26, AA1"})
  void aCellIsNamedByItsColumnAndRow(int row, int column, String address) {
    assertThat(Columns.address(row, column)).isEqualTo(address);
  }
}
