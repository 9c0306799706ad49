package vn.cchc.message.format;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.text.Language;

/** The sentences of a language, with places to be filled: {@code {actual}}. */
public final class MessageTemplates {
  private static final Pattern PLACE =
      Pattern.compile("\\{([a-zA-Z]+)(?:\\|([^|}]*)\\|([^|}]*))?}");

  private final ImmutableMap<String, String> texts;

  public MessageTemplates(ImmutableMap<String, String> texts) {
    this.texts = texts;
  }

  public static MessageTemplates of(Language language) {
    Properties properties = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(
                MessageTemplates.class.getResourceAsStream("/vn/cchc/message/" + language.bundle()),
                language.bundle());
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new MessageTemplates(texts.buildOrThrow());
  }

  public ImmutableMap<String, String> texts() {
    return texts;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * Returns a sentence with its places filled: <code>{number}</code> with the argument, <code>
   * {number|place|places}</code> with the first word where the argument is 1, else with the second.
   *
   * @throws IllegalStateException if there is no such sentence, or nothing to fill a place with
   */
  public String fill(String key, Map<String, String> arguments) {
    @Nullable String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("message %s: is missing".formatted(key));
    }
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              @Nullable String argument = arguments.get(place.group(1));
              if (argument == null) {
                throw new IllegalStateException(
                    "message %s: nothing to fill %s with".formatted(key, place.group()));
              }
              return Matcher.quoteReplacement(
                  place.group(2) == null
                      ? argument
                      : argument.equals("1") ? place.group(2) : place.group(3));
            });
  }

  public String get(String key) {
    return fill(key, ImmutableMap.of());
  }
}
