package vn.cchc.examples.sheets.name;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;

/**
 * Finds the agencies that a sheet names: by id, by an alias of the mapping, by code, by the name
 * borne on a day, by name and parent, and by the usual abbreviations of a name. What fits several
 * agencies, or none, is refused; a near name is only suggested.
 */
final class AgencyNames {
  private static final Pattern WITH_PARENT =
      Pattern.compile("(.+?)\\s*(?:[,(;/]|\\s-\\s|\\s(?:trực )?thuộc\\s)\\s*(.+?)\\)?");
  private static final int MOST_SUGGESTED = 100;

  private final AgencyRegister register;
  private final ImmutableMap<String, String> aliases;
  private final Map<String, List<Agency>> named = new HashMap<>();
  private final Map<String, AgencyId> coded = new HashMap<>();
  private final Map<String, ImmutableList<String>> words = new HashMap<>();
  private final Map<String, CellResult<AgencyId>> known = new HashMap<>();
  private int suggested;

  AgencyNames(AgencyRegister register, ImmutableMap<String, String> aliases) {
    this.register = register;
    this.aliases = aliases;
    for (Agency agency : register.agencies().values()) {
      TreeSet<String> names = new TreeSet<>();
      names.add(agency.name());
      agency.history().forEach(state -> state.name().ifPresent(names::add));
      for (String name : names) {
        named.computeIfAbsent(Labels.key(name), key -> new ArrayList<>()).add(agency);
        words.computeIfAbsent(name, NameMatcher::words);
      }
      agency.code().ifPresent(code -> coded.put(Labels.key(code.toString()), agency.id()));
    }
  }

  /**
   * Finds an agency.
   *
   * @param text what the sheet says
   * @param day the last day of the period
   */
  CellResult<AgencyId> find(String text, LocalDate day) {
    String key = day + " " + Labels.tidy(text);
    @Nullable CellResult<AgencyId> found = known.get(key);
    if (found == null) {
      found = seek(text, day);
      known.put(key, found);
    }
    return found;
  }

  private CellResult<AgencyId> seek(String text, LocalDate day) {
    @Nullable String alias = aliases.get(Labels.key(text));
    Optional<AgencyId> id = idOf(alias == null ? text : alias);
    if (id.isPresent()) {
      return CellResult.of(id.orElseThrow());
    }
    @Nullable AgencyId code = coded.get(Labels.key(text));
    if (code != null) {
      return CellResult.of(code);
    }
    ImmutableSet<Agency> fit = candidates(text, day);
    if (fit.isEmpty()) {
      fit = withParent(text, day);
    }
    if (fit.size() == 1) {
      return CellResult.of(fit.iterator().next().id());
    }
    return fit.isEmpty()
        ? CellResult.refused(RefusalCode.UNKNOWN_AGENCY, suggestion(text, day), Labels.quoted(text))
        : CellResult.refused(
            RefusalCode.AGENCY_UNCLEAR,
            fit.stream()
                .map(one -> one.id().value())
                .sorted()
                .limit(10)
                .collect(Collectors.joining(", ")),
            Labels.quoted(text));
  }

  private Optional<AgencyId> idOf(String text) {
    try {
      return Optional.of(AgencyId.of(Labels.tidy(text)))
          .filter(id -> register.find(id).isPresent());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns those that have a name on a day; where none does, those that it abbreviates. */
  private ImmutableSet<Agency> candidates(String text, LocalDate day) {
    String key = Labels.key(text);
    ImmutableSet<Agency> exact =
        existing(
            named.getOrDefault(key, List.of()).stream()
                .filter(agency -> Labels.key(agency.nameOn(day)).equals(key))
                .collect(ImmutableSet.toImmutableSet()),
            day);
    if (!exact.isEmpty()) {
      return exact;
    }
    ImmutableList<String> tokens = NameMatcher.tokens(text);
    return tokens.isEmpty() || tokens.size() > 40
        ? ImmutableSet.of()
        : existing(
            register.agencies().values().stream()
                .filter(agency -> NameMatcher.matches(tokens, wordsOf(agency, day)))
                .collect(ImmutableSet.toImmutableSet()),
            day);
  }

  private ImmutableList<String> wordsOf(Agency agency, LocalDate day) {
    return words.getOrDefault(agency.nameOn(day), ImmutableList.of());
  }

  private ImmutableSet<Agency> existing(ImmutableSet<Agency> fit, LocalDate day) {
    ImmutableSet<Agency> existing =
        fit.stream()
            .filter(one -> register.existed(one.id(), day))
            .collect(ImmutableSet.toImmutableSet());
    return existing.isEmpty() ? fit : existing;
  }

  private ImmutableSet<Agency> withParent(String text, LocalDate day) {
    Matcher matcher = WITH_PARENT.matcher(Labels.tidy(text));
    if (!matcher.matches()) {
      return ImmutableSet.of();
    }
    ImmutableSet<Agency> parents = candidates(matcher.group(2), day);
    return candidates(matcher.group(1), day).stream()
        .filter(agency -> parents.stream().anyMatch(parent -> isBelow(agency, parent.id(), day)))
        .collect(ImmutableSet.toImmutableSet());
  }

  private boolean isBelow(Agency agency, AgencyId parent, LocalDate day) {
    Optional<AgencyId> above = agency.parentOn(day);
    for (int level = 0; above.isPresent() && level < 32; level++) {
      if (above.orElseThrow().equals(parent)) {
        return true;
      }
      above = register.find(above.orElseThrow()).flatMap(one -> one.parentOn(day));
    }
    return false;
  }

  /** Returns the one name that differs by a few letters, or an empty text. */
  private String suggestion(String text, LocalDate day) {
    if (suggested++ >= MOST_SUGGESTED) {
      return "";
    }
    String bare = Labels.bare(text);
    int most = Math.min(3, bare.length() / 6 + 1);
    TreeSet<String> best = new TreeSet<>();
    int least = most + 1;
    for (Agency agency : register.agencies().values()) {
      int distance = EditDistance.between(bare, Labels.bare(agency.nameOn(day)), least);
      if (distance < least) {
        best.clear();
        least = distance;
      }
      if (distance == least && distance <= most) {
        best.add(agency.nameOn(day));
      }
    }
    return best.size() == 1 ? Labels.quoted(best.first()) : "";
  }
}
