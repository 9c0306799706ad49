package vn.cchc.examples.report.page;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/** Links to the parts of the page. */
final class Contents {
  private final Edition edition;
  private final Map<String, Node> parts = new LinkedHashMap<>();

  Contents(Edition edition) {
    this.edition = edition;
    ImmutableList<Edition.Group> groups = edition.groups();
    for (int i = 0; i < groups.size(); i++) {
      parts.put("g" + (i + 1), groups.get(i).name());
    }
  }

  void add(String id, Word name) {
    parts.put(id, Element.words(edition.word(name)));
  }

  Node node() {
    Element list = Element.of("ol");
    parts.forEach(
        (id, name) ->
            list.add(Element.of("li").add(Element.of("a").with("href", "#" + id).add(name))));
    return Element.of("nav", "contents")
        .with("aria-label", edition.word(Word.CONTENTS))
        .add(Element.of("b").text(edition.word(Word.CONTENTS)), list);
  }
}
