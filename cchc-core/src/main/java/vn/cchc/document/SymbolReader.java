package vn.cchc.document;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the symbols of documents, as they are printed and as they are mistyped. */
final class SymbolReader {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASH = Pattern.compile("\\p{Pd}|\u2212");
  private static final Pattern NUMBER_WORD =
      Pattern.compile("^số:?(?=[0-9])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FORM =
      Pattern.compile(
          "(?<number>[0-9]{1,9}(?:\\.[0-9]{1,9})*)(?<letter>\\p{L}?)"
              + "(?:/(?<year>(?:19|20)[0-9]{2}))?[/-](?<rest>[^/].*)");
  private static final Splitter PARTS = Splitter.on(Pattern.compile("[/-]")).omitEmptyStrings();
  private static final int LONGEST = 200;

  /** Types of documents by their abbreviations (decree 30/2020, annex III, laws, the Party's). */
  private static final ImmutableSet<String> TYPES =
      ImmutableSet.of(
          "NQ", "QĐ", "CT", "QC", "QYĐ", "TC", "TB", "HD", "CTR", "KH", "PA", "ĐA", "DA", "BC",
          "BB", "TTR", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "NĐ",
          "TT", "TTLT", "NQLT", "L", "PL", "SL", "SLT", "KL", "QĐI", "TL", "CV", "VBHN");

  /** Types of documents that several issue together. */
  private static final ImmutableSet<String> JOINT_TYPES = ImmutableSet.of("TTLT", "NQLT");

  private SymbolReader() {}

  static DocumentSymbol read(String text) {
    DocumentSymbol.Builder symbol = DocumentSymbol.builder().raw(text);
    Matcher form = FORM.matcher(text.length() > LONGEST ? "" : tidy(text));
    if (form.matches()) {
      symbol.number(form.group("number"));
      symbol.letter(Optional.of(form.group("letter")).filter(letter -> !letter.isEmpty()));
      if (form.group("year") != null) {
        symbol.year(Integer.parseInt(form.group("year")));
      }
      readParts(symbol, PARTS.splitToList(form.group("rest")));
    }
    return symbol.build();
  }

  private static void readParts(DocumentSymbol.Builder symbol, List<String> parts) {
    boolean isTyped = !parts.isEmpty() && TYPES.contains(upper(parts.get(0)));
    if (isTyped) {
      symbol.type(parts.get(0));
    }
    List<String> names = isTyped ? parts.subList(1, parts.size()) : parts;
    if (isTyped && JOINT_TYPES.contains(upper(parts.get(0)))) {
      symbol.addAllIssuers(names);
    } else if (!names.isEmpty()) {
      symbol.addIssuers(names.get(0));
      ImmutableList<String> below = ImmutableList.copyOf(names.subList(1, names.size()));
      symbol.unit(below.isEmpty() ? Optional.empty() : Optional.of(String.join("-", below)));
    }
  }

  private static String tidy(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('Ð', 'Đ');
    String joined = SPACE.matcher(composed).replaceAll("");
    String numbered = NUMBER_WORD.matcher(joined).replaceFirst("");
    return DASH.matcher(numbered).replaceAll("-");
  }

  private static String upper(String part) {
    return part.toUpperCase(Locale.ROOT);
  }
}
