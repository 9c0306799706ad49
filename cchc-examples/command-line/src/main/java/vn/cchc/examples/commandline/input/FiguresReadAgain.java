package vn.cchc.examples.commandline.input;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.indicator.Subject;
import vn.cchc.json.PlanInput;
import vn.cchc.observation.Observations;

/** Reads the figures of some subjects once more. */
public record FiguresReadAgain(PlanInput input)
    implements Function<Predicate<Subject>, Observations> {
  @Override
  public Observations apply(Predicate<Subject> subjects) {
    try {
      return input.observationsOf(subjects);
    } catch (IOException e) {
      String file = PrintableText.escaped(fileOf(e));
      throw new FailedCommandException(
          new Sentence(
              "số liệu đã thay đổi trong khi so sánh, hoặc không đọc lại được: %s; hãy chạy lại"
                  .formatted(file),
              "figures changed while they were compared, or cannot be read again: %s; run it again"
                  .formatted(file)),
          ExitCode.UNUSABLE);
    }
  }

  private static String fileOf(IOException failure) {
    return failure instanceof FileSystemException one
        ? one.getFile()
        : String.valueOf(failure.getMessage());
  }
}
