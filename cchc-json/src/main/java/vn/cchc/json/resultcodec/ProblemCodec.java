package vn.cchc.json.resultcodec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.net.UrlEscapers;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.message.Messages;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

/** Problems, as the {@code errors} of an answer of RFC 9457 have them. They are only written. */
public final class ProblemCodec {
  private static final ImmutableMap<Language, Messages> MESSAGES =
      Maps.toMap(EnumSet.allOf(Language.class), Messages::of);

  private ProblemCodec() {}

  public static void write(JsonWriter out, Problem problem, ImmutableSet<Language> languages)
      throws IOException {
    Place place = problem.place();
    out.object(
        () -> {
          out.text("detail", detail(problem, languages.asList().get(0)));
          if (languages.size() > 1) {
            out.object(
                "details",
                () -> {
                  for (Language language : languages) {
                    out.text(language.tag(), detail(problem, language));
                  }
                });
          }
          out.text("pointer", fragment(place.pointer()))
              .name("code", problem.code())
              .name("severity", problem.severity());
          writeKnown(out, "source", place.source());
          writeKnown(out, "line", place.line());
          writeKnown(out, "column", place.column());
          writeKnown(out, "subject", problem.subject());
          writeKnown(out, "expected", problem.expected());
          writeKnown(out, "actual", problem.actual());
        });
  }

  private static void writeKnown(JsonWriter out, String key, String text) throws IOException {
    if (!text.isEmpty()) {
      out.text(key, wellFormed(text));
    }
  }

  private static void writeKnown(JsonWriter out, String key, int number) throws IOException {
    if (number > 0) {
      out.whole(key, number);
    }
  }

  private static String detail(Problem problem, Language language) {
    return wellFormed(Objects.requireNonNull(MESSAGES.get(language)).detail(problem));
  }

  /** Writes a JSON Pointer as a fragment of a URI (RFC 6901, section 6). */
  private static String fragment(String pointer) {
    return "#" + UrlEscapers.urlFragmentEscaper().escape(wellFormed(pointer));
  }

  /** Replaces halves of surrogate pairs, which no UTF-8 can hold. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
