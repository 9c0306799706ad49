package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.AppliedAdjustment;
import vn.cchc.scorecard.scoring.ClassResult;
import vn.cchc.scorecard.scoring.NodeScore;
import vn.cchc.scorecard.scoring.PointRange;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.UnusedEntry;
import vn.cchc.text.Language;

/** What people read about scores, in one language. Immutable and safe to share. */
public final class ScoreMessages {
  private static final Fraction ALL = Fraction.of(100);

  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final DisplayNames names;

  ScoreMessages(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.names = names;
  }

  /**
   * Returns the messages of a language. Agencies are called by their ids.
   *
   * @param language the language
   * @return the messages
   */
  public static ScoreMessages of(Language language) {
    return new ScoreMessages(
        MessageTemplates.of(language), new NumberFormatter(language), DisplayNames.IDS);
  }

  /**
   * Returns these messages with agencies called by the names that they have on a day.
   *
   * @param register the register that has the names
   * @param day the day
   * @return the messages
   */
  public ScoreMessages naming(AgencyRegister register, LocalDate day) {
    return new ScoreMessages(templates, numerals, names.with(register, day));
  }

  /**
   * Returns a day as the language writes it.
   *
   * @param day the day
   * @return such as 01/03/2027
   */
  public String date(LocalDate day) {
    return numerals.date(day);
  }

  /**
   * Says how a leaf is scored.
   *
   * @param rule the rule
   * @return such as: chấm theo tỷ lệ, điểm tối đa từ 80
   */
  public String rule(ScoreRule rule) {
    return new ScoreRuleText(templates, numerals).sentence(rule);
  }

  /**
   * Explains the points of a node: how many, by which figure, rule and round, and what is missing.
   *
   * @param score the score
   * @return such as: 3.1 Hồ sơ trực tuyến: 7,875/12 điểm, mất 4,125 điểm; số liệu 52,50 % (21/40);
   *     chấm theo tỷ lệ, điểm tối đa từ 80; thẩm định lần 1
   */
  public String explain(NodeScore score) {
    List<String> clauses = new ArrayList<>();
    clauses.add(points(score));
    score
        .figure()
        .ifPresent(
            figure ->
                clauses.add(
                    templates.fill(
                        "score.figure",
                        ImmutableMap.of(
                            "figure",
                            new ValueText(templates, numerals).value(figure, Unit.COUNT)))));
    if (score.state() != NodeScore.State.NOT_APPLICABLE) {
      score.node().rule().ifPresent(rule -> clauses.add(rule(rule)));
    }
    score.round().ifPresent(round -> clauses.add(templates.get("score.round." + round)));
    score
        .self()
        .flatMap(self -> score.appraised().map(appraised -> difference(self, appraised)))
        .ifPresent(clauses::add);
    score.explanation().map(ScoreEntry::content).ifPresent(said -> clauses.add(explained(said)));
    if (score.lacksEvidence()) {
      clauses.add(templates.get("score.noEvidence"));
    }
    if (score.gain().signum() > 0) {
      clauses.add(templates.fill("score.gain", ImmutableMap.of("gain", number(score.gain(), ALL))));
    }
    return templates.fill(
        score.node().code().isRoot() ? "score.root" : "score.node",
        ImmutableMap.of(
            "code", score.node().code().value(),
            "name", score.node().name(),
            "body", String.join("; ", clauses)));
  }

  private String points(NodeScore score) {
    Fraction most =
        score.applicable().signum() == 0 ? Fraction.of(score.node().max()) : score.applicable();
    ImmutableMap<String, String> values =
        ImmutableMap.<String, String>builder()
            .put("points", number(score.points().low(), most))
            .put("low", number(score.points().low(), most))
            .put("high", number(score.points().high(), most))
            .put("max", number(most, most))
            .put("cause", cause(score))
            .put(
                "policy",
                templates.fill(
                    "scorePolicy." + score.node().whenNotApplicable(),
                    ImmutableMap.of("max", numerals.decimal(score.node().max()))))
            .buildOrThrow();
    String body = templates.fill("score." + score.state(), values);
    return score.state() == NodeScore.State.SCORED && score.lost().signum() > 0
        ? templates.fill(
            "score.lost", ImmutableMap.of("body", body, "lost", number(score.lost(), most)))
        : body;
  }

  private String cause(NodeScore score) {
    return score
        .entry()
        .map(ScoreEntry::content)
        .map(said -> said instanceof EntryContent.NotApplicable none ? none.reason() : "")
        .filter(reason -> !reason.isEmpty())
        .or(() -> score.cause().map(cause -> templates.get("scoreCause." + cause)))
        .orElse("");
  }

  private String difference(Fraction self, Fraction appraised) {
    Fraction difference = appraised.minus(self);
    String size = number(difference.abs(), ALL);
    return templates.fill(
        "score.difference",
        ImmutableMap.of(
            "self", number(self, ALL),
            "appraised", number(appraised, ALL),
            "difference",
                (difference.signum() < 0 ? "−" : difference.signum() > 0 ? "+" : "") + size));
  }

  private String explained(EntryContent said) {
    return templates.fill(
        "score.explained",
        ImmutableMap.of(
            "reason", said instanceof EntryContent.Explanation some ? some.reason() : ""));
  }

  /**
   * Returns a number of points; what is neither nothing nor all is not shown as that.
   *
   * @param exact the exact points
   * @param most the most points
   * @return such as 7,875
   */
  public String points(Fraction exact, Fraction most) {
    return number(exact, most);
  }

  private String number(Fraction exact, Fraction most) {
    for (int decimals = 0; decimals <= 4; decimals++) {
      BigDecimal rounded = exact.rounded(decimals, RoundingMode.HALF_UP);
      if (Fraction.of(rounded).equals(exact)) {
        return numerals.decimal(rounded);
      }
    }
    return numerals.rounded(
        exact, shown -> shown.signum() != 0 && !Fraction.of(shown).equals(most));
  }

  /**
   * Gives an agency's total, class and place, and what changed it beside the tree.
   *
   * @param scorecard the set
   * @param score the score
   * @return one line, without a full stop
   */
  public String explain(Scorecard scorecard, AgencyScore score) {
    List<String> clauses = new ArrayList<>();
    clauses.add(total(scorecard, score));
    if (score.isRenormalised()) {
      clauses.add(
          templates.fill(
              "scoreTotal.renormalised",
              ImmutableMap.of(
                  "points", number(score.root().points().low(), ALL),
                  "applicable", number(score.root().applicable(), ALL))));
    }
    score.adjustments().stream()
        .filter(AppliedAdjustment::isDue)
        .forEach(one -> clauses.add(adjustment(one)));
    scoreClass(score).forEach(clauses::add);
    score
        .rank()
        .ifPresent(
            rank ->
                clauses.add(
                    templates.fill(
                        "scoreTotal.rank",
                        ImmutableMap.of(
                            "rank", numerals.whole(rank.rank()),
                            "of", numerals.whole(rank.population())))));
    score.unranked().ifPresent(why -> clauses.add(templates.get("scoreTotal.unranked." + why)));
    if (!score.isAppraised()
        && score.unranked().filter(AgencyScore.Unranked.NOT_APPRAISED::equals).isEmpty()) {
      clauses.add(templates.get("scoreTotal.notAppraised"));
    }
    return templates.fill(
        "scoreTotal",
        ImmutableMap.of("agency", names.name(score.agency()), "body", String.join("; ", clauses)));
  }

  /**
   * Lists the totals, classes and places of a report.
   *
   * @param report the report
   * @return a line for each agency, in the order of the report
   */
  public ImmutableList<String> places(ScoreReport report) {
    return report.agencies().stream()
        .map(score -> explain(report.scorecard(), score))
        .collect(ImmutableList.toImmutableList());
  }

  private String total(Scorecard scorecard, AgencyScore score) {
    String scale = numerals.decimal(scorecard.total());
    if (score.total().isEmpty()) {
      return templates.get("scoreTotal.none");
    }
    PointRange total = score.total().orElseThrow();
    return score.isComplete() && total.isExact()
        ? templates.fill(
            "scoreTotal.exact",
            ImmutableMap.of("total", total(scorecard, total.low()), "scale", scale))
        : templates.fill(
            "scoreTotal.range",
            ImmutableMap.of(
                "low", total(scorecard, total.low()),
                "high", total(scorecard, total.high()),
                "scale", scale));
  }

  /**
   * Returns a total with the decimals of the set, or with more where those would put it on another
   * side of a limit of a class.
   *
   * @param scorecard the set
   * @param exact the exact total
   * @return such as 84,21
   */
  public String total(Scorecard scorecard, Fraction exact) {
    Fraction scale = Fraction.of(scorecard.total());
    Predicate<BigDecimal> keepsSide =
        shown ->
            Fraction.of(shown).equals(scale) == exact.equals(scale)
                && scorecard.classes().stream()
                    .flatMap(scheme -> scheme.classes().stream())
                    .map(ClassScheme.ScoreClass::interval)
                    .allMatch(
                        interval ->
                            interval.contains(Fraction.of(shown)) == interval.contains(exact));
    return numerals.decimal(
        NumberFormatter.roundedFrom(exact, scorecard.printedDecimals(), keepsSide));
  }

  /**
   * Returns the class of an agency, or why it has none.
   *
   * @param score the score
   * @return the name of the class; where it is capped or missing, a sentence without a full stop;
   *     empty if the set has no classes
   */
  public String shownClass(AgencyScore score) {
    return score
        .scoreClass()
        .name()
        .filter(name -> !score.scoreClass().isCapped() && !score.scoreClass().isOverQuota())
        .orElseGet(() -> scoreClass(score).collect(Collectors.joining("; ")));
  }

  /**
   * Returns why an agency has no place.
   *
   * @param score the score
   * @return a sentence without a full stop; empty if it has a place
   */
  public Optional<String> whyUnranked(AgencyScore score) {
    return score.unranked().map(why -> templates.get("scoreTotal.unranked." + why));
  }

  private Stream<String> scoreClass(AgencyScore score) {
    ClassResult result = score.scoreClass();
    if (result.state() == ClassResult.State.NO_CLASSES) {
      return Stream.empty();
    }
    String key = result.isCapped() ? "scoreClass.capped" : "scoreClass." + result.state();
    return Stream.concat(
        Stream.of(templates.fill(key, ImmutableMap.of("class", result.name().orElse("")))),
        Stream.concat(
            result.isOverQuota()
                ? Stream.of(templates.get("scoreClass.overQuota"))
                : Stream.empty(),
            result.failed().stream().map(this::failed)));
  }

  private String failed(ClassScheme.FailedSide side) {
    Fraction least = Fraction.of(side.atLeast());
    return templates.fill(
        "scoreClass.failed",
        ImmutableMap.of(
            "class", side.scoreClass(),
            "node", side.share().node().value(),
            "least", numerals.percent(numerals.decimal(side.atLeast())),
            "percent",
                numerals.percent(
                    numerals.rounded(
                        side.share().percent(),
                        shown -> Fraction.of(shown).compareTo(least) < 0))));
  }

  private String adjustment(AppliedAdjustment one) {
    Adjustment.Effect effect = one.adjustment().effect();
    String points = number(one.points().high(), ALL);
    ImmutableMap<String, String> values =
        ImmutableMap.of(
            "points",
            points,
            "name",
            one.adjustment().name(),
            "class",
            effect instanceof Adjustment.ClassCap cap ? cap.best() : "");
    if (effect instanceof Adjustment.Bonus) {
      return templates.fill("adjustment.bonus", values);
    } else if (effect instanceof Adjustment.Penalty) {
      return templates.fill("adjustment.penalty", values);
    } else if (effect instanceof Adjustment.KnockOut) {
      return templates.fill("adjustment.knockOut", values);
    }
    return templates.fill("adjustment.classCap", values);
  }

  /**
   * Names the scores that others are compared with.
   *
   * @param base the earlier scores
   * @return one line without a full stop
   */
  public String explain(ScoreComparison.Base base) {
    ImmutableMap<String, String> values =
        ImmutableMap.of(
            "title", base.report().scorecard().title(),
            "day", numerals.date(base.report().asOf()),
            "round",
                base.upTo().map(round -> templates.get("scoreChange.round." + round)).orElse(""));
    return templates.fill(
        base.upTo().isPresent() ? "scoreChange.upTo" : "scoreChange.since", values);
  }

  /**
   * Says why points of a comparison cannot simply be compared.
   *
   * @param comparison the comparison
   * @return one line without a full stop; empty if both sets are the same
   */
  public Optional<String> caveat(ScoreComparison comparison) {
    return comparison.schemeDiffers()
        ? Optional.of(templates.get("scoreChange.otherScheme"))
        : Optional.empty();
  }

  /**
   * Says what became of an agency between two reports.
   *
   * @param before the set of the earlier report
   * @param after the set of the later report
   * @param change what became of it
   * @return one line without a full stop
   */
  public String explain(Scorecard before, Scorecard after, ScoreComparison.Change change) {
    List<String> clauses = new ArrayList<>();
    if (change.before().isEmpty() || change.after().isEmpty()) {
      change
          .before()
          .ifPresent(then -> clauses.add(fromTo("scoreChange.gone", total(before, then), "")));
      change
          .after()
          .ifPresent(now -> clauses.add(fromTo("scoreChange.new", "", total(after, now))));
    } else {
      AgencyScore then = change.before().orElseThrow();
      AgencyScore now = change.after().orElseThrow();
      boolean isOneScale = before.total().compareTo(after.total()) == 0;
      clauses.add(
          isOneScale && then.total().equals(now.total())
              ? fromTo("scoreChange.sameTotal", "", total(after, now))
              : fromTo("scoreChange.total", total(before, then), total(after, now)));
      change
          .total()
          .filter(points -> points.signum() != 0)
          .map(points -> rise("scoreChange.points", points.signum(), number(points.abs(), ALL)))
          .ifPresent(clauses::add);
      String classBefore = shownClass(then);
      String classAfter = shownClass(now);
      if (!classBefore.equals(classAfter) && !classBefore.isEmpty() && !classAfter.isEmpty()) {
        clauses.add(fromTo("scoreChange.class", classBefore, classAfter));
      }
      clauses.addAll(places(change, then, now));
    }
    return templates.fill(
        "scoreTotal",
        ImmutableMap.of("agency", names.name(change.agency()), "body", String.join("; ", clauses)));
  }

  private List<String> places(ScoreComparison.Change change, AgencyScore then, AgencyScore now) {
    List<String> clauses = new ArrayList<>();
    if (!place(then).equals(place(now))) {
      clauses.add(fromTo("scoreChange.rank", place(then), place(now)));
    }
    if (change.places().isPresent()) {
      int places = change.places().getAsInt();
      if (places != 0) {
        clauses.add(
            rise("scoreChange.places", Integer.signum(places), numerals.whole(Math.abs(places))));
      }
      if (change.populationDiffers()) {
        clauses.add(templates.get("scoreChange.otherPopulation"));
      }
    }
    return clauses;
  }

  private String place(AgencyScore score) {
    return score
        .rank()
        .map(rank -> numerals.whole(rank.rank()) + "/" + numerals.whole(rank.population()))
        .orElseGet(() -> whyUnranked(score).orElseThrow());
  }

  private String fromTo(String key, String before, String after) {
    return templates.fill(key, ImmutableMap.of("before", before, "after", after));
  }

  private String rise(String key, int sign, String size) {
    return templates.fill(key + (sign < 0 ? ".fall" : ".rise"), ImmutableMap.of("size", size));
  }

  /**
   * Says what became of the points of a leaf.
   *
   * @param change what became of it
   * @return one line without a full stop
   */
  public String explain(ScoreComparison.LeafChange change) {
    ScoreNode leaf = change.after().node();
    return templates.fill(
        "score.node",
        ImmutableMap.of(
            "code", leaf.code().value(),
            "name", leaf.name(),
            "body", fromTo("scoreChange.total", points(change.before()), points(change.after()))));
  }

  /**
   * Says how a published total compares with its published parts.
   *
   * @param total the total
   * @return one line, without a full stop
   */
  public String explain(PublishedTotal total) {
    String body =
        templates.fill(
            "published." + total.finding(),
            ImmutableMap.of(
                "published",
                    new ValueText(templates, numerals).value(total.published(), Unit.COUNT),
                "recomputed", total.recomputed().map(some -> number(some, ALL)).orElse(""),
                "tolerance", number(total.tolerance(), ALL)));
    return templates.fill(
        "published",
        ImmutableMap.of(
            "agency",
            names.name(total.agency()),
            "node",
            total.node().isRoot() ? templates.get("published.total") : total.node().value(),
            "body",
            body));
  }

  /**
   * Says why an entry took no part.
   *
   * @param unused the entry and the cause
   * @return one line, without a full stop
   */
  public String explain(UnusedEntry unused) {
    return templates.fill(
        "unusedEntry",
        ImmutableMap.of(
            "agency", names.name(unused.entry().agency()),
            "subject", subject(unused.entry().subject()).orElse(templates.get("published.total")),
            "cause", templates.get("unusedEntry." + unused.cause())));
  }

  private static Optional<String> subject(EntrySubject subject) {
    String id =
        subject instanceof EntrySubject.OfLeaf leaf
            ? leaf.code().value()
            : subject instanceof EntrySubject.OfNode node
                ? node.code().value()
                : ((EntrySubject.OfAdjustment) subject).id().value();
    return Optional.of(id).filter(some -> !some.isEmpty());
  }
}
