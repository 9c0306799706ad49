package vn.cchc.parser;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads targets as plans write them: {@code tối thiểu 60%}, {@code trên 80%}, {@code từ 20% trở
 * lên}, {@code trong nhóm 30}, {@code giảm ít nhất 10% so với năm 2021}, {@code 100% hồ sơ …}; and
 * the same in English. A sentence may hold several. The parser names what it does not understand.
 */
public final class TargetParser {
  private static final int LONGEST = 5_000;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern CLAUSE_END =
      Pattern.compile(";|\\.(?=\\s+\\p{Lu}|\\s*$)|\\.(?=\\s+\\()");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^\\s*(?:(?:\\(?[0-9]{1,2}[).]|[a-zđ]\\)|[-+•*])\\s+|chỉ tiêu (?:số"
              + " )?[0-9]{1,2}\\s*[:.]\\s*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A part of a sentence, and whether it is the first one. */
  private record Clause(String text, boolean isFirst) {}

  private TargetParser() {}

  /**
   * Reads a target.
   *
   * @param text what the plan says
   * @return what was understood, and what was not
   */
  public static TargetReading parse(String text) {
    if (text.length() > LONGEST) {
      return new TargetReading(ImmutableList.of(), ImmutableList.of(text.substring(0, 100) + "…"));
    }
    String tidy =
        SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    List<ParsedTarget> targets = new ArrayList<>();
    List<String> left = new ArrayList<>();
    Optional<LocalDate> dueOfSentence = Optional.empty();
    for (Clause clause : clauses(tidy)) {
      ClauseReader reader =
          new ClauseReader(clause.text(), clause.isFirst() ? Optional.empty() : dueOfSentence);
      targets.addAll(reader.read());
      left.addAll(reader.notUnderstood());
      dueOfSentence = reader.leadingDue();
    }
    return targets.isEmpty()
        ? new TargetReading(ImmutableList.of(), ImmutableList.of(tidy))
        : new TargetReading(ImmutableList.copyOf(targets), ImmutableList.copyOf(left));
  }

  /** Splits at semicolons and full stops, but not within brackets. */
  private static List<Clause> clauses(String text) {
    List<Clause> clauses = new ArrayList<>();
    Matcher end = CLAUSE_END.matcher(text);
    int start = 0;
    int depth = 0;
    int seen = 0;
    boolean isFirst = true;
    while (end.find()) {
      for (; seen < end.start(); seen++) {
        depth += text.charAt(seen) == '(' ? 1 : text.charAt(seen) == ')' ? -1 : 0;
      }
      boolean isNumbering = text.substring(start, end.start()).strip().matches("[0-9]{1,2}|[IVX]+");
      if (depth <= 0 && !isNumbering) {
        clauses.add(new Clause(text.substring(start, end.start()), isFirst));
        isFirst = text.charAt(end.start()) != ';';
        start = end.end();
      }
    }
    clauses.add(new Clause(text.substring(start), isFirst));
    clauses.replaceAll(
        clause ->
            new Clause(
                NUMBERING.matcher(clause.text()).replaceFirst("").strip(), clause.isFirst()));
    clauses.removeIf(clause -> clause.text().isEmpty());
    return clauses;
  }
}
