package vn.cchc.examples.service.upload;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.examples.service.store.Upload;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.text.Language;

/**
 * What came of a sheet.
 *
 * @param source the name of the file
 * @param failure in which way it is refused; absent where its figures are kept
 * @param upload the upload as which they are kept
 * @param rows how many rows gave figures
 * @param rowsWithoutFigure how many gave none, such as those of agencies that have not reported
 * @param rowsLeftOut how many the mapping leaves out
 * @param problems what is wrong, or probably wrong
 */
record SheetResult(
    String source,
    Optional<Failure> failure,
    Optional<Upload> upload,
    int rows,
    int rowsWithoutFigure,
    int rowsLeftOut,
    ImmutableList<SheetProblem> problems) {

  String problemsJson(Language language) {
    return problems.stream()
        .map(problem -> problem.json(language, source))
        .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
  }
}
