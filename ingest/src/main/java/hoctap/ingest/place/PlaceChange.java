package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What one unit gave to another on one day. How large a part it is follows from facts, and is
 * worked out where those are.
 *
 * @param document the decision that made the change
 * @param areaM2 how much land went over; empty when the lists do not say
 * @param population how many people did; empty when the lists do not say
 * @param isSuspect true when no second, independent list confirms the pair
 */
public record PlaceChange(
    String fromPlaceId,
    String toPlaceId,
    LocalDate effectiveOn,
    Kind kind,
    String document,
    Optional<Long> areaM2,
    Optional<Long> population,
    boolean isSuspect) {

  /** Whether a unit went over whole, in part, or stayed and changed its name or type. */
  public enum Kind {
    WHOLE,
    PART,
    RENAME;

    /** The kind's code in tables. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it is one of the sure parts of a unit that was split. */
  public boolean isSplit() {
    return kind == Kind.PART && !isSuspect;
  }
}
