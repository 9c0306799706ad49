package org.example.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.cchc.json.CchcJackson3Module;
import vn.cchc.json.CchcModule;

/** The mappers that a host may have, with our module and no settings. */
public enum Jackson {
  JACKSON_2 {
    private static final com.fasterxml.jackson.databind.json.JsonMapper MAPPER =
        com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .addModule(new CchcModule())
            .build();

    @Override
    public String write(Object value) throws Exception {
      return MAPPER.writeValueAsString(value);
    }

    @Override
    public String writeIndented(Object value) throws Exception {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) throws Exception {
      return MAPPER.readValue(json, type);
    }

    @Override
    public <T> T readBytes(String json, Class<T> type) throws Exception {
      return MAPPER.readValue(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @Override
    public String writeTree(Object value) {
      return MAPPER.valueToTree(value).toString();
    }

    @Override
    public <T> T readTree(String json, Class<T> type) throws Exception {
      return MAPPER.treeToValue(MAPPER.readTree(json), type);
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
      return MAPPER.convertValue(value, type);
    }

    @Override
    public Jackson.Refusal refusal(Exception e) {
      var thrown = (com.fasterxml.jackson.databind.JsonMappingException) e;
      return new Refusal(
          e,
          thrown.getPath().stream()
              .map(
                  step ->
                      step.getFieldName() == null
                          ? Integer.toString(step.getIndex())
                          : step.getFieldName())
              .toList(),
          thrown.getLocation().getLineNr(),
          thrown.getLocation().getColumnNr());
    }

    @Override
    public String writeWhereItWasSent(Object value) throws Exception {
      return sent(MAPPER).writeValueAsString(value);
    }

    @Override
    public <T> T readWhereItWasSent(String json, Class<T> type) throws Exception {
      return sent(MAPPER).readValue(json, type);
    }
  },
  JACKSON_3 {
    private static final tools.jackson.databind.json.JsonMapper MAPPER =
        tools.jackson.databind.json.JsonMapper.builder()
            .addModule(new CchcJackson3Module())
            .build();

    @Override
    public String write(Object value) {
      return MAPPER.writeValueAsString(value);
    }

    @Override
    public String writeIndented(Object value) {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
      return MAPPER.readValue(json, type);
    }

    @Override
    public <T> T readBytes(String json, Class<T> type) {
      return MAPPER.readValue(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @Override
    public String writeTree(Object value) {
      return MAPPER.valueToTree(value).toString();
    }

    @Override
    public <T> T readTree(String json, Class<T> type) {
      return MAPPER.treeToValue(MAPPER.readTree(json), type);
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
      return MAPPER.convertValue(value, type);
    }

    @Override
    public Jackson.Refusal refusal(Exception e) {
      var thrown = (tools.jackson.core.JacksonException) e;
      return new Refusal(
          e,
          thrown.getPath().stream()
              .map(
                  step ->
                      step.getPropertyName() == null
                          ? Integer.toString(step.getIndex())
                          : step.getPropertyName())
              .toList(),
          thrown.getLocation().getLineNr(),
          thrown.getLocation().getColumnNr());
    }

    @Override
    public String writeWhereItWasSent(Object value) throws Exception {
      return sent(MAPPER).writeValueAsString(value);
    }

    @Override
    public <T> T readWhereItWasSent(String json, Class<T> type) throws Exception {
      return sent(MAPPER).readValue(json, type);
    }
  };

  /** What a mapper threw, and where. */
  public record Refusal(Exception exception, List<String> path, int line, int column) {}

  /** Something that may fail. */
  public interface Attempt {
    Object get() throws Exception;
  }

  public abstract String write(Object value) throws Exception;

  public abstract String writeIndented(Object value) throws Exception;

  public abstract <T> T read(String json, Class<T> type) throws Exception;

  public abstract <T> T readBytes(String json, Class<T> type) throws Exception;

  /** Makes a tree of a value and prints it. */
  public abstract String writeTree(Object value) throws Exception;

  /** Reads a tree, and a value from it. */
  public abstract <T> T readTree(String json, Class<T> type) throws Exception;

  public abstract <T> T convert(Object value, Class<T> type) throws Exception;

  abstract Refusal refusal(Exception e);

  /** Writes with a mapper that Java has serialized. */
  public abstract String writeWhereItWasSent(Object value) throws Exception;

  /** Reads with a mapper that Java has serialized. */
  public abstract <T> T readWhereItWasSent(String json, Class<T> type) throws Exception;

  public Map<?, ?> map(Object value) throws Exception {
    return convert(value, Map.class);
  }

  public Refusal refusal(String json, Class<?> type) {
    return refused(() -> read(json, type));
  }

  public Refusal refusalOfBytes(String json, Class<?> type) {
    return refused(() -> readBytes(json, type));
  }

  public Refusal refusalOfTree(String json, Class<?> type) {
    return refused(() -> readTree(json, type));
  }

  private Refusal refused(Attempt attempt) {
    Object read;
    try {
      read = attempt.get();
    } catch (Exception e) {
      return refusal(e);
    }
    throw new AssertionError(read);
  }

  @SuppressWarnings("unchecked")
  private static <T> T sent(T mapper) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(mapper);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
