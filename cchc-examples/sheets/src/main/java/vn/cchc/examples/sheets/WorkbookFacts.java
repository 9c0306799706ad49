package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Gathers facts from the parts of a workbook as they are looked through, and refuses what would
 * make the library that reads them next work or grow without end: places out of order, texts that
 * are not there, formulas without bounds.
 */
final class WorkbookFacts {
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

  private final Map<String, SheetFacts> sheets = new HashMap<>();
  private final List<Optional<LegacyEncoding>> fonts = new ArrayList<>();
  private final List<Optional<LegacyEncoding>> styles = new ArrayList<>();
  private final Map<Integer, LegacyEncoding> texts = new HashMap<>();
  private final FormulaBounds formulas = new FormulaBounds();
  private final StringBuilder read = new StringBuilder();

  private String root = "";
  private String within = "";
  private @Nullable SheetFacts sheet;
  private int row;
  private int column;
  private String type = "";
  private Optional<LegacyEncoding> font = Optional.empty();
  private int textCount;
  private int mostText = -1;
  private int cells;
  private int merges;

  ImmutableMap<String, SheetFacts> sheets() throws RefusedFileException {
    if (mostText >= textCount) {
      throw CheckedWorkbook.broken("a shared text that is not there: " + mostText);
    }
    return ImmutableMap.copyOf(sheets);
  }

  void start(String part, int depth, XMLStreamReader xml) throws RefusedFileException {
    String name = xml.getLocalName();
    if (depth == 1) {
      root = name;
      row = 0;
      formulas.startSheet();
      sheet = name.equals("worksheet") ? sheets.computeIfAbsent(part, p -> new SheetFacts()) : null;
    }
    if (depth == 2) {
      within = name;
    }
    read.setLength(0);
    switch (root) {
      case "worksheet" -> startInSheet(name, xml);
      case "styleSheet" -> startInStyles(name, xml);
      case "sst" -> startInTexts(name, xml);
      default -> {}
    }
  }

  private void startInStyles(String name, XMLStreamReader xml) {
    if (within.equals("fonts") && name.equals("font")) {
      fonts.add(Optional.empty());
    } else if (within.equals("fonts") && name.equals("name") && !fonts.isEmpty()) {
      fonts.set(fonts.size() - 1, LegacyEncoding.ofFont(attribute(xml, "val")));
    } else if (within.equals("cellXfs") && name.equals("xf")) {
      styles.add(element(fonts, attribute(xml, "fontId")));
    }
  }

  private void startInTexts(String name, XMLStreamReader xml) {
    if (name.equals("si")) {
      textCount++;
    } else if (name.equals("rFont")) {
      LegacyEncoding.ofFont(attribute(xml, "val"))
          .ifPresent(encoding -> texts.put(textCount - 1, encoding));
    }
  }

  private void startInSheet(String name, XMLStreamReader xml) throws RefusedFileException {
    switch (name) {
      case "row" -> startRow(attribute(xml, "r"));
      case "c" -> startCell(xml);
      case "f" ->
          formulas.start(
              attribute(xml, "t"), attribute(xml, "si"), attribute(xml, "ref").isEmpty());
      case "rFont" -> LegacyEncoding.ofFont(attribute(xml, "val")).ifPresent(this::note);
      case "mergeCell" -> {
        if (++merges > Limits.MERGES) {
          throw Limits.exceeded("merged areas", Limits.MERGES);
        }
        MergedArea area =
            MergedArea.parse(attribute(xml, "ref"))
                .orElseThrow(() -> CheckedWorkbook.broken("mergeCell " + attribute(xml, "ref")));
        if (sheet != null) {
          sheet.merge(area);
        }
      }
      default -> {}
    }
  }

  private void startRow(String number) throws RefusedFileException {
    @Nullable Integer next = Ints.tryParse(number);
    if (next == null || next <= row || next > 1_048_576) {
      throw CheckedWorkbook.broken("row " + number + " after row " + row);
    }
    row = next;
    column = -1;
  }

  private void startCell(XMLStreamReader xml) throws RefusedFileException {
    if (++cells > Limits.CELLS) {
      throw Limits.exceeded("cells", Limits.CELLS);
    }
    String address = attribute(xml, "r");
    Matcher matcher = ADDRESS.matcher(address);
    int next = matcher.matches() ? Columns.index(matcher.group(1)).orElse(-1) : -1;
    if (next <= column || !matcher.group(2).equals(Integer.toString(row))) {
      throw CheckedWorkbook.broken("cell " + address + " in row " + row);
    }
    column = next;
    type = attribute(xml, "t");
    font = element(styles, attribute(xml, "s"));
    font.ifPresent(this::note);
  }

  void text(String some) throws RefusedFileException {
    if (root.equals("worksheet") || root.equals("sst")) {
      if (read.length() + some.length() > Limits.CHARACTERS) {
        throw Limits.exceeded("characters of a cell", Limits.CHARACTERS);
      }
      read.append(some);
    }
  }

  void end(String name) throws RefusedFileException {
    if (root.equals("worksheet")) {
      if (name.equals("v") && type.equals("s")) {
        endSharedText(read.toString().strip());
      } else if (name.equals("f")) {
        formulas.end(read.length());
      }
    }
    read.setLength(0);
  }

  private void endSharedText(String index) throws RefusedFileException {
    if (!index.isEmpty()) {
      @Nullable Integer text = Ints.tryParse(index);
      if (text == null || text < 0) {
        throw CheckedWorkbook.broken("shared text " + index);
      }
      mostText = Math.max(mostText, text);
      Optional.ofNullable(texts.get(text)).ifPresent(this::note);
    }
  }

  private void note(LegacyEncoding encoding) {
    if (sheet != null) {
      sheet.write(SheetCell.address(row, column), encoding);
    }
  }

  private static <T> Optional<T> element(List<Optional<T>> list, String index) {
    @Nullable Integer position = Ints.tryParse(index);
    return position == null || position < 0 || position >= list.size()
        ? Optional.empty()
        : list.get(position);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    @Nullable String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
