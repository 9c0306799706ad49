package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.parser.TargetParser;
import vn.cchc.parser.TargetReading;
import vn.cchc.text.Language;

/**
 * Sentences of the kinds that plans use, each with what is to be understood: the targets in the
 * words of the message, then {@code ?} and the words that are left over, or {@code ?} alone where
 * nothing is understood. A sentence that can be read in two ways is to be left.
 */
class UnderstoodSentencesTest {
  private final Messages messages = Messages.of(Language.VIETNAMESE);

  private static List<String> lines() throws IOException {
    return Resources.readLines(
            Resources.getResource(UnderstoodSentencesTest.class, "sentences.txt"),
            StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> isUnderstoodAsItIsMeantOrNotAtAll() throws IOException {
    return lines().stream()
        .map(line -> Splitter.on(" | ").splitToList(line))
        .map(
            line ->
                dynamicTest(
                    line.get(0), () -> assertThat(reading(line.get(0))).isEqualTo(line.get(1))));
  }

  private String reading(String sentence) {
    TargetReading reading = TargetParser.parse(sentence);
    if (reading.targets().isEmpty()) {
      assertThat(reading.notUnderstood()).isNotEmpty();
      return "?";
    }
    List<String> parts = new ArrayList<>();
    for (ParsedTarget target : reading.targets()) {
      parts.add(
          messages.understood(target)
              + target.commitment().map(one -> " " + one).orElse("")
              + (target.isApproximate() ? " ABOUT" : ""));
    }
    reading.notUnderstood().forEach(left -> parts.add("? " + left));
    return String.join("; ", parts);
  }

  @TestFactory
  Stream<DynamicTest> whatTheMessageSaysOfItIsUnderstoodAsTheSame() throws IOException {
    return lines().stream()
        .map(line -> line.substring(0, line.indexOf(" | ")))
        .flatMap(sentence -> TargetParser.parse(sentence).targets().stream())
        .flatMap(target -> Stream.of(Language.values()).map(language -> again(target, language)));
  }

  private static DynamicTest again(ParsedTarget target, Language language) {
    String said = Messages.of(language).understood(target);
    return dynamicTest(
        said,
        () -> {
          TargetReading reading = TargetParser.parse(said);
          assertThat(reading.notUnderstood()).isEmpty();
          assertThat(reading.targets()).hasSize(1);
          ParsedTarget same = reading.targets().get(0);
          assertThat(same.criterion()).isEqualTo(target.criterion());
          assertThat(same.due()).isEqualTo(target.due());
          assertThat(same.baseline()).isEqualTo(target.baseline());
        });
  }
}
