package hoctap.app.sample.place;

import java.time.LocalDate;

/**
 * One version of one administrative unit, as the sample knows it.
 *
 * @param id {@code commune:30037@2025-07-01}; nothing after the sign where the start is unknown
 * @param from its first day; {@link LocalDate#MIN} where the lists do not say
 * @param to its last day; {@link LocalDate#MAX} while it stands
 */
public record Area(
    String id,
    String level,
    String code,
    String name,
    String type,
    String parentCode,
    LocalDate from,
    LocalDate to) {
  public static final String COMMUNE = "commune";
  public static final String DISTRICT = "district";
  public static final String PROVINCE = "province";

  /** Reads level, code, name, type, parent, first and last day; a blank day is unknown. */
  static Area of(String... cells) {
    LocalDate from = cells[5].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[5]);
    LocalDate to = cells[6].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[6]);
    String id = cells[0] + ":" + cells[1] + "@" + start(from);
    return new Area(id, cells[0], cells[1], cells[2], cells[3], cells[4], from, to);
  }

  /** The id of a village that this commune lists under {@code village}. */
  public String villageId(String village) {
    return "village:" + code + "/" + village + "@" + start(from);
  }

  public boolean isCommune() {
    return level.equals(COMMUNE);
  }

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** 1 a commune, 2 a district, 3 a province. */
  public int rank() {
    return rank(level);
  }

  /** 0 a village, 1 a commune, 2 a district, 3 a province. */
  public static int rank(String level) {
    return switch (level) {
      case PROVINCE -> 3;
      case DISTRICT -> 2;
      case COMMUNE -> 1;
      default -> 0;
    };
  }

  // All areas are keys of many maps.
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Area area && id.equals(area.id);
  }

  private static String start(LocalDate from) {
    return from.equals(LocalDate.MIN) ? "" : from.toString();
  }
}
