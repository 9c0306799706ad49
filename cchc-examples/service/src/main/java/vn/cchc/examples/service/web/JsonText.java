package vn.cchc.examples.service.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.stream.Collectors;

/** Texts as JSON has them. */
public final class JsonText {
  private JsonText() {}

  /** {@return a text between quotation marks} */
  public static String quote(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** {@return an array of texts} */
  public static String array(Collection<String> texts) {
    return texts.stream().map(JsonText::quote).collect(Collectors.joining(", ", "[", "]"));
  }
}
