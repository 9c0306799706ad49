package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What a central repository, an embedder's build and its security office look for. */
class PublishedTest {
  private static final Publication PUBLICATION =
      new Publication(
          Path.of(URI.create(System.getProperty("cchc.repository"))).normalize(),
          System.getProperty("cchc.version"));

  @Test
  void onlyTheLibrariesTheirBomAndTheTestKitArePublished() throws IOException {
    assertThat(PUBLICATION.artifacts())
        .containsExactly("cchc-bom", "cchc-core", "cchc-json", "cchc-test-kit");
  }

  @Test
  void theBomNamesEveryArtifactInThisVersion() throws Exception {
    assertThat(PUBLICATION.published("cchc-bom")).containsExactly(".pom");
    Document bom = PUBLICATION.pom("cchc-bom");
    String managed = "/project/dependencyManagement/dependencies/dependency/";
    assertThat(Publication.all(bom, managed + "artifactId"))
        .containsExactly("cchc-core", "cchc-json", "cchc-json", "cchc-test-kit");
    assertThat(Publication.all(bom, managed + "version")).containsOnly(PUBLICATION.version());
    assertThat(Publication.all(bom, "/project/parent")).isEmpty();
  }

  @Test
  void theTestKitForcesNeitherJunitNorJqwikOnAnybody() throws Exception {
    Document pom = PUBLICATION.pom("cchc-test-kit");
    assertThat(Publication.all(pom, "//dependency[optional='true']/artifactId"))
        .containsExactly("jqwik-api", "junit-jupiter-params");
    assertThat(Publication.all(pom, "//dependency[not(optional='true')]/artifactId"))
        .containsExactly("cchc-json", "assertj-core");
  }

  @Test
  void theCoreIsPublishedWithEverythingBesideIt() throws IOException {
    assertThat(PUBLICATION.published("cchc-core"))
        .containsExactly("-cyclonedx.json", "-javadoc.jar", "-sources.jar", ".jar", ".pom");
  }

  @Test
  void theDocumentsArePublishedWithEverythingAndTheConformanceSuite() throws IOException {
    assertThat(PUBLICATION.published("cchc-json"))
        .containsExactly(
            "-conformance.jar", "-cyclonedx.json", "-javadoc.jar", "-sources.jar", ".jar", ".pom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-bom", "cchc-core", "cchc-json", "cchc-test-kit"})
  void everyPomSaysAllThatACentralRepositoryAsksFor(String artifact) throws Exception {
    Document pom = PUBLICATION.pom(artifact);
    for (String element :
        List.of(
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "developers/developer/url",
            "scm/connection",
            "scm/developerConnection",
            "scm/url")) {
      assertThat(Publication.text(pom, "/project/" + element)).as(element).isNotBlank();
    }
    assertThat(Publication.text(pom, "/project/url"))
        .isEqualTo(Publication.text(pom, "/project/scm/url"));
    assertThat(Publication.text(pom, "/project/version")).isEqualTo(PUBLICATION.version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-core", "cchc-json", "cchc-test-kit"})
  void everyPomIsAlone(String artifact) throws Exception {
    Document pom = PUBLICATION.pom(artifact);
    for (String element :
        List.of("parent", "properties", "dependencyManagement", "build", "profiles", "modules")) {
      assertThat(Publication.all(pom, "/project/" + element)).as(element).isEmpty();
    }
    assertThat(PUBLICATION.text(artifact, ".pom")).doesNotContain("${", "SNAPSHOT");
  }

  @Test
  void onlyWhatIsNeededIsDependedOn() throws Exception {
    String compiled = "//dependency[scope='compile']/artifactId";
    String others = "//dependency[scope!='compile' or not(scope)]/artifactId";
    assertThat(Publication.all(PUBLICATION.pom("cchc-core"), compiled))
        .containsExactly("guava", "jspecify");
    assertThat(Publication.all(PUBLICATION.pom("cchc-json"), compiled))
        .containsExactly("cchc-core", "jackson-databind", "guava", "jackson-databind");
    assertThat(
            Publication.all(PUBLICATION.pom("cchc-json"), "//dependency[optional='true']/groupId"))
        .containsExactly("tools.jackson.core");
    // Named by "requires static" in the module descriptor; passed on to nobody.
    assertThat(Publication.all(PUBLICATION.pom("cchc-core"), others))
        .containsExactly("value-annotations");
    assertThat(
            Publication.text(
                PUBLICATION.pom("cchc-core"), "//dependency[artifactId='value-annotations']/scope"))
        .isEqualTo("provided");
    assertThat(Publication.all(PUBLICATION.pom("cchc-json"), others)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-core", "cchc-json"})
  void theBillOfMaterialsNamesWhatIsNeededAndNoTools(String artifact) throws IOException {
    String bill = PUBLICATION.text(artifact, "-cyclonedx.json");
    assertThat(bill).contains("\"bomFormat\" : \"CycloneDX\"", "pkg:maven/com.google.guava/guava@");
    assertThat(bill).doesNotContain("junit", "assertj", "jqwik", "immutables", "\"timestamp\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-core", "cchc-json", "cchc-test-kit"})
  void everySourceAndPageIsPacked(String artifact) throws IOException {
    Set<String> sources = new TreeSet<>();
    for (String entry : PUBLICATION.entries(artifact, ".jar")) {
      if (entry.endsWith(".class") && !entry.contains("$")) {
        sources.add(entry.replace(".class", ".java"));
      }
    }
    assertThat(PUBLICATION.entries(artifact, "-sources.jar")).containsAll(sources);
    assertThat(PUBLICATION.entries(artifact, "-javadoc.jar"))
        .contains("index.html", module(artifact) + "/module-summary.html");
  }

  private static String module(String artifact) {
    return "vn.cchc." + artifact.substring("cchc-".length()).replace("-", "");
  }

  @Test
  void everyJarIsAnExplicitModule() throws IOException {
    assertThat(PUBLICATION.entries("cchc-test-kit", ".jar"))
        .contains("module-info.class", "cchc-conformance/index.json");
    assertThat(PUBLICATION.entries("cchc-core", ".jar")).contains("module-info.class");
    assertThat(PUBLICATION.entries("cchc-json", ".jar"))
        .contains("module-info.class", "META-INF/services/com.fasterxml.jackson.databind.Module");
    assertThat(PUBLICATION.entries("cchc-json", "-conformance.jar"))
        .contains("cchc-conformance/index.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-core", "cchc-json", "cchc-test-kit"})
  void everyJarStatesItsLicence(String artifact) throws IOException {
    assertThat(PUBLICATION.entries(artifact, ".jar")).contains("META-INF/LICENSE");
  }
}
