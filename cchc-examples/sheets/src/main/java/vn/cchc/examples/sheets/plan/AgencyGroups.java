package vn.cchc.examples.sheets.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.cchc.examples.sheets.text.Labels;

/**
 * What plans call several agencies at once: all of a kind (<i>các sở, ban, ngành</i>), or none in
 * particular (<i>các cơ quan liên quan</i>).
 */
final class AgencyGroups {
  private static final String OF_THE_PROVINCE =
      "(?: (?:của |cấp |trong |toàn |thuộc )?tỉnh| trên địa bàn(?: tỉnh)?)?";
  private static final String COMMITTEES = "(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân) ";
  private static final ImmutableMap<Pattern, ImmutableList<String>> KINDS =
      ImmutableMap.of(
          Pattern.compile("các sở(?:(?:,| và)? (?:ban|ngành))*" + OF_THE_PROVINCE),
          ImmutableList.of("department"),
          Pattern.compile("sở,? ban,? ngành" + OF_THE_PROVINCE),
          ImmutableList.of("department"),
          Pattern.compile(
              COMMITTEES
                  + "(?:cấp huyện|các huyện(?:(?:,| và)? (?:thị xã|thành phố))*)"
                  + OF_THE_PROVINCE),
          ImmutableList.of("districtCommittee"),
          Pattern.compile(
              COMMITTEES
                  + "(?:cấp xã|các xã,? (?:và )?phường(?:(?:,| và)? (?:thị trấn|đặc khu))*)"
                  + OF_THE_PROVINCE),
          ImmutableList.of("communeCommittee", "wardCommittee", "specialZoneCommittee"));
  private static final String NOUN =
      "(?:sở|ban|bộ|ngành|cấp|cơ quan|đơn vị|địa phương|tổ chức|đoàn thể|cá nhân|doanh nghiệp)";
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:các )?"
              + NOUN
              + "(?:(?:,| và)? (?:các )?"
              + NOUN
              + ")*(?:(?: khác)?(?: có)? liên quan| khác)");

  private AgencyGroups() {}

  /** Returns the kinds of agencies that a text names all agencies of. */
  static ImmutableList<String> kinds(String text) {
    String folded = Labels.folded(text);
    for (Map.Entry<Pattern, ImmutableList<String>> group : KINDS.entrySet()) {
      if (group.getKey().matcher(folded).matches()) {
        return group.getValue();
      }
    }
    return ImmutableList.of();
  }

  /** Returns whether a text names no agency in particular. */
  static boolean isOpen(String text) {
    return OPEN.matcher(Labels.folded(text)).matches();
  }
}
