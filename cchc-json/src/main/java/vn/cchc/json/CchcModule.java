package vn.cchc.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.json.codec.ObservationCodec;
import vn.cchc.json.codec.OrganisationCodec;
import vn.cchc.json.codec.PlanCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DocumentNode;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.PositionMapper;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.json.cursor.TreeReader;
import vn.cchc.json.resultcodec.EvaluationCodec;
import vn.cchc.json.resultcodec.ProblemCodec;
import vn.cchc.json.scorecodec.ScoreEntryCodec;
import vn.cchc.json.scorecodec.ScorecardCodec;
import vn.cchc.observation.Observation;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.text.Language;

/**
 * Teaches an application's own Jackson mapper to read and write plans, registers of agencies,
 * organisations, observations, evaluations, scorecards and entries of scores, whatever the mapper's
 * settings. What cannot be read is a {@link RefusedDocumentException} that names every problem with
 * its JSON Pointer; problems are written as {@link CchcJson#writeProblems} does, in Vietnamese and
 * in English.
 */
public final class CchcModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Creates the module; {@code findAndRegisterModules} does it too. */
  public CchcModule() {
    super("vn.cchc.json", Version.unknownVersion());
    add(Plan.class, PlanCodec::read, PlanCodec::write);
    add(AgencyRegister.class, OrganisationCodec::readRegister, OrganisationCodec::write);
    add(Organisation.class, OrganisationCodec::read, OrganisationCodec::write);
    add(Observation.class, ObservationCodec::read, ObservationCodec::write);
    add(Scorecard.class, ScorecardCodec::read, ScorecardCodec::write);
    add(ScoreEntry.class, ScoreEntryCodec::read, ScoreEntryCodec::write);
    add(
        EvaluationReport.class,
        EvaluationCodec::read,
        (out, report) -> EvaluationCodec.write(out, report, Optional.empty(), Optional.empty()));
    addSerializer(
        Problem.class,
        new Writer<>(
            Problem.class,
            (out, problem) ->
                ProblemCodec.write(out, problem, ImmutableSet.copyOf(Language.values()))));
  }

  private <T> void add(
      Class<T> type, Function<Cursor, Optional<T>> reader, JsonWriter.Codec<T> writer) {
    addDeserializer(type, new Reader<>(type, reader));
    addSerializer(type, new Writer<>(type, writer));
  }

  private static final class Reader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<Cursor, Optional<T>> codec;

    Reader(Class<T> type, Function<Cursor, Optional<T>> codec) {
      super(type);
      this.codec = codec;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JsonLocation start = parser.currentTokenLocation();
      ProblemCollector findings = new ProblemCollector("", false);
      TreeReader tree = new TreeReader(parser, PositionMapper.OF_TEXT, "");
      Optional<DocumentNode> root = tree.current();
      tree.report(findings);
      Optional<T> value =
          root.flatMap(node -> codec.apply(new Cursor(node, "", "document", findings)));
      if (findings.count() > 0 || value.isEmpty()) {
        throw new RefusedDocumentException(
            parser, handledType(), start, findings.sorted(), tree.cause());
      }
      return value.orElseThrow();
    }

    @Override
    public Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer typed)
        throws IOException {
      return deserialize(parser, context);
    }
  }

  private static final class Writer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient JsonWriter.Codec<T> codec;

    Writer(Class<T> type, JsonWriter.Codec<T> codec) {
      super(type);
      this.codec = codec;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      codec.write(new JsonWriter(generator), value);
    }

    @Override
    public void serializeWithType(
        T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer typed)
        throws IOException {
      serialize(value, generator, provider);
    }
  }
}
