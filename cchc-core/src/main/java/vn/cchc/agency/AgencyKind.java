package vn.cchc.agency;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.Optional;
import vn.cchc.text.Text;

/**
 * A kind of agency (<i>loại cơ quan, đơn vị</i>), such as {@code communeCommittee}. The constants
 * are the well-known kinds; a register may {@linkplain DeclaredKind declare} others.
 *
 * @param id its id, as documents write it
 */
public record AgencyKind(String id) implements Comparable<AgencyKind> {
  /** The Government (<i>Chính phủ</i>). */
  public static final AgencyKind GOVERNMENT = new AgencyKind("government");

  /** A ministry or its equal (<i>bộ, cơ quan ngang bộ</i>). */
  public static final AgencyKind MINISTRY = new AgencyKind("ministry");

  /** The people's committee of the province (<i>UBND tỉnh</i>), a body. */
  public static final AgencyKind PROVINCIAL_COMMITTEE = new AgencyKind("provincialCommittee");

  /** The chair of the provincial people's committee (<i>Chủ tịch UBND tỉnh</i>), an office. */
  public static final AgencyKind PROVINCIAL_CHAIR = new AgencyKind("provincialChair");

  /** A department or its equal (<i>sở, ban, ngành</i>). */
  public static final AgencyKind DEPARTMENT = new AgencyKind("department");

  /** A sub-department of a department (<i>chi cục</i>). */
  public static final AgencyKind SUB_DEPARTMENT = new AgencyKind("subDepartment");

  /** A division (<i>phòng chuyên môn</i>). */
  public static final AgencyKind DIVISION = new AgencyKind("division");

  /** The people's committee of a district (<i>UBND cấp huyện</i>), until 30 June 2025. */
  public static final AgencyKind DISTRICT_COMMITTEE = new AgencyKind("districtCommittee");

  /** The people's committee of a commune (<i>UBND xã</i>), not that of a ward or special zone. */
  public static final AgencyKind COMMUNE_COMMITTEE = new AgencyKind("communeCommittee");

  /** The people's committee of a ward (<i>UBND phường</i>). */
  public static final AgencyKind WARD_COMMITTEE = new AgencyKind("wardCommittee");

  /** The people's committee of a special zone (<i>UBND đặc khu</i>). */
  public static final AgencyKind SPECIAL_ZONE_COMMITTEE = new AgencyKind("specialZoneCommittee");

  /** A public service unit (<i>đơn vị sự nghiệp công lập</i>). */
  public static final AgencyKind PUBLIC_SERVICE_UNIT = new AgencyKind("publicServiceUnit");

  /** A centre where procedures are filed (<i>Trung tâm Phục vụ hành chính công</i>). */
  public static final AgencyKind PUBLIC_SERVICE_CENTRE = new AgencyKind("publicServiceCentre");

  /** A steering committee or other coordinating body (<i>ban chỉ đạo, tổ chức phối hợp</i>). */
  public static final AgencyKind STEERING_COMMITTEE = new AgencyKind("steeringCommittee");

  /** A body of a ministry in the province (<i>cơ quan ngành dọc trung ương</i>). */
  public static final AgencyKind CENTRAL_BODY = new AgencyKind("centralBody");

  private static final ImmutableMap<AgencyKind, AgencyLevel> LEVELS =
      ImmutableMap.<AgencyKind, AgencyLevel>builder()
          .put(GOVERNMENT, AgencyLevel.CENTRAL)
          .put(MINISTRY, AgencyLevel.CENTRAL)
          .put(PROVINCIAL_COMMITTEE, AgencyLevel.PROVINCE)
          .put(PROVINCIAL_CHAIR, AgencyLevel.PROVINCE)
          .put(DEPARTMENT, AgencyLevel.PROVINCE)
          .put(SUB_DEPARTMENT, AgencyLevel.UNIT)
          .put(DIVISION, AgencyLevel.UNIT)
          .put(DISTRICT_COMMITTEE, AgencyLevel.DISTRICT)
          .put(COMMUNE_COMMITTEE, AgencyLevel.COMMUNE)
          .put(WARD_COMMITTEE, AgencyLevel.COMMUNE)
          .put(SPECIAL_ZONE_COMMITTEE, AgencyLevel.COMMUNE)
          .put(PUBLIC_SERVICE_UNIT, AgencyLevel.UNIT)
          .put(PUBLIC_SERVICE_CENTRE, AgencyLevel.UNIT)
          .put(STEERING_COMMITTEE, AgencyLevel.PROVINCE)
          .put(CENTRAL_BODY, AgencyLevel.CENTRAL)
          .buildOrThrow();

  /** Well-known kinds have their place in the list, and all others follow. */
  private static final Comparator<AgencyKind> ORDER =
      Comparator.comparingInt(AgencyKind::rank).thenComparing(AgencyKind::id);

  /** Checks the id and brings it to NFC. */
  public AgencyKind {
    id = Text.id("kind of agency", id);
  }

  /**
   * Returns a kind of agency.
   *
   * @param id its id, such as {@code communeCommittee}
   * @return the kind
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static AgencyKind of(String id) {
    return new AgencyKind(id);
  }

  /** {@return the kinds that need no declaration} */
  public static ImmutableSet<AgencyKind> wellKnown() {
    return LEVELS.keySet();
  }

  /** {@return whether it needs no declaration} */
  public boolean isWellKnown() {
    return LEVELS.containsKey(this);
  }

  /** By its id: whoever looks a kind up among kinds may ask for their order. */
  private int rank() {
    int index = Iterables.indexOf(LEVELS.keySet(), known -> known.id.equals(id));
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  /** The level of a well-known kind; that of another is in the register that declares it. */
  Optional<AgencyLevel> knownLevel() {
    return Optional.ofNullable(LEVELS.get(this));
  }

  /** Well-known kinds come first, from the Government down, then all others by rising id. */
  @Override
  public int compareTo(AgencyKind other) {
    return ORDER.compare(this, other);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return id;
  }
}
