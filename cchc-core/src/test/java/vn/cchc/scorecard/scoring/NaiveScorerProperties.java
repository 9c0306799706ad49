package vn.cchc.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreNode.WhenMissing;
import vn.cchc.scorecard.ScoreNode.WhenNotApplicable;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;

/** The scorer against a second one, written from the rules, of random sets of two levels. */
class NaiveScorerProperties {
  /** A fraction by schoolbook arithmetic. */
  private record Frac(BigInteger n, BigInteger d) {
    static final Frac ZERO = of(0);

    static Frac of(long number) {
      return new Frac(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Frac plus(Frac o) {
      return new Frac(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
    }

    Frac times(Frac o) {
      return new Frac(n.multiply(o.n), d.multiply(o.d));
    }

    Frac over(Frac o) {
      return new Frac(n.multiply(o.d), d.multiply(o.n));
    }

    Fraction exact() {
      return new Fraction(n, d);
    }
  }

  /** A leaf as it was drawn: its rule, and what each agency has of it. */
  private static final class Leaf {
    int max;
    int fullMarkAt;
    WhenNotApplicable policy = WhenNotApplicable.EXCLUDED;
    WhenMissing missing = WhenMissing.INCOMPLETE;
    final Map<String, Integer> figures = new HashMap<>();
    final Map<String, ScoringRound> rounds = new HashMap<>();
    final Map<String, Boolean> none = new HashMap<>();

    Frac points(String agency, boolean isHigh) {
      Integer figure = figures.get(agency);
      if (figure == null) {
        return isHigh && missing == WhenMissing.INCOMPLETE ? Frac.of(max) : Frac.ZERO;
      }
      return figure >= fullMarkAt
          ? Frac.of(max)
          : Frac.of((long) max * figure).over(Frac.of(fullMarkAt));
    }

    boolean isOpen(String agency) {
      return !none.containsKey(agency)
          && !figures.containsKey(agency)
          && missing == WhenMissing.INCOMPLETE;
    }
  }

  /** Points and most points; the second 0 where nothing is left. */
  private static Frac[] area(List<Leaf> leaves, String agency, boolean isHigh) {
    Frac points = Frac.ZERO;
    Frac most = Frac.ZERO;
    Frac shared = Frac.ZERO;
    for (Leaf leaf : leaves) {
      Frac max = Frac.of(leaf.max);
      if (!leaf.none.containsKey(agency)) {
        points = points.plus(leaf.points(agency, isHigh));
        most = most.plus(max);
      } else if (leaf.policy == WhenNotApplicable.FULL_MARK) {
        points = points.plus(max);
        most = most.plus(max);
      } else if (leaf.policy == WhenNotApplicable.ZERO) {
        most = most.plus(max);
      } else if (leaf.policy == WhenNotApplicable.REDISTRIBUTE) {
        shared = shared.plus(max);
      }
    }
    if (most.n().signum() == 0) {
      return new Frac[] {Frac.ZERO, Frac.ZERO};
    }
    Frac all = most.plus(shared);
    return new Frac[] {points.times(all).over(most), all};
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  @Tag("K1")
  void bothScorersFindTheSame(@ForAll long seed) {
    compare(seed);
  }

  @Property(tries = 3000, seed = "2026", shrinking = ShrinkingMode.OFF)
  @Tag("thorough")
  void bothScorersFindTheSameTimeAndAgain(@ForAll long seed) {
    compare(seed);
  }

  /** Entries of one moment and round that differ would contradict one another: here none do. */
  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Tag("K16")
  void orderAndRepetitionOfEntriesChangeNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Card card = card(random, new ArrayList<>());
    List<ScoreEntry> shuffled = new ArrayList<>(card.entries().all());
    shuffled.addAll(card.entries().all().subList(0, shuffled.size() / 2));
    Collections.shuffle(shuffled, random);

    assertThat(
            Scorer.score(card.scorecard(), Card.REGISTER, ScoreEntries.of(shuffled), Card.IN_MARCH))
        .isEqualTo(card.report());
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Tag("K7")
  void whatBecomesKnownLiesBetweenTheEndsBefore(@ForAll long seed) {
    Card card = card(new Random(seed), new ArrayList<>());
    List<ScoreEntry> all = card.entries().all();
    List<ScoreEntry> fewer =
        all.stream().filter(entry -> !(entry.content() instanceof EntryContent.Figure)).toList();
    ScoreReport before =
        Scorer.score(card.scorecard(), Card.REGISTER, ScoreEntries.of(fewer), Card.IN_MARCH);
    boolean isOpen =
        card.scorecard().root().all().noneMatch(node -> node.whenMissing() == WhenMissing.ZERO);
    for (AgencyScore score : before.agencies()) {
      AgencyScore after = card.report().agency(score.agency()).orElseThrow();
      if (isOpen && score.total().isPresent()) {
        assertThat(after.total().orElseThrow().low())
            .isGreaterThanOrEqualTo(score.total().orElseThrow().low());
        assertThat(after.total().orElseThrow().high())
            .isLessThanOrEqualTo(score.total().orElseThrow().high());
      }
    }
  }

  private static Leaf leaf(Random random) {
    Leaf leaf = new Leaf();
    leaf.max = 1 + random.nextInt(9);
    leaf.fullMarkAt = 1 + random.nextInt(100);
    leaf.policy = WhenNotApplicable.values()[random.nextInt(4)];
    leaf.missing = random.nextInt(4) == 0 ? WhenMissing.ZERO : WhenMissing.INCOMPLETE;
    for (String agency : List.of("a", "b", "c", "d")) {
      int kind = random.nextInt(12);
      if (kind == 0) {
        leaf.none.put(agency, true);
      } else if (kind > 1) {
        leaf.figures.put(agency, random.nextInt(120));
      }
      leaf.rounds.put(
          agency, random.nextInt(12) == 0 ? ScoringRound.SELF : ScoringRound.APPRAISED_1);
    }
    return leaf;
  }

  private static void compare(long seed) {
    List<List<Leaf>> tree = new ArrayList<>();
    Card card = card(new Random(seed), tree);
    ScoreReport report = card.report();
    long total = card.scorecard().total().longValueExact();
    for (AgencyScore score : report.agencies()) {
      check("set " + seed, tree, total, score);
    }
    checkPlaces("set " + seed, report);
  }

  /** Draws a set with its entries, and hands out its leaves by area. */
  private static Card card(Random random, List<List<Leaf>> tree) {
    List<ScoreNode> nodes = new ArrayList<>();
    Map<String, Leaf> leaves = new TreeMap<>();
    long total = 0;
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      List<Leaf> area = new ArrayList<>();
      List<ScoreNode> parts = new ArrayList<>();
      int max = 0;
      for (int j = 0; j < 1 + random.nextInt(3); j++) {
        Leaf leaf = leaf(random);
        area.add(leaf);
        max += leaf.max;
        String code = i + "." + j;
        leaves.put(code, leaf);
        parts.add(
            Card.leaf(
                code,
                Integer.toString(leaf.max),
                Card.proportional(Integer.toString(leaf.fullMarkAt)),
                node -> node.whenNotApplicable(leaf.policy).whenMissing(leaf.missing)));
      }
      total += max;
      tree.add(area);
      nodes.add(
          Card.node(Integer.toString(i), Integer.toString(max)).addAllChildren(parts).build());
    }
    Scorecard set = Card.empty(BigDecimal.valueOf(total)).addAllNodes(nodes).build();
    Card card = Card.of(set);
    leaves.forEach((code, leaf) -> enter(card, code, leaf));
    return card;
  }

  private static void enter(Card card, String code, Leaf leaf) {
    leaf.none.forEach((agency, none) -> card.notApplicable(agency, code));
    leaf.figures.forEach(
        (agency, figure) ->
            card.with(
                agency,
                Card.leafOf(code),
                new EntryContent.Figure(Quantity.of(figure)),
                leaf.rounds.get(agency),
                0));
  }

  private static void check(String set, List<List<Leaf>> tree, long total, AgencyScore score) {
    String agency = score.agency().value();
    for (boolean isHigh : new boolean[] {false, true}) {
      Frac points = Frac.ZERO;
      Frac most = Frac.ZERO;
      for (List<Leaf> area : tree) {
        Frac[] sums = area(area, agency, isHigh);
        points = points.plus(sums[0]);
        most = most.plus(sums[1]);
      }
      if (most.n().signum() == 0) {
        assertThat(score.total()).as(set).isEmpty();
        return;
      }
      Fraction expected = points.times(Frac.of(total)).over(most).exact();
      PointRange found = score.total().orElseThrow();
      assertThat(isHigh ? found.high() : found.low()).as("%s, %s", set, agency).isEqualTo(expected);
    }
    boolean isOpen = tree.stream().flatMap(List::stream).anyMatch(leaf -> leaf.isOpen(agency));
    boolean isSelf =
        tree.stream()
            .flatMap(List::stream)
            .anyMatch(
                leaf ->
                    leaf.figures.containsKey(agency)
                        && leaf.rounds.get(agency) == ScoringRound.SELF);
    assertThat(score.isComplete()).as("%s, %s", set, agency).isEqualTo(!isOpen);
    assertThat(score.rank().isPresent()).as("%s, %s", set, agency).isEqualTo(!isOpen && !isSelf);
  }

  private static void checkPlaces(String set, ScoreReport report) {
    List<AgencyScore> ranked =
        report.agencies().stream().filter(one -> one.rank().isPresent()).toList();
    for (AgencyScore one : ranked) {
      Fraction own = one.total().orElseThrow().low();
      long better =
          ranked.stream()
              .filter(other -> other.total().orElseThrow().low().compareTo(own) > 0)
              .count();
      assertThat(one.rank().orElseThrow().rank()).as(set).isEqualTo((int) better + 1);
      assertThat(one.rank().orElseThrow().population()).as(set).isEqualTo(ranked.size());
    }
  }
}
