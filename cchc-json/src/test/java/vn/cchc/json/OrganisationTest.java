package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.organisation.Organisation;

class OrganisationTest {
  private static final String GOLDEN = new String(Golden.read("organisation.json"), UTF_8);

  private static ReadResult<Organisation> read(String json) {
    return CchcJson.readOrganisation(json.getBytes(UTF_8), "o.json");
  }

  @Test
  void theRegisterOfTheDocumentIsTheSameEitherWay() {
    Organisation organisation = read(GOLDEN).value().orElseThrow();
    AgencyRegister register =
        CchcJson.readAgencies(GOLDEN.getBytes(UTF_8), "a").value().orElseThrow();
    assertThat(organisation.agencies()).isEqualTo(register);
    assertThat(organisation.isRecorded()).isTrue();
    assertThat(CchcJson.writeAgencies(register)).doesNotContain("leads", "delegations");
  }

  @ParameterizedTest
  @CsvSource({"2020", "pci"})
  void aRegisterAloneIsWrittenAsBefore(String folder) throws IOException {
    byte[] json = Files.readAllBytes(Path.of("../cchc-examples/data", folder, "agencies.json"));
    AgencyRegister register = CchcJson.readAgencies(json, "a").value().orElseThrow();
    String before = CchcJson.writeAgencies(register);
    Organisation alone = read(before).value().orElseThrow();
    assertThat(alone.isRecorded()).isFalse();
    assertThat(alone).isEqualTo(Organisation.of(register));
    assertThat(CchcJson.writeOrganisation(alone)).isEqualTo(before);
  }

  @Test
  void aHostsOwnMapperReadsAndWritesTheSame() throws IOException {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    Organisation read = mapper.readValue(GOLDEN, Organisation.class);
    assertThat(read).isEqualTo(read(GOLDEN).value().orElseThrow());
    assertThat(mapper.readTree(mapper.writeValueAsString(read))).isEqualTo(mapper.readTree(GOLDEN));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @Tag("A6")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"function\": \"van-thu\"  | \"chuc-nang\": \"van-thu\" | MISSING_KEY"
            + " /agencies/1/leads/1,UNKNOWN_KEY /agencies/1/leads/1/chuc-nang",
        "\"function\": \"van-thu\"  | \"function\": \"van thu\"  | INVALID_ID"
            + " /agencies/1/leads/1/function",
        "\"until\": \"2030-12-31\"  | \"until\": \"2014-12-31\"  | DAY_TOO_EARLY"
            + " /agencies/1/leads/0/until",
        "\"form\": \"other\"        | \"form\": \"privatised\"   | UNKNOWN_NAME"
            + " /agencies/2/classification/form",
        "\"form\": \"other\",       | \"form\": \"other\", \"x\": 1, | UNKNOWN_KEY"
            + " /agencies/2/classification/x",
        "\"state\": \"inactive\"    | \"state\": \"dead\"        | UNKNOWN_NAME"
            + " /agencies/2/activity/1/state",
        "\"year\": 2018             | \"year\": \"2018\"         | WRONG_TYPE"
            + " /agencies/2/effectiveness/0/year",
        "\"year\": 2018             | \"year\": 20180            | OUTSIDE_RANGE"
            + " /agencies/2/effectiveness/0/year",
        "\"effective\": true        | \"effective\": null        | NULL_VALUE"
            + " /agencies/2/effectiveness/0/effective",
        "\"kind\": \"authorisation\" | \"kind\": \"mandate\"     | UNKNOWN_NAME"
            + " /delegations/0/kind",
        "\"id\": \"pc-1\"           | \"id\": \"\"               | INVALID_ID /delegations/1/id",
        "\"tu bổ tài liệu\"         | \" \"                      | BLANK_TEXT"
            + " /agencies/2/services/1",
        "\"baselineDay\": \"2019-12-31\" | \"baselineDay\": \"2019\" | WRONG_TYPE /baselineDay",
      })
  void aSpoiltOrganisationIsRefusedWhereItIsSpoilt(String part, String other, String expected) {
    ReadResult<Organisation> reading = read(Doc.with(GOLDEN, part, other));
    assertThat(
            reading.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().pointer()))
        .containsExactlyInAnyOrder(expected.split(","));
    assertThat(reading.value()).isEmpty();
  }

  @Test
  @Tag("A6")
  void whatIsWrongInContentIsReadForTheValidatorToTell() {
    String dangling = GOLDEN.replace("\"delegatee\": \"so-noi-vu\"", "\"delegatee\": \"so-la\"");
    String twice = dangling.replace("\"id\": \"pc-1\"", "\"id\": \"uq-1\"");
    assertThat(read(twice).problems()).isEmpty();
    assertThat(read(twice).value()).isPresent();
  }

  @Test
  void anotherFormIsReportedInWords() {
    String wordless =
        GOLDEN.replace(
            "\"form\": \"other\",\n        \"text\": \"sáp nhập với đơn vị khác\"",
            "\"form\": \"other\"");
    assertThat(Doc.problems(read(wordless)))
        .containsExactly("MISSING_KEY 52:25 /agencies/2/classification");
  }
}
