package vn.cchc.json.token;

import java.io.OutputStream;
import java.io.Reader;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Parses and writes with Jackson 3. */
final class Jackson3Library extends JsonLibrary {
  private final JsonFactory factory =
      JsonFactory.builderWithJackson2Defaults() // so that both write the same bytes
          // Names with one hash code damage the table of names that all parsers share.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  /** Indents as our documents are. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new Jackson3PrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  @Override
  public TokenReader reader(String text) {
    return new Jackson3Reader(factory.createParser(ObjectReadContext.empty(), text));
  }

  @Override
  public TokenReader reader(Reader text) {
    return new Jackson3Reader(factory.createParser(ObjectReadContext.empty(), text));
  }

  @Override
  public TokenWriter writer(OutputStream bytes, boolean isIndented) {
    ObjectWriteContext context = isIndented ? new Indented() : ObjectWriteContext.empty();
    return new Jackson3Writer(factory.createGenerator(context, bytes, JsonEncoding.UTF8));
  }
}
