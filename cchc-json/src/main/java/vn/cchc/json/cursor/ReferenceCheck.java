package vn.cchc.json.cursor;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyKind;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * The ids that a document gives to things and those by which it refers to them, gathered as they
 * are read, so that they can be held against each other although something else did not read.
 */
public final class ReferenceCheck {
  /** What has an id. */
  public enum Kind {
    AGENCY("agency", Optional.of(ProblemCode.UNKNOWN_AGENCY)),
    AGENCY_KIND("kind", Optional.of(ProblemCode.UNKNOWN_KIND)),
    INDICATOR("indicator", Optional.of(ProblemCode.UNKNOWN_INDICATOR)),
    GROUP("task group", Optional.of(ProblemCode.UNKNOWN_GROUP)),
    AREA_CATALOGUE("areaCatalogue", Optional.empty()),
    GRADE_SCHEME("grade scheme", Optional.of(ProblemCode.UNKNOWN_SCHEME)),
    TARGET("target", Optional.empty()),
    TASK("task", Optional.empty());

    private final String word;
    private final Optional<ProblemCode> unknown;

    Kind(String word, Optional<ProblemCode> unknown) {
      this.word = word;
      this.unknown = unknown;
    }
  }

  private record Reference(Kind kind, Object id, Cursor cursor) {}

  /** The ids of one kind. */
  private static final class Ids {
    private final Map<Object, Cursor> given = new HashMap<>();
    private final Set<Object> twice = new HashSet<>();
    private boolean inDoubt;
    private int count;
  }

  private final ImmutableMap<Kind, Ids> ids =
      Maps.toMap(EnumSet.allOf(Kind.class), kind -> new Ids());
  private final List<Reference> references = new ArrayList<>();
  private boolean isWhole;

  private Ids ids(Kind kind) {
    return requireNonNull(ids.get(kind));
  }

  /**
   * Records that a thing has an id; if another has it already, that is a problem.
   *
   * @param thing the thing
   * @param written its id
   */
  void give(Kind kind, Object id, Cursor thing, Cursor written) {
    Ids ofKind = ids(kind);
    ofKind.count++;
    if (ofKind.given.putIfAbsent(id, thing) != null || isWellKnown(kind, id)) {
      ofKind.twice.add(id);
      written.problem(ProblemCode.DUPLICATE_ID, kind.word, "", Excerpt.plain(id.toString()));
    }
  }

  private static boolean isWellKnown(Kind kind, Object id) {
    return kind == Kind.AREA_CATALOGUE
        ? AreaCatalogue.wellKnown(id.toString()).isPresent()
        : id instanceof AgencyKind agencyKind && agencyKind.isWellKnown();
  }

  /** The number of times that an id of a kind was given. */
  int count(Kind kind) {
    return ids(kind).count;
  }

  /** Records that a thing is referred to. */
  void refer(Kind kind, Object id, Cursor cursor) {
    references.add(new Reference(kind, id, cursor));
  }

  /** Records that not every id of a kind could be read, so that none can be called unknown. */
  public void doubt(Kind kind) {
    ids(kind).inDoubt = true;
  }

  /** Returns the path of the one thing that has an id. */
  public Optional<AttributePath> path(Kind kind, Object id) {
    @Nullable Cursor thing = ids(kind).given.get(id);
    return thing == null || ids(kind).twice.contains(id)
        ? Optional.empty()
        : Optional.of(thing.path());
  }

  /** Returns the ids of a kind that the document has, unless it may have others. */
  public Optional<ImmutableSet<Object>> given(Kind kind) {
    return isWhole && !ids(kind).inDoubt
        ? Optional.of(ImmutableSet.copyOf(ids(kind).given.keySet()))
        : Optional.empty();
  }

  /**
   * Returns the references to what another document does not have.
   *
   * @param isKnown whether the other document has an id
   */
  public ImmutableList<Problem> unknown(Kind kind, Predicate<Object> isKnown) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (Reference reference : references) {
      if (reference.kind() == kind && !isKnown.test(reference.id())) {
        String id = reference.id().toString();
        Place place = Place.at(reference.cursor().path());
        problems.add(Problem.error(kind.unknown.orElseThrow(), place, id, "", id));
      }
    }
    return problems.build();
  }

  /** Reports the references to what is not there, where that is known. */
  void report() {
    isWhole = true;
    for (Reference reference : references) {
      Kind kind = reference.kind();
      if (!ids(kind).inDoubt && !ids(kind).given.containsKey(reference.id())) {
        kind.unknown.ifPresent(
            code ->
                reference
                    .cursor()
                    .problem(code, kind.word, "", Excerpt.plain(reference.id().toString())));
      }
    }
  }
}
