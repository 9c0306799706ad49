package vn.cchc.examples.sheets;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.cchc.text.Language;

/** Imports a file in a process of its own, and prints what becomes of it. */
final class SmallHeapImport {
  private SmallHeapImport() {}

  public static void main(String[] arguments) throws Exception {
    try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
      ImportReport report =
          new SheetImport(Office.mapping(Office.COUNTS), Office.AGENCIES, Optional.empty())
              .read(file);
      System.out.println("accepted " + report.accepted().size());
      report.refusals().stream()
          .limit(3)
          .map(one -> one.code() + ": " + one.message(Language.ENGLISH))
          .forEach(System.out::println);
    }
  }
}
