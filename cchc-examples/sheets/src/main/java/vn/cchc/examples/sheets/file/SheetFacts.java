package vn.cchc.examples.sheets.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.util.BitSet;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.MergedArea;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Columns;

/**
 * What must be known of a sheet before its rows are read.
 *
 * @param merged the areas of merged cells
 * @param hiddenColumns the columns that are not shown, from 0
 * @param isZeroShown whether zeros are shown
 * @param texts the indexes of the shared texts that it uses
 */
public record SheetFacts(
    ImmutableList<MergedArea> merged,
    ImmutableRangeSet<Integer> hiddenColumns,
    boolean isZeroShown,
    BitSet texts) {
  private static final int MOST_TEXT = 100_000_000;

  static SheetFacts read(WorkbookParts parts, String part)
      throws IOException, RefusedFileException {
    Reader reader = new Reader();
    XmlPart.read(parts, part, reader);
    return new SheetFacts(
        reader.merged.build(),
        ImmutableRangeSet.copyOf(reader.hidden),
        reader.isZeroShown,
        reader.texts);
  }

  private static final class Reader implements XmlPart.Taker {
    private final ImmutableList.Builder<MergedArea> merged = ImmutableList.builder();
    private final RangeSet<Integer> hidden = TreeRangeSet.create();
    private final BitSet texts = new BitSet();
    private final StringBuilder value = new StringBuilder();
    private boolean isZeroShown = true;
    private boolean isShared;
    private boolean isValue;
    private int merges;

    @Override
    public void start(String name, XMLStreamReader xml) throws RefusedFileException {
      switch (name) {
        case "c" -> isShared = XmlPart.attribute(xml, "t").equals("s");
        case "v" -> {
          isValue = isShared;
          value.setLength(0);
        }
        case "mergeCell" -> merge(XmlPart.attribute(xml, "ref"));
        case "col" -> column(xml);
        case "sheetView" -> isZeroShown &= XmlPart.isOn(xml, "showZeros", true);
        default -> {}
      }
    }

    private void merge(String area) throws RefusedFileException {
      if (++merges > Limits.MERGES) {
        throw FileFault.TOO_MANY_MERGES.refusal(Limits.MERGES);
      }
      merged.add(MergedArea.parse(area).orElseThrow(() -> FileFault.MERGED_CELLS.refusal(area)));
    }

    private void column(XMLStreamReader xml) {
      @Nullable Integer first = Ints.tryParse(XmlPart.attribute(xml, "min"));
      @Nullable Integer last = Ints.tryParse(XmlPart.attribute(xml, "max"));
      boolean isNarrow = XmlPart.attribute(xml, "width").matches("0+(?:\\.[0-4][0-9]*)?");
      if (first != null
          && last != null
          && first >= 1
          && first <= last
          && (isNarrow || XmlPart.isOn(xml, "hidden", false))) {
        hidden.add(Range.closedOpen(first - 1, Math.min(last, Columns.MOST)));
      }
    }

    @Override
    public void text(String text) {
      if (isValue && value.length() < 64) {
        value.append(text);
      }
    }

    @Override
    public void end(String name) throws RefusedFileException {
      if (name.equals("v") && isValue) {
        isValue = false;
        String index = value.toString().strip();
        @Nullable Integer text = index.isEmpty() ? null : Ints.tryParse(index);
        if (text != null && text >= 0 && text < MOST_TEXT) {
          texts.set(text);
        } else if (!index.isEmpty()) {
          throw FileFault.SHARED_TEXT.refusal(index);
        }
      }
    }
  }
}
