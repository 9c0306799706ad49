package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.json.CchcJson;

/** An office with some agencies, which imports sheets. */
final class Office {
  static final AgencyRegister AGENCIES =
      AgencyRegister.of(
          List.of(
              agency("so-noi-vu", "Sở Nội vụ"),
              agency("so-tai-chinh", "Sở Tài chính"),
              agency("so-y-te", "Sở Y tế"),
              agency("so-xay-dung", "Sở Xây dựng"),
              agency("xa-dong-1", "UBND xã Đông"),
              agency("xa-dong-2", "UBND xã Đông")));

  /** What a mapping has besides its columns. */
  private static final String FRAME =
      """
      {"format": "cchc-mapping/1", "headerRows": {"first": 1}, "numbers": "vi",
       "recordedAt": "2020-04-05T15:00:00+07:00", "agency": {"header": "Cơ quan"},
       %s}
      """;

  static final String COUNTS =
      FRAME.formatted(
          """
          "period": {"fixed": "2020-Q1"}, "figures": [{"indicator": {"fixed": "ho-so"},
            "numerator": {"header": "Đúng hạn"}, "denominator": {"header": "Tổng số"}}]
          """);

  static final String PERCENTAGE =
      FRAME.formatted(
          """
          "period": {"fixed": "2020-Q1"},
          "figures": [{"indicator": {"fixed": "ty-le"}, "percentage": {"header": "Đúng hạn"}}]
          """);

  static final String AMOUNT =
      FRAME.formatted(
          """
          "period": {"fixed": "2020-Q1"},
          "figures": [{"indicator": {"fixed": "diem"}, "amount": {"header": "Đúng hạn"}}]
          """);

  static final String RANK =
      FRAME.formatted(
          """
          "period": {"fixed": "2019"}, "kind": "published", "publishedOn": "2020-05-05",
          "figures": [{"indicator": {"fixed": "pci"}, "rank": {"header": "Đúng hạn"},
            "of": {"fixed": "63"}}]
          """);

  static final String BY_PERIOD =
      FRAME.formatted(
          """
          "period": {"header": "Kỳ"},
          "figures": [{"indicator": {"fixed": "diem"}, "amount": {"header": "Đúng hạn"}}]
          """);

  private Office() {}

  private static Agency agency(String id, String name) {
    return Agency.builder().id(AgencyId.of(id)).name(name).kind(AgencyKind.DEPARTMENT).build();
  }

  static Mapping mapping(String json) {
    MappingReading reading = MappingReading.read(json.getBytes(UTF_8), "anh-xa.json");
    assertThat(reading.problems()).isEmpty();
    return reading.value().orElseThrow();
  }

  static ImportReport read(String mapping, byte[] file) {
    try {
      return new SheetImport(mapping(mapping), AGENCIES, Optional.empty())
          .read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImportReport csv(String mapping, String text) {
    return read(mapping, text.getBytes(UTF_8));
  }

  /** Returns the places and codes of what was refused, such as B7 unknownAgency. */
  static List<String> refused(ImportReport report) {
    return report.refusals().stream()
        .map(
            one ->
                (one.cell().isEmpty() ? String.valueOf(one.row()) : one.cell()) + " " + one.code())
        .toList();
  }

  /** Returns the values accepted, as they are in the lines. */
  static List<String> values(ImportReport report) {
    return report.observations().stream()
        .map(
            one ->
                one.agency()
                    + " "
                    + CchcJson.writeObservation(one).replaceAll(".*\"value\":\\{(.*?)}.*\n", "$1"))
        .toList();
  }
}
