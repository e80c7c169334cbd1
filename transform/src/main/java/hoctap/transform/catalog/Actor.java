package hoctap.transform.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A body that owes or receives something under a plan, for as long as it exists.
 *
 * @param place the place it stands for; for bodies of a kind ({@code the communes of …}) the place
 *     they all lie in
 * @param validTo the last day on which it exists; empty while it does
 * @param successor who answers for it after that day
 */
public record Actor(
    String id,
    String nameVi,
    Level level,
    String place,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Optional<String> successor) {

  public Actor {
    validFrom = validFrom == null ? Optional.empty() : validFrom;
    validTo = validTo == null ? Optional.empty() : validTo;
    successor = successor == null ? Optional.empty() : successor;
  }

  boolean existsOn(LocalDate day) {
    return validTo.isEmpty() || !day.isAfter(validTo.get());
  }

  Actor succeededBy(String other) {
    return new Actor(id, nameVi, level, place, validFrom, validTo, Optional.of(other));
  }
}
