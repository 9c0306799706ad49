package vn.cchc.testkit;

import com.google.common.io.Resources;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import vn.cchc.json.DocumentSource;

/** Reads what a {@link PlanTestSource} names. */
final class PlanTestArguments extends AnnotationBasedArgumentsProvider<PlanTestSource> {
  private static final String RESOURCE = "classpath:";

  /** The method that JUnit 5 and 6 both have. */
  @Override
  @SuppressWarnings("deprecation")
  protected Stream<? extends Arguments> provideArguments(
      ExtensionContext context, PlanTestSource source) {
    Class<?> tests = context.getRequiredTestClass();
    DocumentSource plan = document(source.plan(), tests);
    return Arrays.stream(source.cases())
        .map(file -> document(file, tests))
        .flatMap(
            cases ->
                source.agencies().isEmpty()
                    ? PlanTestCase.read(plan, cases)
                    : PlanTestCase.read(plan, document(source.agencies(), tests), cases))
        .map(Arguments::of);
  }

  private static DocumentSource document(String name, Class<?> tests) {
    return name.startsWith(RESOURCE)
        ? DocumentSource.of(
            Resources.asByteSource(Resources.getResource(tests, name.substring(RESOURCE.length()))),
            name)
        : DocumentSource.of(Path.of(name));
  }
}
