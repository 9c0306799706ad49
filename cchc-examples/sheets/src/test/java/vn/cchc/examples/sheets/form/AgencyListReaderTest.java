package vn.cchc.examples.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.refusal.RefusalCode;

/** Lists of agencies as plans write them in one cell. */
class AgencyListReaderTest {
  private static final ImmutableMap<String, String> IDS =
      ImmutableMap.of(
          "Sở Y tế", "y-te",
          "Sở Nội vụ", "noi-vu",
          "Sở Văn hóa, Thể thao và Du lịch", "van-hoa",
          "Du lịch", "du-lich");

  private static CellResult<JsonNode> agency(String name) {
    if (name.equals("UBND xã Đông")) {
      return CellResult.refused(RefusalCode.AGENCY_UNCLEAR, "dong-1, dong-2", name);
    }
    return IDS.containsKey(name)
        ? CellResult.of(TextNode.valueOf(IDS.get(name)))
        : CellResult.refused(RefusalCode.UNKNOWN_AGENCY, "", "“" + name + "”");
  }

  private static CellResult<JsonNode> read(String text) {
    return AgencyListReader.read(text, AgencyListReaderTest::agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Sở Y tế                                    | [\"y-te\"]",
        "Sở Y tế, Sở Nội vụ                         | [\"y-te\",\"noi-vu\"]",
        "Sở Y tế và Sở Nội vụ                       | [\"y-te\",\"noi-vu\"]",
        "Sở Y tế, và Sở Nội vụ                      | [\"y-te\",\"noi-vu\"]",
        "Sở Y tế; Sở Nội vụ                         | [\"y-te\",\"noi-vu\"]",
        "`- Sở Y tế;\n\n+ Sở Nội vụ.`               | [\"y-te\",\"noi-vu\"]",
        "Sở Y tế, Sở Nội vụ, Sở Y tế                | [\"y-te\",\"noi-vu\"]",
      })
  void agenciesAreSeparatedByLinesCommasAndWords(String text, String ids) {
    assertThat(read(text).value()).map(Object::toString).contains(ids);
  }

  @Test
  void theLongestNameIsTakenAndNotItsParts() {
    assertThat(read("Sở Y tế, Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ").value())
        .map(Object::toString)
        .contains("[\"y-te\",\"van-hoa\",\"noi-vu\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Lạ                              | “Sở Lạ”",
        "Sở Lạ, Sở Y tế                     | “Sở Lạ”",
        "Sở Y tế, Sở Lạ                     | “Sở Lạ”",
        "Sở Y tế, Sở Lạ và Ban Mới          | “Sở Lạ và Ban Mới”",
        "Sở Lạ, Sở Y tế, Ban Mới            | “Sở Lạ”, “Ban Mới”",
        "Sở Lạ; Ban Mới; Sở Lạ              | “Sở Lạ”, “Ban Mới”",
      })
  void whatIsNoAgencyIsRefusedAsItIsWritten(String text, String refused) {
    assertThat(read(text)).isEqualTo(CellResult.refused(RefusalCode.UNKNOWN_AGENCY, "", refused));
  }

  @Test
  void aNameOfTwoAgenciesIsReportedBeforeUnknownOnes() {
    assertThat(read("Sở Lạ; UBND xã Đông; Ban Mới"))
        .isEqualTo(
            CellResult.refused(RefusalCode.AGENCY_UNCLEAR, "dong-1, dong-2", "UBND xã Đông"));
  }

  @Test
  void aLineHasAtMostSixtyParts() {
    String sixty = IntStream.range(0, 60).mapToObj(i -> "Sở Y tế").collect(Collectors.joining(","));

    assertThat(read(sixty).value()).map(Object::toString).contains("[\"y-te\"]");
    assertThat(read(sixty + ", Sở Y tế").code()).contains(RefusalCode.UNKNOWN_AGENCY);
  }
}
