package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.indicator.Rank;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;

/**
 * The lines of a ranking. A percentage has as many decimals as distinguish it from those of the
 * places before and after it.
 */
final class RankingText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final DisplayNames names;

  RankingText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.names = names;
  }

  String comparedOn(Ranking ranking) {
    return templates.fill(
        "ranking.comparedOn", ImmutableMap.of("day", numerals.date(ranking.comparedOn())));
  }

  ImmutableList<String> lines(Ranking ranking) {
    return ranking.agencies().stream()
        .map(
            agency ->
                agency.rank().isPresent() ? ranked(ranking, agency) : unranked(ranking, agency))
        .collect(ImmutableList.toImmutableList());
  }

  private String ranked(Ranking ranking, RankedAgency agency) {
    Rank rank = agency.rank().orElseThrow();
    return templates.fill(
        "ranking.ranked",
        ImmutableMap.of(
            "rank", numerals.whole(rank.rank()),
            "of", numerals.whole(rank.population()),
            "agency", names.name(agency.agency()),
            "value", value(ranking, agency),
            "marks", marks(agency)));
  }

  String value(Ranking ranking, RankedAgency agency) {
    return new ValueText(templates, numerals)
        .value(
            agency.value().orElseThrow(),
            ranking.unit(),
            shown -> agency.rank().isEmpty() || isToldApart(shown, agency, ranking));
  }

  private String marks(RankedAgency agency) {
    return Stream.of(
            agency.isPartial() ? Optional.of("ranking.partial") : Optional.<String>empty(),
            agency.isProvisional() ? Optional.of("ranking.provisional") : Optional.<String>empty())
        .flatMap(Optional::stream)
        .map(key -> ", " + templates.get(key))
        .collect(Collectors.joining());
  }

  private static boolean isToldApart(BigDecimal shown, RankedAgency agency, Ranking ranking) {
    List<RankedAgency> all = ranking.agencies();
    int first = agency.rank().orElseThrow().rank() - 1;
    int next = first;
    while (next < all.size() && all.get(next).rank().equals(agency.rank())) {
      next++;
    }
    return Stream.of(first - 1, next)
        .filter(near -> near >= 0 && near < all.size())
        .map(all::get)
        .filter(near -> near.rank().isPresent())
        .flatMap(near -> near.value().flatMap(value -> value.number(ranking.unit())).stream())
        .noneMatch(near -> near.rounded(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0);
  }

  private String unranked(Ranking ranking, RankedAgency agency) {
    RankedAgency.NoPlace reason = agency.unranked().orElseThrow();
    if (reason == RankedAgency.NoPlace.PARTIAL) {
      return templates.fill(
          "ranking.unranked.partial",
          ImmutableMap.of(
              "agency", names.name(agency.agency()),
              "value", value(ranking, agency),
              "marks", marks(agency)));
    }
    return templates.fill(
        "ranking.unranked",
        ImmutableMap.of(
            "agency", names.name(agency.agency()), "why", why(ranking, agency, reason)));
  }

  String why(Ranking ranking, RankedAgency agency, RankedAgency.NoPlace reason) {
    if (reason == RankedAgency.NoPlace.PARTIAL) {
      return templates.get("ranking.partial");
    }
    RemarkText remarks = new RemarkText(templates, numerals, names);
    String why = ResultText.lowerFirst(templates.get("outcome." + reason));
    String reasons = remarks.sentence(agency.reasons(), ranking.unit());
    return reasons.isEmpty() ? why : why + " – " + reasons;
  }
}
