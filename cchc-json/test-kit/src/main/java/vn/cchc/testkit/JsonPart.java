package vn.cchc.testkit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Parts of JSON documents, with exact numbers. */
final class JsonPart {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonPart() {}

  static JsonNode resource(String name) {
    try (InputStream stream = JsonPart.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + name + ": is missing");
      }
      return MAPPER.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a part as text: numbers without exponents. */
  static String text(JsonNode part) {
    try {
      return MAPPER.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the elements of a list as texts of JSON; none where the list is absent. */
  static ImmutableList<String> texts(JsonNode list) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    list.forEach(element -> texts.add(text(element)));
    return texts.build();
  }

  /** Lists where an actual part differs from an expected one; other keys do not matter. */
  static ImmutableList<String> differences(JsonNode expected, JsonNode actual, String place) {
    ImmutableList.Builder<String> found = ImmutableList.builder();
    if (expected.isObject() && actual.isObject()) {
      ImmutableSet.copyOf(expected.fieldNames())
          .forEach(
              key ->
                  found.addAll(
                      differences(expected.get(key), actual.path(key), place + "/" + key)));
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        found.addAll(differences(expected.get(i), actual.get(i), place + "/" + i));
      }
    } else if (!isSame(expected, actual) && !isNothing(expected, actual)) {
      found.add(
          "%s: expected %s, but was %s"
              .formatted(place, expected, actual.isMissingNode() ? "absent" : actual));
    }
    return found.build();
  }

  /** An empty list may be left out. */
  private static boolean isNothing(JsonNode expected, JsonNode actual) {
    return expected.isArray() && expected.isEmpty() && actual.isMissingNode();
  }

  private static boolean isSame(JsonNode expected, JsonNode actual) {
    if (expected.isNull()) {
      return actual.isMissingNode();
    }
    if (expected.isNumber() && actual.isNumber()) {
      return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    return expected.isValueNode() && expected.equals(actual);
  }
}
