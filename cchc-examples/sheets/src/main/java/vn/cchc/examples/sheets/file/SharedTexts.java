package vn.cchc.examples.sheets.file;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** Those of a workbook's shared texts that one sheet uses; the others are read over. */
final class SharedTexts {
  private final Map<Integer, RichText> texts = new HashMap<>();

  /**
   * Reads the texts.
   *
   * @param parts the workbook
   * @param name the part of the shared texts
   * @param used the indexes that the sheet uses
   */
  static SharedTexts read(WorkbookParts parts, Optional<String> name, BitSet used)
      throws IOException, RefusedFileException {
    SharedTexts texts = new SharedTexts();
    if (name.isPresent()) {
      XmlPart.read(parts, name.orElseThrow(), texts.new Reader(used));
    }
    int last = used.length() - 1;
    if (texts.texts.size() < used.cardinality()) {
      int missing = last;
      while (texts.texts.containsKey(missing)) {
        missing = used.previousSetBit(missing - 1);
      }
      throw FileFault.SHARED_TEXT.refusal(missing);
    }
    return texts;
  }

  RichText text(int index) {
    @Nullable RichText text = texts.get(index);
    return text == null ? RichText.plain("") : text;
  }

  private final class Reader implements XmlPart.Taker {
    private final BitSet used;
    private final RichText.Collector collector = new RichText.Collector();
    private int index = -1;
    private long characters;

    Reader(BitSet used) {
      this.used = used;
    }

    @Override
    public void start(String name, XMLStreamReader xml) {
      if (name.equals("si")) {
        index++;
      } else if (index >= 0 && used.get(index)) {
        collector.start(name, xml);
      }
    }

    @Override
    public void text(String text) throws RefusedFileException {
      if (index >= 0 && used.get(index)) {
        collector.text(text);
      }
    }

    @Override
    public void end(String name) throws RefusedFileException {
      if (index < 0 || !used.get(index)) {
        return;
      }
      if (name.equals("si")) {
        RichText text = collector.finish();
        texts.put(index, text);
        characters += text.text().length();
        if (characters > Limits.SHARED_CHARACTERS || texts.size() > Limits.SHARED_TEXTS) {
          throw FileFault.TOO_MANY_TEXTS.refusal(Limits.SHARED_CHARACTERS);
        }
      } else {
        collector.end(name);
      }
    }
  }
}
