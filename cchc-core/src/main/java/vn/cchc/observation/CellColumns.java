package vn.cchc.observation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.cchc.period.ReportingPeriod;

/**
 * The columns of one subject: a place for each agency and period, in the order in which they first
 * came. A plain place holds one ratio, as numbers only; any other place refers to an object.
 *
 * <p>Nearly every place of a province is plain. It is stored in primitive columns: a tenth of the
 * memory, nothing for the garbage collector to trace, and neighbours are adjacent.
 */
final class CellColumns {
  static final int NONE = DictionaryEncoder.NONE;

  /** Columns grow page by page, so that only a page that is not yet full is ever copied. */
  private static final int PAGE_BITS = 12;

  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final int FIRST_SIZE = 8;

  private static final int NUMERATOR = 0;
  private static final int DENOMINATOR = 1;
  private static final int MOMENT = 2;
  private static final int NUMBERS = 3;

  private static final int SERIES = 0;
  private static final int PERIOD = 1;
  private static final int PROVENANCE = 2;
  private static final int LINKS = 3;

  private static final class Page {
    private long[] numbers;
    private int[] links;
    private @Nullable Object @Nullable [] contents;

    Page(int size) {
      this.numbers = new long[size * NUMBERS];
      this.links = new int[size * LINKS];
    }

    void makeRoom(int at) {
      int size = links.length / LINKS;
      if (at == size) {
        numbers = Arrays.copyOf(numbers, 2 * size * NUMBERS);
        links = Arrays.copyOf(links, 2 * size * LINKS);
        contents = contents == null ? null : Arrays.copyOf(contents, 2 * size);
      }
    }
  }

  private final DictionaryEncoder<ReportingPeriod> periods;
  private final ProvenanceEncoder provenances;
  private Page[] pages = {new Page(FIRST_SIZE)};
  private int size;

  /**
   * Makes columns without places.
   *
   * @param periods the periods of the whole accumulator
   * @param provenances the provenances of the whole accumulator
   */
  CellColumns(DictionaryEncoder<ReportingPeriod> periods, ProvenanceEncoder provenances) {
    this.periods = periods;
    this.provenances = provenances;
  }

  DictionaryEncoder<ReportingPeriod> periods() {
    return periods;
  }

  ProvenanceEncoder provenances() {
    return provenances;
  }

  int size() {
    return size;
  }

  /**
   * Appends a place, which is not plain and has no content yet.
   *
   * @param series the number of its agency's figures
   * @param period the number of its period
   * @return the place
   */
  int append(int series, int period) {
    int index = size >>> PAGE_BITS;
    if (index == pages.length) {
      pages = Arrays.copyOf(pages, index + 1 + index / 2);
    }
    if (pages[index] == null) {
      pages[index] = new Page(PAGE_SIZE);
    }
    pages[index].makeRoom(size % PAGE_SIZE);
    int[] links = pages[index].links;
    int at = size % PAGE_SIZE * LINKS;
    links[at + SERIES] = series;
    links[at + PERIOD] = period;
    links[at + PROVENANCE] = NONE;
    return size++;
  }

  private int link(int place, int column) {
    return pages[place >>> PAGE_BITS].links[place % PAGE_SIZE * LINKS + column];
  }

  private long number(int place, int column) {
    return pages[place >>> PAGE_BITS].numbers[place % PAGE_SIZE * NUMBERS + column];
  }

  int series(int place) {
    return link(place, SERIES);
  }

  int period(int place) {
    return link(place, PERIOD);
  }

  boolean isPlain(int place) {
    return link(place, PROVENANCE) != NONE;
  }

  /** The number of the provenance of a plain place, else {@link #NONE}. */
  int provenance(int place) {
    return link(place, PROVENANCE);
  }

  long numerator(int place) {
    return number(place, NUMERATOR);
  }

  long denominator(int place) {
    return number(place, DENOMINATOR);
  }

  long moment(int place) {
    return number(place, MOMENT);
  }

  void setPlain(int place, long numerator, long denominator, long moment, int provenance) {
    Page page = pages[place >>> PAGE_BITS];
    int at = place % PAGE_SIZE;
    page.links[at * LINKS + PROVENANCE] = provenance;
    page.numbers[at * NUMBERS + NUMERATOR] = numerator;
    page.numbers[at * NUMBERS + DENOMINATOR] = denominator;
    page.numbers[at * NUMBERS + MOMENT] = moment;
    if (page.contents != null) {
      page.contents[at] = null;
    }
  }

  /**
   * The content of a place that is not plain: its cell, or the builder of a cell of many figures.
   */
  Object content(int place) {
    return requireNonNull(requireNonNull(pages[place >>> PAGE_BITS].contents)[place % PAGE_SIZE]);
  }

  void setContent(int place, Object content) {
    Page page = pages[place >>> PAGE_BITS];
    if (page.contents == null) {
      page.contents = new @Nullable Object[page.links.length / LINKS];
    }
    page.contents[place % PAGE_SIZE] = content;
    page.links[place % PAGE_SIZE * LINKS + PROVENANCE] = NONE;
  }
}
