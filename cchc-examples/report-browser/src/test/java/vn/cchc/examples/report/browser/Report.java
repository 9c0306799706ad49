package vn.cchc.examples.report.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.report.Province;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/** The reports that are looked at, each as of a day. */
enum Report {
  OF_2020("../data/2020", "2021-01-15"),
  OF_PCI("../data/pci", "2020-05-05"),
  OF_2025("../data/2025", "2026-01-15"),
  OF_EVERYTHING("../report/src/test/data/everything", "2021-01-15"),
  /** A made-up province of real size, compared with an earlier day. */
  OF_PROVINCE("", "2026-10-10");

  private final Path folder;
  private final LocalDate asOf;

  Report(String folder, String asOf) {
    this.folder = Path.of(folder);
    this.asOf = LocalDate.parse(asOf);
  }

  JudgedPlan judged() throws IOException {
    if (this == OF_PROVINCE) {
      return Province.compared();
    }
    Plan plan =
        CchcJson.readPlan(Files.readAllBytes(folder.resolve("plan.json")), "plan")
            .value()
            .orElseThrow();
    AgencyRegister agencies =
        CchcJson.readAgencies(Files.readAllBytes(folder.resolve("agencies.json")), "agencies")
            .value()
            .orElseThrow();
    try (InputStream lines = Files.newInputStream(folder.resolve("observations.ndjson"))) {
      ObservationAccumulator figures =
          CchcJson.readObservations(lines, "observations").value().orElseThrow().all().stream()
              .collect(ObservationAccumulator.collector(asOf));
      return JudgedPlan.of(plan, agencies, figures);
    }
  }

  Messages messages(Language language) throws IOException {
    return Messages.of(language).naming(judged().agencies(), asOf).naming(judged().plan());
  }

  /** Writes the page and returns where it is. */
  Path page(Language language) throws IOException {
    Path page =
        Path.of("target", "pages", name() + "." + language.tag() + ".html").toAbsolutePath();
    Files.createDirectories(page.getParent());
    return Files.writeString(page, HtmlReport.of(judged(), language));
  }
}
