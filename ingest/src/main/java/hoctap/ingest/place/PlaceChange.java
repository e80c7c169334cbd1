package hoctap.ingest.place;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What one unit gave to another on one day.
 *
 * @param weight the share of the old unit that went there, 0 for a suspect pair; the weights of one
 *     old unit add up to 1
 * @param weightBasis {@code whole}, or {@code equal} where no source knows the shares
 * @param countedShare how much of the weight rests on a fact rather than on the assumption
 * @param document the decision that made the change
 * @param isSuspect true when no second, independent list confirms the pair
 */
public record PlaceChange(
    String fromPlaceId,
    String toPlaceId,
    LocalDate effectiveOn,
    Kind kind,
    double weight,
    String weightBasis,
    double countedShare,
    String document,
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
}
