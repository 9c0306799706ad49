package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.plan.Plan;

/** An application that has one Jackson, or none. */
class OnlyJackson3Test {
  private static final List<String> JACKSON_2 =
      List.of("com.fasterxml.jackson.core.", "com.fasterxml.jackson.databind.");

  private static final String OURS = "vn.cchc.json.CchcJson";

  /** The classes of this test, without some packages. */
  private static final class Without extends URLClassLoader {
    private final List<String> packages;

    Without(List<String> packages) throws Exception {
      super(classPath(), ClassLoader.getPlatformClassLoader());
      this.packages = packages;
    }

    private static URL[] classPath() throws Exception {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(new URL[0]);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (packages.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }
  }

  private static Object readPlan(ClassLoader loader, String json) throws Exception {
    return loader
        .loadClass(OURS)
        .getMethod("readPlan", byte[].class, String.class)
        .invoke(null, json.getBytes(UTF_8), "plan.json");
  }

  /** Where in a line the syntax breaks is the parser's to say, and with it what is quoted. */
  private static String byLine(Object problems) {
    return problems
        .toString()
        .replaceAll("plan\\.json:([0-9]+):[0-9]+", "plan.json:$1")
        .replaceAll("actual=[^\\]]*", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.fasterxml.jackson.", "tools.jackson."})
  void documentsAreReadAndWrittenWithEitherJacksonAlone(String missing) throws Exception {
    List<String> packages = missing.startsWith("com") ? JACKSON_2 : List.of(missing);
    try (Without loader = new Without(packages)) {
      Object result = readPlan(loader, Doc.PLAN);
      Object plan = result.getClass().getMethod("orThrow").invoke(result);
      String written =
          (String)
              loader
                  .loadClass(OURS)
                  .getMethod("writePlan", loader.loadClass(Plan.class.getName()))
                  .invoke(null, plan);
      ReadResult<Plan> ours = CchcJson.readPlan(Doc.PLAN.getBytes(UTF_8), "plan.json");
      assertThat(written).isEqualTo(CchcJson.writePlan(ours.orThrow()));
      for (String spoilt : List.of("{", "{\"a\": tru}", Doc.with(Doc.PLAN, "40}", "4e1}"))) {
        Object refused = readPlan(loader, spoilt);
        Object problems = refused.getClass().getMethod("problems").invoke(refused);
        assertThat(byLine(problems))
            .isEqualTo(byLine(CchcJson.readPlan(spoilt.getBytes(UTF_8), "plan.json").problems()));
      }
    }
  }

  @Test
  void withoutAnyJacksonAnExceptionSaysWhatToAdd() throws Exception {
    List<String> both = new ArrayList<>(JACKSON_2);
    both.add("tools.jackson.");
    try (Without loader = new Without(both)) {
      assertThatThrownBy(() -> readPlan(loader, Doc.PLAN))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("tools.jackson.core:jackson-databind from 3.1 on");
    }
  }
}
