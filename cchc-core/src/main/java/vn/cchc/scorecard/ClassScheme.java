package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.text.Decimals;
import vn.cchc.text.Text;

/**
 * The classes into which totals fall (<i>xếp loại</i>). The first class whose interval and side
 * conditions hold is an agency's class.
 *
 * @param classes the classes, best first, at least one
 */
public record ClassScheme(ImmutableList<ScoreClass> classes) {
  /** Checks that there is a class. */
  public ClassScheme {
    checkArgument(!classes.isEmpty(), "class scheme: must have at least one class");
  }

  /**
   * Returns classes.
   *
   * @param classes the classes, best first, at least one
   * @return the scheme
   */
  public static ClassScheme of(ScoreClass... classes) {
    return new ClassScheme(ImmutableList.copyOf(classes));
  }

  /**
   * Returns a class of as many agencies as reach it.
   *
   * @param name the name, such as Tốt
   * @param interval the totals, in points of the scale
   * @param sides what else has to hold
   * @return the class
   */
  public static ScoreClass scoreClass(String name, ScoreInterval interval, SideCondition... sides) {
    return new ScoreClass(name, interval, ImmutableList.copyOf(sides), Optional.empty());
  }

  /**
   * Returns that every area has at least a share of its points.
   *
   * @param atLeast the share in per cent, 0 to 100
   * @return the condition
   */
  public static SideCondition everyArea(long atLeast) {
    return new EveryArea(BigDecimal.valueOf(atLeast));
  }

  /**
   * Returns that one node has at least a share of its points.
   *
   * @param node the bare code of the node
   * @param atLeast the share in per cent, 0 to 100
   * @return the condition
   */
  public static SideCondition oneNode(String node, long atLeast) {
    return new OneNode(NodeCode.of(node), BigDecimal.valueOf(atLeast));
  }

  /**
   * A class.
   *
   * @param name the name, such as Tốt
   * @param interval the totals, in points of the scale
   * @param sides what else has to hold, a condition of every area first, of which there is at most
   *     one
   * @param quota how many agencies of a block may have it, if that is limited
   */
  public record ScoreClass(
      String name,
      ScoreInterval interval,
      ImmutableList<SideCondition> sides,
      Optional<ClassQuota> quota) {
    /** Brings the name to NFC and the conditions into their order. */
    public ScoreClass {
      name = Text.prose("class name", name);
      requireNonNull(interval, "interval");
      requireNonNull(quota, "quota");
      checkArgument(
          sides.stream().filter(EveryArea.class::isInstance).count() <= 1,
          "class %s: must have at most one condition of every area",
          name);
      sides =
          Stream.concat(
                  sides.stream().filter(EveryArea.class::isInstance),
                  sides.stream().filter(OneNode.class::isInstance))
              .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns this class for a limited number of agencies.
     *
     * @param limit how many agencies of a block may have it
     * @return the class
     */
    public ScoreClass withQuota(ClassQuota limit) {
      return new ScoreClass(name, interval, sides, Optional.of(limit));
    }
  }

  /** What has to hold beside the total: a least share of the points of some nodes. */
  public sealed interface SideCondition permits EveryArea, OneNode {
    /** {@return the least share, in per cent} */
    BigDecimal atLeast();

    /**
     * Returns whether the condition looks at a node.
     *
     * @param node the code of the node
     * @param isArea whether it is a child of the root
     * @return whether it does
     */
    boolean asks(NodeCode node, boolean isArea);
  }

  /**
   * Every area, which is a child of the root, has at least a share of its points.
   *
   * @param atLeast the share in per cent, 0 to 100
   */
  public record EveryArea(BigDecimal atLeast) implements SideCondition {
    /** Checks the share. */
    public EveryArea {
      atLeast = percent(atLeast);
    }

    @Override
    public boolean asks(NodeCode node, boolean isArea) {
      return isArea;
    }
  }

  /**
   * One node has at least a share of its points.
   *
   * @param node the code of the node
   * @param atLeast the share in per cent, 0 to 100
   */
  public record OneNode(NodeCode node, BigDecimal atLeast) implements SideCondition {
    /** Checks the share. */
    public OneNode {
      requireNonNull(node, "node");
      atLeast = percent(atLeast);
    }

    @Override
    public boolean asks(NodeCode asked, boolean isArea) {
      return node.equals(asked);
    }
  }

  /**
   * The share of its points that a node has.
   *
   * @param node the code of the node
   * @param isArea whether it is a child of the root
   * @param percent the exact share in per cent
   */
  public record NodeShare(NodeCode node, boolean isArea, Fraction percent) {
    /** Checks that no component is absent. */
    public NodeShare {
      requireNonNull(node, "node");
      requireNonNull(percent, "percent");
    }
  }

  /**
   * A side condition that a node does not meet.
   *
   * @param scoreClass the name of the class
   * @param share the node and its share
   * @param atLeast the share that the class asks for, in per cent
   */
  public record FailedSide(String scoreClass, NodeShare share, BigDecimal atLeast) {
    /** Checks that no component is absent. */
    public FailedSide {
      requireNonNull(scoreClass, "scoreClass");
      requireNonNull(share, "share");
      requireNonNull(atLeast, "atLeast");
    }
  }

  /**
   * Returns the class of a total.
   *
   * @param total the exact total
   * @param shares the shares of the nodes that apply
   * @return the class; empty if the total has none
   */
  public Optional<ScoreClass> find(Fraction total, ImmutableList<NodeShare> shares) {
    return classes.stream()
        .filter(one -> one.interval().contains(total) && failed(one, shares).isEmpty())
        .findFirst();
  }

  /**
   * Returns the side conditions of a class that do not hold.
   *
   * @param one the class
   * @param shares the shares of the nodes that apply
   * @return what fails, in the order of the conditions and nodes
   */
  public static ImmutableList<FailedSide> failed(ScoreClass one, ImmutableList<NodeShare> shares) {
    return one.sides().stream()
        .flatMap(side -> failed(one, side, shares))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<FailedSide> failed(
      ScoreClass one, SideCondition side, ImmutableList<NodeShare> shares) {
    return shares.stream()
        .filter(share -> side.asks(share.node(), share.isArea()))
        .filter(share -> share.percent().compareTo(Fraction.of(side.atLeast())) < 0)
        .map(share -> new FailedSide(one.name(), share, side.atLeast()));
  }

  private static BigDecimal percent(BigDecimal number) {
    BigDecimal canonical = Decimals.canonical(number);
    checkArgument(
        canonical.signum() >= 0 && canonical.compareTo(BigDecimal.valueOf(100)) <= 0,
        "side condition: must be 0 to 100 per cent, but was %s",
        canonical);
    return canonical;
  }
}
