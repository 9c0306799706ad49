package vn.cchc.examples.sheets.file;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/**
 * Which sheets a workbook has and which of its parts hold what. Names of elements are read without
 * regard to their namespace, so that files in the strict form are read as others are.
 *
 * @param sheets its sheets, in their order
 * @param styles the part of the styles, if there is one
 * @param texts the part of the shared texts, if there is one
 * @param isFrom1904 whether its days are counted from 1904
 */
public record WorkbookIndex(
    ImmutableList<Listed> sheets,
    Optional<String> styles,
    Optional<String> texts,
    boolean isFrom1904) {

  /**
   * A sheet.
   *
   * @param name the name that people see
   * @param isShown whether it is not hidden
   * @param part the part that holds it
   */
  public record Listed(String name, boolean isShown, String part) {}

  private record Relation(String type, String part) {}

  static WorkbookIndex read(WorkbookParts parts) throws IOException, RefusedFileException {
    String main = main(parts);
    int slash = main.lastIndexOf('/');
    String folder = slash < 0 ? "" : main.substring(0, slash + 1);
    Map<String, Relation> relations =
        relations(parts, folder + "_rels/" + main.substring(slash + 1) + ".rels", folder);
    ImmutableList.Builder<Listed> sheets = ImmutableList.builder();
    boolean[] isFrom1904 = {false};
    XmlPart.read(
        parts,
        main,
        (name, xml) -> {
          if (name.equals("workbookPr")) {
            isFrom1904[0] = XmlPart.isOn(xml, "date1904", false);
          } else if (name.equals("sheet")) {
            @Nullable Relation relation = relations.get(relationId(xml));
            if (relation != null && relation.type().equals("worksheet")) {
              String state = XmlPart.attribute(xml, "state");
              sheets.add(
                  new Listed(
                      RichText.unescaped(XmlPart.attribute(xml, "name")),
                      state.isEmpty() || state.equals("visible"),
                      relation.part()));
            }
          }
        });
    return new WorkbookIndex(
        sheets.build(), one(relations, "styles"), one(relations, "sharedStrings"), isFrom1904[0]);
  }

  private static String main(WorkbookParts parts) throws IOException, RefusedFileException {
    for (String name : parts.names()) {
      if (name.endsWith("workbook.bin")) {
        throw FileFault.BINARY_WORKBOOK.refusal(name);
      } else if (name.equals("word/document.xml")) {
        throw FileFault.WORD.refusal(name);
      }
    }
    if (parts.has("mimetype") && parts.has("content.xml")) {
      throw FileFault.OPEN_DOCUMENT.refusal("mimetype");
    }
    Optional<String> found =
        parts.has("_rels/.rels")
            ? one(relations(parts, "_rels/.rels", ""), "officeDocument")
            : Optional.empty();
    String main = found.orElse("xl/workbook.xml");
    if (!parts.has(main)) {
      throw (parts.has("[Content_Types].xml") ? FileFault.NO_PART : FileFault.PACKED).refusal(main);
    }
    return main;
  }

  private static Optional<String> one(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .findFirst();
  }

  private static Map<String, Relation> relations(WorkbookParts parts, String name, String folder)
      throws IOException, RefusedFileException {
    Map<String, Relation> relations = new TreeMap<>();
    XmlPart.read(
        parts,
        name,
        (element, xml) -> {
          String target = XmlPart.attribute(xml, "Target");
          if (element.equals("Relationship")
              && !XmlPart.attribute(xml, "TargetMode").equals("External")) {
            String type = XmlPart.attribute(xml, "Type");
            relations.put(
                XmlPart.attribute(xml, "Id"),
                new Relation(
                    type.substring(type.lastIndexOf('/') + 1),
                    WorkbookParts.folded(target.startsWith("/") ? target : folder + target)));
          }
        });
    return relations;
  }

  private static String relationId(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      @Nullable String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
