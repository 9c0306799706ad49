package vn.cchc.json.token;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Parses and writes with Jackson 2. */
final class Jackson2Library extends JsonLibrary {
  private final JsonFactory factory =
      new JsonFactoryBuilder()
          // Names with one hash code damage the table of names that all parsers share.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  @Override
  public TokenReader reader(String text) {
    try {
      return new Jackson2Reader(factory.createParser(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TokenReader reader(Reader text) {
    try {
      return new Jackson2Reader(factory.createParser(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TokenWriter writer(OutputStream bytes, boolean isIndented) {
    try {
      JsonGenerator generator = factory.createGenerator(bytes, JsonEncoding.UTF8);
      if (isIndented) {
        generator.setPrettyPrinter(new Jackson2PrettyPrinter());
      }
      return new Jackson2Writer(generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
