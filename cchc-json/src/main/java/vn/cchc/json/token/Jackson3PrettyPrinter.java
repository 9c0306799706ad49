package vn.cchc.json.token;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** How a document is laid out: two spaces, a line feed, and a space after each colon only. */
final class Jackson3PrettyPrinter extends DefaultPrettyPrinter {
  private static final long serialVersionUID = 1L;

  Jackson3PrettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    indentObjectsWith(indenter);
    indentArraysWith(indenter);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator generator) {
    generator.writeRaw(": ");
  }
}
