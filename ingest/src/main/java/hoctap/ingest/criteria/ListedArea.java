package hoctap.ingest.criteria;

import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One commune that a document lists as a difficult area, as {@code title.areas} of {@code
 * hoctap.yml} writes it.
 *
 * @param place the commune's code on the first day; a unit that takes the commune over is another
 *     one and needs a line of its own
 * @param areaClass as the document calls it: {@code xã khu vực III}
 * @param validFrom the first day, {@code yyyy-mm-dd}
 * @param validTo the last day; empty while it is listed
 */
public record ListedArea(
    String place, String areaClass, String validFrom, String validTo, String document) {
  public ListedArea {
    place = place == null ? "" : place;
    areaClass = areaClass == null ? "" : areaClass.strip();
    validFrom = validFrom == null ? "" : validFrom;
    validTo = validTo == null ? "" : validTo;
    document = document == null ? "" : document.strip();
  }

  /** The first day. */
  public LocalDate from() {
    return LocalDate.parse(validFrom);
  }

  /** The last day; empty while it is listed. */
  public Optional<LocalDate> to() {
    return validTo.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validTo));
  }

  /** The unit that bore the code on the first day. */
  public Place unit() {
    return Places.load().resolve(place, from());
  }

  /** Whether {@code unit} is listed on that day. */
  public boolean lists(Place unit, LocalDate day) {
    return unit.placeId().equals(unit().placeId())
        && !day.isBefore(from())
        && to().map(last -> !day.isAfter(last)).orElse(true);
  }
}
