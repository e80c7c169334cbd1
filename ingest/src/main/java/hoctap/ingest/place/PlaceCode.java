package hoctap.ingest.place;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads place codes, and says in Vietnamese why one bears no unit on a day. */
final class PlaceCode {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final PlaceVersions versions;
  private final Function<String, List<Place>> successors;

  PlaceCode(PlaceVersions versions, Function<String, List<Place>> successors) {
    this.versions = versions;
    this.successors = successors;
  }

  /** The level that a code of that length belongs to. */
  static Optional<Level> level(String code) {
    if (!code.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
      return Optional.empty();
    }
    return switch (code.length()) {
      case 5 -> Optional.of(Level.COMMUNE);
      case 3 -> Optional.of(Level.DISTRICT);
      case 2 -> Optional.of(Level.PROVINCE);
      default -> Optional.empty();
    };
  }

  /** How many digits a code of that level has. */
  static int digits(Level level) {
    return switch (level) {
      case COMMUNE -> 5;
      case DISTRICT -> 3;
      case PROVINCE -> 2;
      case VILLAGE -> throw new IllegalArgumentException("Villages have codes of their own");
    };
  }

  String refusal(String code, LocalDate day) {
    Optional<Level> level = level(code);
    if (level.isEmpty()) {
      return "Mã đơn vị không hợp lệ: \"%s\" (cần 5 chữ số cho xã, 3 cho huyện, 2 cho tỉnh)"
          .formatted(code);
    }
    List<Place> known = versions.versions(level.get(), code);
    return "Không có %s nào mang mã %s vào ngày %s. Trước đó: %s. Sau đó: %s."
        .formatted(
            level.get().vietnamese(), code, DAY.format(day), before(known, day), after(known, day));
  }

  private String before(List<Place> known, LocalDate day) {
    return orNone(
        known.stream()
            .filter(place -> place.validTo().map(day::isAfter).orElse(false))
            .map(
                place ->
                    name(place)
                        + " đến ngày "
                        + DAY.format(place.validTo().orElseThrow())
                        + now(place))
            .collect(Collectors.joining("; ")));
  }

  private String now(Place place) {
    String names =
        successors.apply(place.placeId()).stream()
            .map(next -> "%s (%s)".formatted(next.fullName(), next.code()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : ", sau đó thuộc " + names;
  }

  private String after(List<Place> known, LocalDate day) {
    return orNone(
        known.stream()
            .filter(place -> place.validFrom().map(day::isBefore).orElse(false))
            .map(place -> name(place) + " từ ngày " + DAY.format(place.validFrom().orElseThrow()))
            .collect(Collectors.joining("; ")));
  }

  private String name(Place place) {
    return place
        .parentId()
        .flatMap(versions::find)
        .map(parent -> "%s (%s)".formatted(place.fullName(), parent.fullName()))
        .orElse(place.fullName());
  }

  private static String orNone(String names) {
    return names.isEmpty() ? "không có" : names;
  }
}
