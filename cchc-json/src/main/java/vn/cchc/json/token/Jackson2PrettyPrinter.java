package vn.cchc.json.token;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** How a document is laid out: two spaces, a line feed, and a space after each colon only. */
final class Jackson2PrettyPrinter extends DefaultPrettyPrinter {
  private static final long serialVersionUID = 1L;

  Jackson2PrettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    indentObjectsWith(indenter);
    indentArraysWith(indenter);
  }

  /** Written here, since Jackson 2.15 has no setting for where the space goes. */
  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
    generator.writeRaw(": ");
  }
}
