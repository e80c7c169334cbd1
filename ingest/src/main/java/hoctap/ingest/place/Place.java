package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of one administrative unit: a unit that changes its type or its borders is a new
 * place.
 *
 * @param placeId {@code commune:30037@2025-07-01}; nothing after the {@code @} where the start is
 *     unknown
 * @param name without its type: {@code Tháp Mười}
 * @param fullName with its type: {@code Xã Tháp Mười}
 * @param parentId the latest version of the unit it lies in; empty for a province
 * @param validFrom the first day in force; empty when unknown
 * @param validTo the last day in force; empty while it stands
 * @param areaClass the class of a listed difficult area; empty when none is known
 * @param areaKm2 empty when no source is trusted
 */
public record Place(
    String placeId,
    Level level,
    String code,
    String name,
    String fullName,
    String type,
    Optional<String> parentId,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Optional<String> areaClass,
    Optional<Double> areaKm2) {

  /** The id of the version of a unit that began on {@code validFrom}. */
  static String id(Level level, String code, Optional<LocalDate> validFrom) {
    return "%s:%s@%s".formatted(level.id(), code, validFrom.map(LocalDate::toString).orElse(""));
  }

  /** The id of a village, which is known by the place that listed it and its code there. */
  public String villageId(String villageCode) {
    return "village:%s/%s@%s"
        .formatted(code, villageCode, validFrom.map(LocalDate::toString).orElse(""));
  }

  /** Whether the unit stood on that day. */
  public boolean isInForce(LocalDate day) {
    return validFrom.map(from -> !day.isBefore(from)).orElse(true)
        && validTo.map(to -> !day.isAfter(to)).orElse(true);
  }
}
