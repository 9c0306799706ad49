package vn.cchc.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;
import vn.cchc.validation.OrganisationProblems;
import vn.cchc.validation.OrganisationValidator;

/**
 * The rules of the plan of 2020 on the apparatus (<i>cải cách tổ chức bộ máy</i>), held against a
 * made-up province when the year begins and when it ends.
 */
public final class ApparatusOf2020 {
  private static final ImmutableList<LocalDate> DAYS =
      ImmutableList.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

  private ApparatusOf2020() {}

  /**
   * Prints what is wrong on both days.
   *
   * @param arguments the folder with the data, or none for {@code cchc-examples/data/2020}
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length == 0 ? "cchc-examples/data/2020" : arguments[0]);
    print(folder, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(Path folder, PrintStream out) throws IOException {
    Plan plan =
        CchcJson.readPlan(Files.readAllBytes(folder.resolve("plan.json")), "plan.json")
            .value()
            .orElseThrow();
    Organisation organisation =
        CchcJson.readOrganisation(
                Files.readAllBytes(folder.resolve("agencies.json")), "agencies.json")
            .value()
            .orElseThrow();
    Messages messages = Messages.of(Language.VIETNAMESE);
    for (LocalDate day : DAYS) {
      OrganisationProblems found = OrganisationValidator.validate(plan, organisation, day);
      out.println("Ngày " + messages.date(day) + ": " + found.all().size() + " vấn đề");
      print(found.inPlan(), "plan.json", messages, out);
      print(found.inAgencies(), "agencies.json", messages, out);
    }
  }

  private static void print(
      ImmutableList<Problem> problems, String file, Messages messages, PrintStream out) {
    for (Problem problem : problems) {
      out.println("- " + messages.describe(problem.at(problem.place().in(file))));
    }
  }
}
