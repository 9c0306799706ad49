package vn.cchc.examples.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.message.Messages;
import vn.cchc.plan.Target;
import vn.cchc.tasks.TaskResult;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;

class ReportOnPaperTest {
  @ParameterizedTest
  @EnumSource(Report.class)
  void whatIsPrintedIsOnA4AndCanBeSearched(Report report) throws IOException, InterruptedException {
    byte[] pdf;
    try (Chromium chromium = Chromium.start()) {
      chromium.open(report.page(Language.VIETNAMESE), 1024);
      pdf = chromium.paper();
    }
    Files.write(Path.of("target", "pages", report + ".pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getPages())
          .allSatisfy(
              page -> {
                assertThat(page.getMediaBox().getWidth()).isBetween(594f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 843f);
              });
      String text = letters(new PDFTextStripper().getText(document));
      JudgedPlan judged = report.judged();
      Messages messages = report.messages(Language.VIETNAMESE);
      assertThat(text).contains(letters(judged.plan().title()));
      for (Target target : judged.plan().targets()) {
        assertThat(text).contains(letters(target.text()));
      }
      for (TargetResult result : judged.report().results()) {
        if (result.outcome() == Outcome.NOT_MET) { // what is met stands behind a fold
          assertThat(text).contains(letters(messages.explain(result)));
        }
      }
      for (TaskResult task : judged.report().tasks()) {
        assertThat(text).contains(letters(messages.explain(task)));
      }
    }
  }

  /** Returns a text without its spaces, which paper has wherever a line ends. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }
}
