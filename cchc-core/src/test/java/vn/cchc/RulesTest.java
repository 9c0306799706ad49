package vn.cchc;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The rules of SEMANTICS.md and the tests that carry their numbers. */
class RulesTest {
  private static final Path PAGE = Path.of("SEMANTICS.md");
  private static final Pattern HEADING = Pattern.compile("(?m)^### ([NDTVAK][0-9]+) .+$");
  private static final Pattern MISSING =
      Pattern.compile("(?m)^### ([NDTVAK][0-9]+) .+\\n\\*Not built yet\\.\\*");
  private static final Pattern NUMBER = Pattern.compile("[NDTVAK][0-9]+");

  @Test
  void everyRuleIsPinnedByATestUnlessItIsSaidToBeMissing() throws IOException {
    Set<String> rules = numbers(HEADING);
    rules.removeAll(numbers(MISSING));
    assertThat(rules).isNotEmpty();
    assertThat(rules).isEqualTo(tested());
  }

  @Test
  void thePageHasEveryRuleOnceAndInOrder() throws IOException {
    assertThat(HEADING.matcher(page()).results().map(found -> found.group(1)))
        .containsExactly(
            Stream.of("N 1 7", "D 1 11", "T 1 13", "V 1 12", "A 1 6", "K 1 16")
                .map(series -> Splitter.on(' ').splitToList(series))
                .flatMap(
                    series ->
                        IntStream.rangeClosed(
                                Integer.parseInt(series.get(1)), Integer.parseInt(series.get(2)))
                            .mapToObj(number -> series.get(0) + number))
                .toArray(String[]::new));
  }

  private static String page() throws IOException {
    return Files.readString(PAGE).replace("\r\n", "\n");
  }

  private static Set<String> numbers(Pattern heading) throws IOException {
    return heading
        .matcher(page())
        .results()
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> tested() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("vn.cchc")
            .stream()
            .flatMap(type -> type.getMethods().stream())
            .map(JavaMethod::reflect)
            .filter(RulesTest::isTest)
            .flatMap(test -> Stream.concat(tags(test), tags(test.getDeclaringClass())))
            .filter(tag -> NUMBER.matcher(tag).matches())
            .collect(toCollection(TreeSet::new));
  }

  private static boolean isTest(Method method) {
    return Stream.of(Test.class, ParameterizedTest.class, Property.class, Example.class)
        .anyMatch(method::isAnnotationPresent);
  }

  private static Stream<String> tags(AnnotatedElement element) {
    return Stream.concat(
        Stream.of(element.getAnnotationsByType(Tag.class)).map(Tag::value),
        Stream.of(element.getAnnotationsByType(net.jqwik.api.Tag.class))
            .map(net.jqwik.api.Tag::value));
  }
}
