package vn.cchc.json.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.organisation.Activity;
import vn.cchc.organisation.Classification;
import vn.cchc.organisation.ConversionForm;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.Effectiveness;
import vn.cchc.organisation.FieldId;
import vn.cchc.organisation.FunctionId;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.period.Validity;

/** What is recorded of single agencies, whose keys are among those of the agency. */
public final class UnitProfileCodec {
  private static final Range<Integer> YEARS = Range.closed(1000, 9999);

  private UnitProfileCodec() {}

  /** Returns a profile of the keys that are there; empty where one of them did not read. */
  public static Optional<UnitProfile> read(ObjectCursor fields) {
    var leads =
        fields.wholeList(
            "leads", entry -> readDated(entry, "function", UnitProfileCodec::function));
    var performs =
        fields.wholeList(
            "performs", entry -> readDated(entry, "function", UnitProfileCodec::function));
    var works =
        fields.wholeList("fields", entry -> readDated(entry, "field", UnitProfileCodec::field));
    var services = fields.wholeList("services", Cursor::prose);
    var classification = fields.get("classification", UnitProfileCodec::readClassification);
    var activity =
        fields.wholeList(
            "activity", entry -> readDated(entry, "state", member -> member.name(Activity.class)));
    var effectiveness = fields.wholeList("effectiveness", UnitProfileCodec::readEffectiveness);
    boolean isWhole =
        leads.isPresent()
            && performs.isPresent()
            && works.isPresent()
            && services.isPresent()
            && activity.isPresent()
            && effectiveness.isPresent()
            && classification.isPresent() == fields.has("classification");
    return isWhole
        ? fields
            .cursor()
            .built(
                () ->
                    UnitProfile.builder()
                        .addAllLeads(some(leads))
                        .addAllPerforms(some(performs))
                        .addAllFields(some(works))
                        .addAllServices(some(services))
                        .classification(classification)
                        .addAllActivity(some(activity))
                        .addAllEffectiveness(some(effectiveness))
                        .build())
        : Optional.empty();
  }

  private static <T> ImmutableList<T> some(Optional<ImmutableList<T>> list) {
    return list.orElse(ImmutableList.of());
  }

  static Optional<FunctionId> function(Cursor cursor) {
    return cursor.id(FunctionId::of);
  }

  static Optional<FieldId> field(Cursor cursor) {
    return cursor.id(FieldId::of);
  }

  private static <T> Optional<DatedEntry<T>> readDated(
      Cursor cursor, String key, Function<Cursor, Optional<T>> reader) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var value = fields.need(key, reader);
              var from = fields.get("from", DateReader::date);
              var until = fields.get("until", member -> DateReader.date(member, from));
              return fields.build(
                  () -> new DatedEntry<>(value.orElseThrow(), new Validity(from, until)));
            });
  }

  private static Optional<Classification> readClassification(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var form = fields.need("form", member -> member.name(ConversionForm.class));
              var text =
                  form.equals(Optional.of(ConversionForm.OTHER))
                      ? fields.need("text", Cursor::prose)
                      : fields.get("text", Cursor::prose);
              return fields.build(() -> new Classification(form.orElseThrow(), text));
            });
  }

  private static Optional<Effectiveness> readEffectiveness(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var year = fields.need("year", member -> NumberReader.small(member, YEARS));
              var effective = fields.need("effective", Cursor::flag);
              var source = fields.get("source", LegalDocumentCodec::read);
              return fields.build(
                  () -> new Effectiveness(year.orElseThrow(), effective.orElseThrow(), source));
            });
  }

  public static void write(JsonWriter out, UnitProfile profile) throws IOException {
    out.some("leads", profile.leads(), one -> write(out, "function", one))
        .some("performs", profile.performs(), one -> write(out, "function", one))
        .some("fields", profile.fields(), one -> write(out, "field", one))
        .some("services", profile.services(), out::element)
        .optional("classification", profile.classification(), UnitProfileCodec::write)
        .some("activity", profile.activity(), one -> writeActivity(out, one))
        .some("effectiveness", profile.effectiveness(), one -> write(out, one));
  }

  private static void write(JsonWriter out, String key, DatedEntry<?> item) throws IOException {
    out.object(() -> write(out.text(key, item.value().toString()), item.validity()));
  }

  private static void writeActivity(JsonWriter out, DatedEntry<Activity> activity)
      throws IOException {
    out.object(() -> write(out.name("state", activity.value()), activity.validity()));
  }

  public static JsonWriter write(JsonWriter out, Validity validity) throws IOException {
    return out.text("from", validity.from()).text("until", validity.until());
  }

  private static void write(JsonWriter out, Classification classification) throws IOException {
    out.object(() -> out.name("form", classification.form()).text("text", classification.text()));
  }

  private static void write(JsonWriter out, Effectiveness finding) throws IOException {
    out.object(
        () ->
            out.whole("year", finding.year())
                .flag("effective", finding.effective())
                .optional("source", finding.source(), LegalDocumentCodec::write));
  }
}
