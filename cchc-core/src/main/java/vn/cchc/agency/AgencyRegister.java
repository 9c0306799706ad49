package vn.cchc.agency;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;

/**
 * The agencies of a province and what became of them, which answers for any day.
 *
 * <p>Two registers are equal when they hold the same agencies, successions and kinds in the same
 * order.
 */
public final class AgencyRegister {
  private final ImmutableMap<AgencyId, Agency> agencies;
  private final ImmutableList<Succession> successions;
  private final ImmutableMap<AgencyKind, DeclaredKind> kinds;
  private final ImmutableSetMultimap<AgencyId, Agency> everBelow;
  private final SuccessionGraph lineage;
  private final ImmutableMap<AgencyId, LocalDate> lastDays;
  private final ImmutableSet<AgencyId> unchanging;
  private final ParentOnDay parents;
  private final ImmutableSortedSet<LocalDate> turningDays;
  private final DistinctNames names;

  private AgencyRegister(
      ImmutableMap<AgencyId, Agency> agencies,
      ImmutableList<Succession> successions,
      ImmutableMap<AgencyKind, DeclaredKind> kinds) {
    this.agencies = agencies;
    this.successions = successions;
    this.kinds = kinds;
    ImmutableSetMultimap.Builder<AgencyId, Agency> below = ImmutableSetMultimap.builder();
    for (Agency agency : agencies.values()) {
      agency.parent().ifPresent(parent -> below.put(parent, agency));
      for (FormerState state : agency.history()) {
        state.parent().ifPresent(parent -> below.put(parent, agency));
      }
    }
    this.everBelow = below.build();
    this.lineage = new SuccessionGraph(successions);
    ImmutableMap.Builder<AgencyId, LocalDate> ends = ImmutableMap.builder();
    for (Agency agency : agencies.values()) {
      Optional<LocalDate> succeeded = lineage.endedOn(agency.id()).map(day -> day.minusDays(1));
      Stream.of(succeeded, agency.until())
          .flatMap(Optional::stream)
          .min(LocalDate::compareTo)
          .ifPresent(day -> ends.put(agency.id(), day));
    }
    this.lastDays = ends.buildOrThrow();
    this.parents = new ParentOnDay(this, lineage);
    this.unchanging = unchanging();
    this.turningDays = findTurningDays();
    this.names = new DistinctNames(this);
  }

  private ImmutableSortedSet<LocalDate> findTurningDays() {
    ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
    for (Agency agency : agencies.values()) {
      agency.from().ifPresent(days::add);
      Stream.concat(
              Optional.ofNullable(lastDays.get(agency.id())).stream(),
              agency.history().stream().map(FormerState::until))
          .filter(LocalDate.MAX::isAfter)
          .forEach(day -> days.add(day.plusDays(1)));
    }
    return days.build();
  }

  /** Goes down from those that are under none, so that who is above an agency comes before it. */
  private ImmutableSet<AgencyId> unchanging() {
    ImmutableSet.Builder<AgencyId> found = ImmutableSet.builder();
    Deque<Agency> open = new ArrayDeque<>();
    agencies.values().stream().filter(agency -> agency.parent().isEmpty()).forEach(open::add);
    while (!open.isEmpty()) {
      Agency agency = open.remove();
      if (agency.from().isEmpty()
          && !lastDays.containsKey(agency.id())
          && agency.history().isEmpty()) {
        found.add(agency.id());
        everBelow.get(agency.id()).stream()
            .filter(below -> below.parent().equals(Optional.of(agency.id())))
            .forEach(open::add);
      }
    }
    return found.build();
  }

  /**
   * Returns a register of agencies.
   *
   * @param agencies the agencies
   * @return the register
   * @throws InvalidRegisterException if two have one id, a parent is not among them, or one is
   *     above itself, with everything that is wrong
   */
  public static AgencyRegister of(Iterable<Agency> agencies) {
    return of(agencies, ImmutableList.of());
  }

  /**
   * Returns a register of agencies none of which became another.
   *
   * @param agencies the agencies
   * @return the register
   * @throws InvalidRegisterException if they do not fit together, with everything that is wrong
   */
  public static AgencyRegister of(Agency... agencies) {
    return of(ImmutableList.copyOf(agencies));
  }

  /**
   * Returns a register of agencies and of what became of them.
   *
   * @param agencies the agencies
   * @param successions the events by which some followed others
   * @return the register
   * @throws InvalidRegisterException if {@link #problems} finds errors, with all of them; warnings
   *     do not count
   */
  public static AgencyRegister of(Iterable<Agency> agencies, Iterable<Succession> successions) {
    return of(agencies, successions, ImmutableList.of());
  }

  /**
   * Returns a register of agencies, of what became of them, and of the kinds that it declares.
   *
   * @param agencies the agencies
   * @param successions the events by which some followed others
   * @param kinds the kinds beside the well-known ones
   * @return the register
   * @throws InvalidRegisterException if {@link #problems} finds errors, with all of them; warnings
   *     do not count
   */
  public static AgencyRegister of(
      Iterable<Agency> agencies, Iterable<Succession> successions, Iterable<DeclaredKind> kinds) {
    ImmutableList<Agency> all = ImmutableList.copyOf(agencies);
    ImmutableList<Succession> events = ImmutableList.copyOf(successions);
    ImmutableList<DeclaredKind> declared = ImmutableList.copyOf(kinds);
    ImmutableList<Problem> problems =
        problems(all, events, declared).stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .collect(ImmutableList.toImmutableList());
    if (!problems.isEmpty()) {
      throw new InvalidRegisterException(problems);
    }
    return register(all, events, declared);
  }

  /**
   * Finds what keeps agencies and successions from forming a register without kinds of its own.
   *
   * @param agencies the agencies
   * @param successions the successions
   * @return every problem, placed by JSON Pointers into a document of agencies
   */
  public static ImmutableList<Problem> problems(
      List<Agency> agencies, List<Succession> successions) {
    return problems(agencies, successions, ImmutableList.of());
  }

  /**
   * Finds what keeps agencies, successions and kinds from forming a register: an id used twice or
   * that of a well-known kind, a kind that is not declared, a parent, predecessor or successor that
   * is not among the agencies, an agency above itself on some day, or with more than 32 agencies
   * above it, one above the other. It also warns of agencies whose parent has ended, and says where
   * they are placed from then on.
   *
   * @param agencies the agencies
   * @param successions the successions
   * @param kinds the kinds beside the well-known ones
   * @return every problem, placed by JSON Pointers into a document of agencies
   */
  public static ImmutableList<Problem> problems(
      List<Agency> agencies, List<Succession> successions, List<DeclaredKind> kinds) {
    ImmutableList<Problem> errors = new RegisterCheck(agencies, successions, kinds).problems();
    return errors.isEmpty() ? register(agencies, successions, kinds).parents.problems() : errors;
  }

  private static AgencyRegister register(
      List<Agency> agencies, List<Succession> successions, List<DeclaredKind> kinds) {
    return new AgencyRegister(
        Maps.uniqueIndex(agencies, Agency::id),
        ImmutableList.copyOf(successions),
        Maps.uniqueIndex(kinds, DeclaredKind::kind));
  }

  /** {@return the agencies by id, in the order given} */
  public ImmutableMap<AgencyId, Agency> agencies() {
    return agencies;
  }

  /** {@return the successions, in the order given} */
  public ImmutableList<Succession> successions() {
    return successions;
  }

  /** {@return the kinds that it declares beside the well-known ones, in the order given} */
  public ImmutableMap<AgencyKind, DeclaredKind> kinds() {
    return kinds;
  }

  /**
   * Returns whether a kind of agency is a well-known one or one that this register declares.
   *
   * @param kind the kind
   * @return whether it is
   */
  public boolean isKnown(AgencyKind kind) {
    return levelOf(kind).isPresent();
  }

  /**
   * Returns the level on which agencies of a kind work.
   *
   * @param kind the kind
   * @return the level; none of a kind that is neither well-known nor declared
   */
  public Optional<AgencyLevel> levelOf(AgencyKind kind) {
    return kind.knownLevel()
        .or(() -> Optional.ofNullable(kinds.get(kind)).map(DeclaredKind::level));
  }

  /**
   * Returns an agency.
   *
   * @param id its id
   * @return the agency, if the register has it
   */
  public Optional<Agency> find(AgencyId id) {
    return Optional.ofNullable(agencies.get(id));
  }

  /**
   * Returns whether an agency existed on a day: not before its first day, not after its last, and
   * not from the day on which another succeeded it.
   *
   * @param id its id
   * @param day the day
   * @return whether the register has it and it existed then
   */
  public boolean existed(AgencyId id, LocalDate day) {
    Agency agency = agencies.get(id);
    return agency != null && existed(agency, day);
  }

  /**
   * Returns the last day of an agency's existence: the one that it states, or the day before
   * another succeeded it, whichever comes first.
   *
   * @param id its id
   * @return the day, included; empty if it still exists or the register does not have it
   */
  public Optional<LocalDate> lastDay(AgencyId id) {
    return Optional.ofNullable(lastDays.get(id));
  }

  /**
   * Returns the first day of an agency's existence: the one that it states, else the operational
   * day of the first event that brought it forth, unless it existed before that event.
   *
   * @param id its id
   * @return the day; empty if it always was or the register does not have it
   */
  public Optional<LocalDate> began(AgencyId id) {
    return find(id).flatMap(agency -> agency.from().or(() -> lineage.begunOn(id)));
  }

  private boolean existed(Agency agency, LocalDate day) {
    LocalDate last = lastDays.get(agency.id());
    return !(last != null && day.isAfter(last)) && !day.isBefore(agency.from().orElse(day));
  }

  /**
   * Returns whether all that the register says of an agency and of those above it holds on every
   * day: it and they exist without beginning or end and have no history.
   *
   * @param id its id
   * @return whether the register has it and it is so
   */
  public boolean isUnchanging(AgencyId id) {
    return unchanging.contains(id);
  }

  /**
   * Finds who answers on a day for what an agency answered for (<i>cơ quan kế thừa</i>).
   *
   * @param id its id
   * @param day the day
   * @return itself while it exists; else whoever it went into, through all events that were
   *     operational by then; nobody before its first day or after it was dissolved
   */
  public Responsibility responsibleFor(AgencyId id, LocalDate day) {
    return lineage.responsibleFor(id, day, some -> existed(some, day));
  }

  /**
   * Returns the agencies whose figures an agency inherits: those for which it alone answers, be it
   * through several events. What was divided among several is inherited by none of them.
   *
   * @param id its id
   * @param day the day; an event counts from its operational day on, and none after the agency's
   *     own last day
   * @return each with its operational day of the event that ended it: the figures for times that
   *     end before it are inherited
   */
  public ImmutableSortedMap<AgencyId, LocalDate> inherited(AgencyId id, LocalDate day) {
    return ancestors(id, day, true);
  }

  /**
   * Returns the other agencies that an agency came out of: they were divided among several, or had
   * gone into one that was. Whose figures are whose is not known.
   *
   * @param id the id of the heir
   * @param day the day; an event counts from its operational day on, and none after the agency's
   *     own last day
   * @return each with its operational day of the event that ended it
   */
  public ImmutableSortedMap<AgencyId, LocalDate> divided(AgencyId id, LocalDate day) {
    return ancestors(id, day, false);
  }

  private ImmutableSortedMap<AgencyId, LocalDate> ancestors(
      AgencyId id, LocalDate day, boolean entirely) {
    if (!lineage.hasPredecessors(id)) {
      return ImmutableSortedMap.of();
    }
    LocalDate known = lastDay(id).filter(day::isAfter).orElse(day);
    Set<AgencyId> entire = lineage.entire(id, known);
    return ImmutableSortedMap.copyOf(
        Maps.filterKeys(
            lineage.ancestors(id, known), before -> entire.contains(before) == entirely));
  }

  /**
   * Returns the agency that one was under on a day. An agency that names no new parent when its
   * parent ends is from then on under the agency that alone answers for that parent, unless that
   * would place it under itself, and else under the parent's own parent.
   *
   * @param id its id
   * @param day the day
   * @return the parent, if any
   */
  public Optional<AgencyId> parentOn(AgencyId id, LocalDate day) {
    return parents.parentOn(id, day);
  }

  /**
   * Returns the name that distinguishes an agency from all others on a day. It is the name that the
   * agency had on that day. If another agency that existed on that day had it too, the name of the
   * parent follows in brackets; the id follows instead if it has no parent, or if such another
   * agency is under a parent of the same name.
   *
   * @param id its id
   * @param day the day
   * @return such as "UBND xã Tân Lập (UBND huyện A)"; empty if the register does not have the
   *     agency
   */
  public Optional<String> distinctNameOn(AgencyId id, LocalDate day) {
    return find(id).map(agency -> names.nameOn(agency, day));
  }

  /**
   * {@return the days on which anything that the register says begins to hold, by rising day: first
   * days, days after last days and after former states}
   */
  public ImmutableSortedSet<LocalDate> turningDays() {
    return turningDays;
  }

  /**
   * Returns the agencies directly under one on a day.
   *
   * @param id the id of the upper agency
   * @param day the day
   * @return their ids, by rising id
   */
  public ImmutableSortedSet<AgencyId> children(AgencyId id, LocalDate day) {
    ImmutableSortedSet.Builder<AgencyId> children = ImmutableSortedSet.naturalOrder();
    addChildren(id, day, parents.movedOn(day), children::add);
    return children.build();
  }

  private void addChildren(
      AgencyId id,
      LocalDate day,
      ImmutableSetMultimap<AgencyId, AgencyId> moved,
      Consumer<AgencyId> children) {
    LocalDate last = lastDays.get(id);
    for (Agency agency :
        last != null && day.isAfter(last) ? List.<Agency>of() : everBelow.get(id)) {
      if (existed(agency, day) && agency.parentOn(day).filter(id::equals).isPresent()) {
        children.accept(agency.id());
      }
    }
    moved.get(id).forEach(children);
  }

  /**
   * Returns the agencies under one on a day, at any depth, without itself.
   *
   * @param id the id of the uppermost agency
   * @param day the day
   * @return their ids, by rising id; none where the uppermost agency did not exist
   */
  public ImmutableSortedSet<AgencyId> descendants(AgencyId id, LocalDate day) {
    if (!existed(id, day)) {
      return ImmutableSortedSet.of();
    }
    ImmutableSetMultimap<AgencyId, AgencyId> moved = parents.movedOn(day);
    Set<AgencyId> found = new TreeSet<>();
    Deque<AgencyId> open = new ArrayDeque<>();
    addChildren(id, day, moved, open::add);
    while (!open.isEmpty()) {
      AgencyId next = open.remove();
      if (found.add(next)) {
        addChildren(next, day, moved, open::add);
      }
    }
    found.remove(id);
    return ImmutableSortedSet.copyOf(found);
  }

  /**
   * Returns whether an agency was under another on a day, at any depth, or is that agency.
   *
   * @param id the id of the lower agency
   * @param root the id of the upper agency
   * @param day the day
   * @return whether both existed and it was
   */
  public boolean isWithin(AgencyId id, AgencyId root, LocalDate day) {
    return existed(id, day) && parents.isWithin(id, root, day);
  }

  /**
   * Returns whether an agency's place on a day was under another, or is that agency, although it
   * had not begun or had ended by then itself.
   *
   * @param id the id of the lower agency
   * @param root the id of the upper agency
   * @param day the day
   * @return whether its place was there
   */
  public boolean isPlacedWithin(AgencyId id, AgencyId root, LocalDate day) {
    return agencies.containsKey(id) && parents.isWithin(id, root, day);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof AgencyRegister register
            && agencies.values().asList().equals(register.agencies.values().asList())
            && successions.equals(register.successions)
            && kinds.values().asList().equals(register.kinds.values().asList()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(agencies, successions, kinds);
  }

  /** {@return the number of agencies and of successions} */
  @Override
  public String toString() {
    return "AgencyRegister(%s agencies, %s successions)"
        .formatted(agencies.size(), successions.size());
  }
}
