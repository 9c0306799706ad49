package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.message.AnyResult.Shape;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;

/**
 * What is said of results, word for word, in files that are kept and were read.
 *
 * <p>Where a sentence changes on purpose: run the test, look at the file of the same name in {@code
 * target}, which the test leaves behind, and copy it over the one in {@code src/test/resources}.
 */
@Tag("V10")
class KeptSentencesTest {
  private static void assertKept(String name, Language language, Set<String> lines)
      throws IOException {
    String file = name + "." + language.tag() + ".txt";
    String text = String.join("\n", lines) + "\n";
    Files.writeString(Path.of("target", file), text);
    assertThat(text)
        .isEqualTo(Files.readString(Path.of("src/test/resources", file)).replace("\r\n", "\n"));
  }

  /** Every criterion, and a value of every kind on each side of it. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aValueIsComparedInTheseWords(Language language) throws IOException {
    Messages messages = Messages.of(language);
    Set<String> lines = new LinkedHashSet<>();
    for (AnyJudgedValue judgement : AnyJudgedValues.all()) {
      lines.add(messages.explain(judgement.result(judgement.verdict().outcome()).build()));
    }
    assertKept("comparisons", language, lines);
  }

  /** Every outcome of one criterion for every scope, with nothing beside it and with everything. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aResultOfEveryScopeIsToldInTheseWords(Language language) throws IOException {
    Messages messages = Messages.of(language);
    Set<String> lines = new LinkedHashSet<>();
    AnyJudgedValue share = AnyJudgedValues.all().get(0);
    for (Shape shape : Shape.values()) {
      for (Outcome outcome : share.outcomes()) {
        List<Consumer<ImmutableTargetResult.Builder>> extras = AnyResult.extras(share, shape);
        for (int i : new int[] {0, extras.size() / 2, extras.size() - 1}) {
          ImmutableTargetResult.Builder result = AnyResult.of(share, outcome, shape);
          extras.get(i).accept(result);
          lines.add(messages.explain(result.build()));
        }
      }
    }
    for (TargetResult several : AnyResult.ofSeveralCriteria(share, Outcome.NOT_MET)) {
      lines.add(messages.explain(several));
    }
    assertKept("results", language, lines);
  }

  /** Tasks, rankings, summaries, changes, periods and documents. */
  @Test
  void whatElseIsToldIsToldInTheseWords() throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    OtherTexts.forAllButProblems(Messages.of(Language.ENGLISH), lines::add);
    assertKept("other-texts", Language.ENGLISH, lines);
  }

  @Test
  void aScoreIsExplainedInTheseWords() throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    AnyScore.forAll(ScoreMessages.of(Language.ENGLISH), lines::add);
    assertKept("scores", Language.ENGLISH, lines);
  }
}
