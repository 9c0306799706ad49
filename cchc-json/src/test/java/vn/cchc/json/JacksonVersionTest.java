package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.PackageVersion;
import org.junit.jupiter.api.Test;

class JacksonVersionTest {
  @Test
  void theTestsRunWithTheVersionOfJacksonThatTheyAreMeantFor() {
    String expected = System.getProperty("expected.jackson", "2.");
    assertThat(PackageVersion.VERSION).asString().startsWith(expected);
    assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION)
        .asString()
        .startsWith(expected);
    String expected3 = System.getProperty("expected.jackson3", "3.");
    assertThat(tools.jackson.core.json.PackageVersion.VERSION).asString().startsWith(expected3);
    assertThat(tools.jackson.databind.cfg.PackageVersion.VERSION).asString().startsWith(expected3);
  }
}
