package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.ClassQuota;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreInterval;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScorecardId;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;

/** A scorecard of 2026 with entries for the departments a, b, c and d. */
public final class Card {
  public static final ScorecardId ID = ScorecardId.of("bo-2026");
  public static final LocalDate IN_MARCH = LocalDate.of(2027, 3, 1);
  public static final AgencyRegister REGISTER = register();
  public static final ScoreRule GIVEN = new ScoreRule.Given();

  private final List<ScoreEntry> entries = new ArrayList<>();
  private final Scorecard scorecard;

  private Card(Scorecard scorecard) {
    this.scorecard = scorecard;
  }

  public static Card of(Scorecard scorecard) {
    return new Card(scorecard);
  }

  /** A set whose total is what its nodes add up to. */
  public static Card of(ScoreNode... nodes) {
    return new Card(set(nodes).build());
  }

  public static Scorecard.Builder set(ScoreNode... nodes) {
    BigDecimal total = BigDecimal.ZERO;
    for (ScoreNode node : nodes) {
      total = total.add(node.max());
    }
    return empty(total).addNodes(nodes);
  }

  public static Scorecard.Builder empty(BigDecimal total) {
    return Scorecard.builder()
        .id(ID)
        .title("Bộ tiêu chí")
        .edition(ReportingPeriod.ofYear(2026))
        .total(total);
  }

  public static ScoreNode leaf(String code, String max, ScoreRule rule) {
    return leaf(code, max, rule, builder -> builder);
  }

  public static ScoreNode leaf(
      String code, String max, ScoreRule rule, UnaryOperator<ScoreNode.Builder> more) {
    return more.apply(node(code, max).rule(rule)).build();
  }

  public static ScoreNode given(String code, String max) {
    return leaf(code, max, GIVEN);
  }

  public static ScoreNode.Builder node(String code, String max) {
    return ScoreNode.builder().code(NodeCode.of(code)).name("Tiêu chí " + code).max(number(max));
  }

  public static ScoreNode area(String code, String max, ScoreNode... children) {
    return node(code, max).addChildren(children).build();
  }

  public static ScoreRule proportional(String fullMarkAt) {
    return new ScoreRule.Proportional(Optional.empty(), number(fullMarkAt), Optional.empty());
  }

  /** Steps by the comparisons of {@link ScoreInterval#toString} and their points. */
  public static ScoreRule.Steps steps(String... intervalsAndPoints) {
    ImmutableList.Builder<ScoreRule.Step> steps = ImmutableList.builder();
    for (int i = 0; i < intervalsAndPoints.length; i += 2) {
      steps.add(
          new ScoreRule.Step(interval(intervalsAndPoints[i]), number(intervalsAndPoints[i + 1])));
    }
    return new ScoreRule.Steps(Optional.empty(), steps.build());
  }

  public static ScoreInterval interval(String comparisons) {
    Range<BigDecimal> range = Range.all();
    for (String part : comparisons.split(" ")) {
      if (part.startsWith(">=")) {
        range = range.intersection(Range.atLeast(number(part.substring(2))));
      } else if (part.startsWith(">")) {
        range = range.intersection(Range.greaterThan(number(part.substring(1))));
      } else if (part.startsWith("<=")) {
        range = range.intersection(Range.atMost(number(part.substring(2))));
      } else if (part.startsWith("<")) {
        range = range.intersection(Range.lessThan(number(part.substring(1))));
      } else {
        range = range.intersection(Range.singleton(number(part)));
      }
    }
    return new ScoreInterval(range);
  }

  public static ClassScheme.ScoreClass ofEveryArea(String name, String interval, int atLeast) {
    return new ClassScheme.ScoreClass(
        name,
        interval(interval),
        ImmutableList.of(new ClassScheme.EveryArea(BigDecimal.valueOf(atLeast))),
        Optional.empty());
  }

  public static ClassScheme.ScoreClass plain(String name, String interval) {
    return new ClassScheme.ScoreClass(
        name, interval(interval), ImmutableList.of(), Optional.empty());
  }

  public static ClassScheme.ScoreClass limited(String name, String interval, ClassQuota quota) {
    return new ClassScheme.ScoreClass(
        name, interval(interval), ImmutableList.of(), Optional.of(quota));
  }

  public static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  public static Fraction fraction(String text) {
    return text.contains("/") ? Fraction.parse(text) : Fraction.of(number(text));
  }

  private static AgencyRegister register() {
    AgencyId province = AgencyId.of("tinh");
    List<Agency> agencies = new ArrayList<>();
    agencies.add(
        Agency.builder()
            .id(province)
            .name("UBND tỉnh")
            .kind(AgencyKind.PROVINCIAL_COMMITTEE)
            .build());
    for (String id : List.of("a", "b", "c", "d")) {
      agencies.add(
          Agency.builder()
              .id(AgencyId.of(id))
              .name("Sở " + id)
              .kind(id.equals("d") ? AgencyKind.COMMUNE_COMMITTEE : AgencyKind.DEPARTMENT)
              .parent(province)
              .build());
    }
    return AgencyRegister.of(agencies);
  }

  /** An entry of the first appraisal, a day after all before it. */
  public Card with(String agency, EntrySubject subject, EntryContent content) {
    return with(agency, subject, content, ScoringRound.APPRAISED_1, entries.size());
  }

  public Card with(
      String agency, EntrySubject subject, EntryContent content, ScoringRound round, int day) {
    entries.add(
        ScoreEntry.builder()
            .scorecard(ID)
            .agency(AgencyId.of(agency))
            .subject(subject)
            .round(round)
            .content(content)
            .recordedAt(Instant.parse("2027-01-01T03:00:00Z").plusSeconds(86_400L * day))
            .build());
    return this;
  }

  public Card with(ScoreEntry entry) {
    entries.add(entry);
    return this;
  }

  public Card points(String agency, String leaf, String points) {
    return with(agency, leafOf(leaf), pointsOf(points));
  }

  public Card points(String agency, String leaf, String points, ScoringRound round, int day) {
    return with(agency, leafOf(leaf), pointsOf(points), round, day);
  }

  public Card figure(String agency, String leaf, Value value) {
    return with(agency, leafOf(leaf), new EntryContent.Figure(value));
  }

  public Card figures(String agency, String leaf, Map<String, String> values) {
    ImmutableMap.Builder<IndicatorId, Value> named = ImmutableMap.builder();
    values.forEach((name, value) -> named.put(IndicatorId.of(name), Quantity.of(number(value))));
    return with(agency, leafOf(leaf), new EntryContent.Figures(named.buildOrThrow()));
  }

  public Card notApplicable(String agency, String leaf) {
    return with(agency, leafOf(leaf), new EntryContent.NotApplicable("không phát sinh"));
  }

  public Card count(String agency, String adjustment, long count) {
    return with(
        agency,
        new EntrySubject.OfAdjustment(AdjustmentId.of(adjustment)),
        new EntryContent.Count(count));
  }

  public Card published(String agency, String points, String... parts) {
    with(
        agency, new EntrySubject.OfNode(NodeCode.ROOT), printed(points), ScoringRound.PUBLISHED, 0);
    for (int i = 0; i < parts.length; i++) {
      with(
          agency,
          leafOf(scorecard.nodes().get(i).code().value()),
          printed(parts[i]),
          ScoringRound.PUBLISHED,
          0);
    }
    return this;
  }

  public static EntrySubject leafOf(String code) {
    return new EntrySubject.OfLeaf(NodeCode.of(code));
  }

  public static EntryContent pointsOf(String points) {
    return new EntryContent.Points(Quantity.of(number(points)));
  }

  private static EntryContent printed(String points) {
    return new EntryContent.Points(Quantity.printed(points));
  }

  public Scorecard scorecard() {
    return scorecard;
  }

  public ScoreEntries entries() {
    return ScoreEntries.of(entries);
  }

  public ScoreReport report() {
    return report(IN_MARCH);
  }

  public ScoreReport report(LocalDate asOf) {
    return Scorer.score(scorecard, REGISTER, entries(), asOf);
  }

  public AgencyScore score(String agency) {
    return report().agency(AgencyId.of(agency)).orElseThrow();
  }

  public NodeScore leaf(String agency, String code) {
    return score(agency).node(NodeCode.of(code)).orElseThrow();
  }

  public PointRange total(String agency) {
    return score(agency).total().orElseThrow();
  }
}
