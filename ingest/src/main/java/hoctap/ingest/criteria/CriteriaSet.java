package hoctap.ingest.criteria;

import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A set of criteria of the title that one place issued for its own people, as {@code
 * title.criteria} of {@code hoctap.yml} writes it; {@link CriteriaFaults} says what is wrong with
 * it.
 *
 * @param id what rows call it: {@code thap-muoi-2024}
 * @param names other words for it in {@code Bộ tiêu chí}
 * @param place the code of the place that issued it; the set holds for files of places in it
 * @param validFrom the first day of an assessment by it, {@code yyyy-mm-dd}
 * @param validTo the last day; empty while in force
 * @param groups the target groups it has a form for, of 1 to 4
 * @param items how many scores it asks for, 1 to 10: {@code TC1} and on
 * @param passTotal the least sum, in points
 * @param minimumItem the least of each score, in points
 * @param areaPassTotal the least sum in listed areas, in points
 * @param digitalItem the score that is on the use of information technology, from 1
 */
public record CriteriaSet(
    String id,
    List<String> names,
    String document,
    String place,
    String validFrom,
    String validTo,
    List<Integer> groups,
    Integer items,
    Optional<BigDecimal> passTotal,
    Optional<BigDecimal> minimumItem,
    Optional<BigDecimal> areaPassTotal,
    Integer digitalItem) {
  private static final int ITEMS = 10;
  private static final int DIGITAL_ITEM = 5;

  public CriteriaSet {
    id = id == null ? "" : id;
    names = names == null ? List.of() : List.copyOf(names);
    document = document == null ? "" : document.strip();
    place = place == null ? "" : place;
    validFrom = validFrom == null ? "" : validFrom;
    validTo = validTo == null ? "" : validTo;
    groups = groups == null ? List.of() : List.copyOf(groups);
    items = items == null ? ITEMS : items;
    passTotal = passTotal == null ? Optional.empty() : passTotal;
    minimumItem = minimumItem == null ? Optional.empty() : minimumItem;
    areaPassTotal = areaPassTotal == null ? Optional.empty() : areaPassTotal;
    digitalItem = digitalItem == null ? DIGITAL_ITEM : digitalItem;
  }

  /** The first day. */
  public LocalDate from() {
    return LocalDate.parse(validFrom);
  }

  /** The last day: its own, or that of the place that issued it; empty while both stand. */
  public Optional<LocalDate> to() {
    Optional<LocalDate> own =
        validTo.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validTo));
    Optional<LocalDate> issuer = issuer().validTo();
    return own.isPresent() && issuer.isPresent() && issuer.get().isBefore(own.get())
        ? issuer
        : own.or(() -> issuer);
  }

  /** The place that issued it. */
  public Place issuer() {
    return Places.load().resolve(place, from());
  }
}
