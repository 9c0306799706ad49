package vn.cchc.examples.sheets.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookPartsTest {
  /** Each is a way to spell what comes behind it; two parts of one name are refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/worksheets/sheet1.xml      | xl/worksheets/sheet1.xml",
        "XL\\Worksheets\\Sheet1.XML    | xl/worksheets/sheet1.xml",
        "/xl/./worksheets/x/../sheet1.xml. | xl/worksheets/sheet1.xml",
        "xl/ worksheets /sheet1.xml    | xl/worksheets/sheet1.xml",
        "../xl/a                       | xl/a",
        "ｘｌ/a                          | xl/a",
        "%78%6C/a                      | xl/a",
        "%2578l/a                      | xl/a",
        "%252578l/a                    | xl/a",
        "a%50                          | ap",
        "a%2                           | a%2",
        "a%                            | a%",
        "%5                            | %5",
        "a%zz                          | a%zz",
        "a%5z                          | a%5z",
        "a%z5                          | a%z5",
        "a%2fb                         | a/b",
        "s%e1%bb%9f                    | sở",
      })
  void aPartHasOneNameHoweverItIsSpelt(String name, String folded) {
    assertThat(WorkbookParts.folded(name)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"a%09b, 9", "a%01b, 1"})
  void aCodeMayBeginWithZero(String name, int character) {
    assertThat(WorkbookParts.folded(name)).isEqualTo("a" + (char) character + "b");
  }
}
