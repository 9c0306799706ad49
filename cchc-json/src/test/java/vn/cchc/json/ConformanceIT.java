package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The conformance suite as it is packed, held against our own evaluator. */
class ConformanceIT {
  private static final String ROOT = "/cchc-conformance/";
  private static final String SCHEMA = "cchc-conformance-1.schema.json";

  private static URL resource(String name) {
    return Objects.requireNonNull(ConformanceIT.class.getResource(ROOT + name), name);
  }

  private static String text(String name) throws IOException {
    try (var stream = resource(name).openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    Schemas.tree(text("index.json")).get("files").forEach(file -> files.add(file.asText()));
    return files;
  }

  private static List<ConformanceCase> cases() throws IOException {
    List<ConformanceCase> cases = new ArrayList<>();
    for (String file : files()) {
      JsonNode suite = Schemas.tree(text(file));
      suite.get("cases").forEach(one -> cases.add(new ConformanceCase(one, suite.get("agencies"))));
    }
    return cases;
  }

  private static Set<String> all(Function<ConformanceCase, Stream<String>> part)
      throws IOException {
    return cases().stream().flatMap(part).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theSuiteIsReadFromItsArtifact() throws IOException {
    assertThat(resource("index.json").toString()).startsWith("jar:").contains("-conformance.jar!");
    assertThat(readme()).contains(cases().size() + " cases");
  }

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsWorkedByHand() throws IOException {
    return cases().stream().map(one -> DynamicTest.dynamicTest(one.name(), one::run));
  }

  @Test
  void everyFileIsGoodByItsSchemaAndNamesItsCasesApart() throws IOException {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    Schemas.NAMES.forEach(name -> texts.put(Schemas.BASE + name, Schemas.text(name)));
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts.buildOrThrow()));
    Schema schema = registry.getSchema(text(SCHEMA), InputFormat.JSON);
    for (String file : files()) {
      assertThat(schema.validate(text(file), InputFormat.JSON)).as(file).isEmpty();
    }
    assertThat(cases().stream().map(ConformanceCase::name)).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleHasACase() throws IOException {
    Set<String> rules =
        Pattern.compile("(?m)^### ([NDTVAK][0-9]+) ")
            .matcher(Files.readString(Path.of("../cchc-core/SEMANTICS.md")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(all(one -> one.rules().stream())).isEqualTo(rules);
  }

  @Test
  void everyKnownBugHasACase() throws IOException {
    Set<String> bugs = new TreeSet<>();
    Schemas.tree(text(SCHEMA))
        .at("/$defs/case/properties/bug/enum")
        .forEach(bug -> bugs.add(bug.asText()));
    assertThat(all(one -> Stream.of(one.bug()).filter(bug -> !bug.isEmpty()))).isEqualTo(bugs);
    assertThat(bugs).allMatch(bug -> readme().contains("`" + bug + "`"));
  }

  private static String readme() {
    try {
      return text("README.md");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
