package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.text.Language;

/** Help, and what is said of wrong arguments, in the language asked for. */
class HelpTest {
  private static CommandLine program() {
    return Cchc.commands(Console.of(System.in, System.out, System.err));
  }

  static Stream<String> commands() {
    return program().getSubcommands().keySet().stream();
  }

  private static String key(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName().substring(2)
        : argument.paramLabel() + "[0..*]";
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsExplainedInVietnamese(String command) {
    ResourceBundle texts = HelpTexts.in(Language.VIETNAMESE);
    CommandSpec spec = program().getSubcommands().get(command).getCommandSpec();
    String prefix = "cchc." + command + ".";
    assertThat(spec.args())
        .map(HelpTest::key)
        .allMatch(key -> texts.containsKey(prefix + key) || texts.containsKey(key));
    assertThat(texts.keySet()).anyMatch(key -> key.startsWith(prefix + "usage.description"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpHasAnExampleAndTheExitCodes(String command) {
    Run vietnamese = Run.of(command, "--help");
    assertThat(vietnamese.code()).isZero();
    assertThat(vietnamese.err()).isEmpty();
    assertThat(vietnamese.out())
        .startsWith("Cách dùng: cchc " + command)
        .contains("Mã thoát:\n", "câu lệnh sai", "Ví dụ:\n  cchc " + command);
    Run english = Run.of(command, "--help", "--lang", "en");
    assertThat(english.out())
        .startsWith("Usage: cchc " + command)
        .contains("Exit codes:\n", "wrong usage", "Example:\n  cchc " + command)
        .doesNotContain("kế hoạch");
  }

  @Test
  void theProgramItselfHasHelpInBothLanguages() {
    assertThat(Run.of("--help").out()).contains("Các lệnh:", "Đánh giá từng chỉ tiêu");
    assertThat(Run.of("--lang", "en", "--help").out()).contains("Commands:", "Judges every target");
  }

  @Test
  void theLanguageMayBeGivenBeforeTheCommand() {
    assertThat(Run.of("--lang", "en", "validate").err()).startsWith("missing: --plan\n");
    assertThat(Run.of("validate", "--lang", "en").err()).startsWith("missing: --plan\n");
    assertThat(Run.of("import", "--help", "--lang", "en").out().replaceAll("\\s+", " "))
        .contains(
            "--lang=LANG vi (default), en, or both: messages in Vietnamese, and in English under"
                + " it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evalute                          | không có lệnh "evalute"; có phải là evaluate?
          xyz                              | không có lệnh "xyz"
          --quite                          | lệnh cchc không có tùy chọn "--quite"
          validate --pln x                 | lệnh cchc validate không có tùy chọn "--pln"; có phải là --plan?
          validate                         | thiếu --plan
          validate --plan                  | thiếu --plan
          validate --plan x y              | thừa đối số "y"
          validate --plan x --plan y       | --plan chỉ được ghi một lần
          validate --plan x --lang fr      | --lang: phải là một trong vi, en, both; giá trị nhận được: "fr"
          validate --plan x --document-limit a | --document-limit: phải là một số nguyên; giá trị nhận được: "a"
          validate --plan x --as-of 2021   | --as-of: phải là một ngày có thật, viết như 2021-01-15; giá trị nhận được: 2021
          """)
  void wrongArgumentsAreReportedInASentence(String arguments, String sentence) {
    Run run = Run.of(arguments.split(" +"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(2).first().isEqualTo(sentence);
    assertThat(run.err()).contains("\nxem cchc").doesNotContain("java.", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "evalute", "validate", "rank --ordr x", "validate --plan x --as-of y"})
  void theyAreReportedInEnglishToo(String arguments) {
    Run run = Run.of((arguments + " --lang en").strip().split(" +"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines().reduce((first, last) -> last).orElseThrow())
        .startsWith("see cchc");
    assertThat(run.err()).doesNotContain("phải", "thiếu", "có phải");
  }
}
