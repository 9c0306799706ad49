package vn.cchc.json.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A text has a fault just where a parser refuses it. */
class SyntaxErrorLocatorProperties {
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final String SIGNS = "{}[]:,\"\\/ \t\n\r0159-+.eEtrufalsn\u0001\u0111'#";

  private static boolean isRefused(String text) {
    try (JsonParser parser = JACKSON.createParser(text)) {
      boolean isEmpty = parser.nextToken() == null;
      return isEmpty || parser.skipChildren().nextToken() != null;
    } catch (JsonProcessingException e) {
      return true;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String spoilt(Random random) {
    StringBuilder text =
        new StringBuilder("{\"a\": [1, -2.5e+3, true, \"\\u00e1\\n\"], \"b\": {\"c\": null}}\r\n");
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      text.replace(
          at,
          Math.min(text.length(), at + random.nextInt(3)),
          Character.toString(SIGNS.charAt(random.nextInt(SIGNS.length()))));
    }
    return text.toString();
  }

  @Property(tries = 20_000)
  void thereIsOneJustWhereAParserRefuses(@ForAll Random random) {
    String text = spoilt(random);
    assertThat(SyntaxErrorLocator.in(text).isPresent()).as(text).isEqualTo(isRefused(text));
  }
}
