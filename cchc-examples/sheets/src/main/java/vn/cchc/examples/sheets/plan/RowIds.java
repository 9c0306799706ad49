package vn.cchc.examples.sheets.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.form.FormTable;
import vn.cchc.examples.sheets.text.Labels;

/** The ids of the rows of a table. Where none is filled in, one is made from the name. */
final class RowIds {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST = 80;

  private final Map<Integer, String> ids = new HashMap<>();
  private final Map<String, Optional<String>> byName = new HashMap<>();

  private RowIds() {}

  static RowIds none() {
    return new RowIds();
  }

  /** Gives each row of a table that is read and has an id or a name its id. */
  static RowIds of(FormTable table) {
    RowIds rows = new RowIds();
    Set<String> taken = new HashSet<>();
    table.rows().stream().filter(table::isRead).forEach(row -> taken.add(table.text(row, "id")));
    for (SheetRow row : table.rows()) {
      String name = table.text(row, "name");
      String id = table.text(row, "id");
      if (table.isRead(row) && !(id + name).isEmpty()) {
        String made = id.isEmpty() ? made(name, taken) : id;
        rows.ids.put(row.number(), made);
        rows.byName.merge(Labels.key(name), Optional.of(made), (first, second) -> Optional.empty());
      }
    }
    return rows;
  }

  /** Returns an id such as so-noi-vu, of a name such as Sở Nội vụ. */
  static String made(String name, Set<String> taken) {
    String plain = Labels.bare(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
    String base = cut.isEmpty() ? "ma" : cut;
    String id = base;
    for (int next = 2; !taken.add(id); next++) {
      id = base + "-" + next;
    }
    return id;
  }

  /** Returns whether a text is written as ids are. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  Optional<String> of(SheetRow row) {
    return Optional.ofNullable(ids.get(row.number()));
  }

  /** Returns the id of the one row that has a name. */
  Optional<String> named(String name) {
    return byName.getOrDefault(Labels.key(name), Optional.empty());
  }

  boolean has(String id) {
    return ids.containsValue(id);
  }
}
