package vn.cchc.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;

/** Spoils a document at one place, as an author or another program may. */
final class Mutation {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Marks a key that is to appear a second time, which a tree cannot hold. */
  private static final String AGAIN = "again: ";

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t\n",
          "\u00a0",
          "\u2007",
          "\u3000",
          "a\u0007",
          "a\u0085",
          "a\n",
          "a b",
          "ab",
          "40",
          "60,5%",
          "null",
          "2020",
          "2020-02-30",
          "2020-13-01",
          "2020-02-28",
          "2020-Q5",
          "2020-Q4",
          "2020-01-02/2020-01-01",
          "2020-01-01/2020-01-02",
          "2021-04-05T08:00:00+07:00",
          "2021-04-05T08:00Z",
          "2021-02-30T08:00:00Z",
          "2021-04-05T24:00:00Z",
          "2021-04-05t08:00:00z",
          "2021-04-05T08:00:60Z",
          "2021-04-05T08:00:00",
          "percent",
          "met",
          "MET",
          "agency",
          "aggregate",
          "each",
          "share",
          "allOf",
          "byKind",
          "between",
          "atLeast",
          "exactly",
          "change",
          "doneBy",
          "ratio",
          "quantity",
          "mean",
          "completion",
          "completed",
          "inProgress",
          "noReport",
          "notStarted",
          "merge",
          "split",
          "dissolve",
          "transfer",
          "rename",
          "impossible",
          "undefined",
          "department",
          "Department",
          "H47.15",
          "Z47",
          "1/0",
          "1/3",
          "-0",
          "NQ30C/3",
          "NQ30C/",
          "QD282-2026",
          "x".repeat(200),
          "x".repeat(201));

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-1",
          "-0",
          "0.0",
          "0.5",
          "-0.5",
          "100",
          "100.0",
          "100.001",
          "101",
          "18",
          "19",
          "4e1",
          "12E0",
          "40.0",
          "2147483647",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "1" + "0".repeat(99),
          "1" + "0".repeat(100),
          "0." + "1".repeat(201));

  /** A place: the member of an object or the element of an array. */
  private record Place(JsonNode parent, String key, int index, JsonNode value) {
    void set(JsonNode other) {
      if (parent instanceof ObjectNode object) {
        object.set(key, other);
      } else {
        ((ArrayNode) parent).set(index, other);
      }
    }

    void drop() {
      if (parent instanceof ObjectNode object) {
        object.remove(key);
      } else {
        ((ArrayNode) parent).remove(index);
      }
    }
  }

  private final Random random;
  private final JsonNode root;
  private final List<Place> places = new ArrayList<>();

  private Mutation(Random random, String json) {
    this.random = random;
    this.root = Schemas.tree(json);
    collect(root);
  }

  /** Returns a document that is spoilt in one way or another, or perhaps still good. */
  static String of(Random random, String json) {
    Mutation mutation = new Mutation(random, json);
    mutation.spoil();
    try {
      return Schemas.MAPPER.writeValueAsString(mutation.root).replace("\"" + AGAIN, "\"");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void collect(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                places.add(new Place(node, member.getKey(), 0, member.getValue()));
                collect(member.getValue());
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(node, "", i, array.get(i)));
        collect(array.get(i));
      }
    }
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void spoil() {
    Place place = any(places);
    switch (random.nextInt(10)) {
      case 0 -> place.drop();
      case 1 -> place.set(NODES.nullNode());
      case 2 -> place.set(otherType());
      case 3 -> place.set(number());
      case 4 -> place.set(NODES.textNode(any(TEXTS)));
      case 5 -> place.set(any(places).value().deepCopy());
      case 6 -> addMember(place);
      case 7 -> repeat(place);
      case 8 -> reorder(place);
      default -> sameType(place);
    }
  }

  private JsonNode number() {
    return NODES.rawValueNode(new RawValue(any(NUMBERS)));
  }

  private JsonNode otherType() {
    return switch (random.nextInt(5)) {
      case 0 -> NODES.objectNode();
      case 1 -> NODES.arrayNode();
      case 2 -> NODES.booleanNode(random.nextBoolean());
      case 3 -> NODES.arrayNode().add("a").add("b");
      default -> NODES.textNode("a");
    };
  }

  private void sameType(Place place) {
    if (place.value().isNumber()) {
      place.set(number());
    } else if (place.value().isTextual()) {
      place.set(NODES.textNode(any(TEXTS)));
    } else if (place.parent() instanceof ObjectNode object) {
      object.set(upper(place.key()), object.remove(place.key()));
    }
  }

  private static String upper(String key) {
    return key.substring(0, Math.min(1, key.length())).toUpperCase(java.util.Locale.ROOT)
        + key.substring(Math.min(1, key.length()));
  }

  private void addMember(Place place) {
    if (place.parent() instanceof ObjectNode object) {
      Place other = any(places);
      object.set(other.key().isEmpty() ? "colour" : other.key(), other.value().deepCopy());
    }
  }

  private void repeat(Place place) {
    if (place.parent() instanceof ObjectNode object) {
      object.set(AGAIN + place.key(), place.value().deepCopy());
    } else {
      ((ArrayNode) place.parent()).add(place.value().deepCopy());
    }
  }

  private void reorder(Place place) {
    if (place.parent() instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.deepCopy().properties());
      Collections.shuffle(members, random);
      object.removeAll();
      members.forEach(member -> object.set(member.getKey(), member.getValue()));
    } else {
      ArrayNode array = (ArrayNode) place.parent();
      List<JsonNode> elements =
          new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
      Collections.shuffle(elements, random);
      array.removeAll().addAll(elements);
    }
  }
}
