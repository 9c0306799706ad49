package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cchc.observation.Observations;

class GoldenTest {
  private static <T> void assertKept(
      String name, BiFunction<byte[], String, ReadResult<T>> reader, Function<T, String> writer) {
    byte[] golden = Golden.read(name);
    ReadResult<T> reading = reader.apply(golden, name);
    assertThat(reading.problems()).isEmpty();
    T value = reading.value().orElseThrow();
    String written = writer.apply(value);
    assertThat(written).isEqualTo(new String(golden, UTF_8));
    assertThat(reader.apply(written.getBytes(UTF_8), name).value()).hasValue(value);
  }

  private static void assertAllKept() {
    assertKept("plan.json", CchcJson::readPlan, CchcJson::writePlan);
    assertKept("agencies.json", CchcJson::readAgencies, CchcJson::writeAgencies);
    assertKept("agencies.json", CchcJson::readOrganisation, CchcJson::writeOrganisation);
    assertKept("organisation.json", CchcJson::readOrganisation, CchcJson::writeOrganisation);
    assertKept(
        "evaluation.json",
        CchcJson::readEvaluation,
        report -> CchcJson.writeEvaluation(report, result -> "Không đạt"));
    assertKept(
        "observations.ndjson",
        GoldenTest::readObservations,
        all -> all.all().stream().map(CchcJson::writeObservation).collect(Collectors.joining()));
  }

  private static ReadResult<Observations> readObservations(byte[] lines, String source) {
    try {
      return CchcJson.readObservations(new ByteArrayInputStream(lines), source);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void documentsInWhichEverythingIsSetAreWrittenAsTheyWereRead() {
    assertAllKept();
  }

  @Test
  void neitherTheLocaleNorTheTimeZoneChangesAByte() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertAllKept();
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertAllKept();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
