package vn.cchc.examples.sheets.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Puts values into documents and takes them out by the paths of columns. */
public final class DocumentPaths {
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private DocumentPaths() {}

  public static JsonNode at(ObjectNode object, List<String> keys) {
    JsonNode node = object;
    for (String key : keys) {
      node = node.path(key);
    }
    return node;
  }

  public static void put(ObjectNode object, List<String> keys, JsonNode value) {
    ObjectNode parent = object;
    for (String key : keys.subList(0, keys.size() - 1)) {
      parent = parent.withObject("/" + key);
    }
    parent.set(keys.get(keys.size() - 1), value);
  }

  /** Takes a value out, and the objects that it leaves empty. */
  static void remove(ObjectNode object, List<String> keys) {
    if (keys.size() == 1) {
      object.remove(keys.get(0));
    } else if (object.get(keys.get(0)) instanceof ObjectNode inner) {
      remove(inner, keys.subList(1, keys.size()));
      if (inner.isEmpty()) {
        object.remove(keys.get(0));
      }
    }
  }

  /** Puts what another object has into an object, and into the objects in it. */
  public static void merge(ObjectNode object, ObjectNode other) {
    other
        .properties()
        .forEach(
            member -> {
              if (object.get(member.getKey()) instanceof ObjectNode inner
                  && member.getValue() instanceof ObjectNode more) {
                merge(inner, more);
              } else {
                object.set(member.getKey(), member.getValue());
              }
            });
  }
}
