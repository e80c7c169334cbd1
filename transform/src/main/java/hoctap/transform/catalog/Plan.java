package hoctap.transform.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One plan, decision or directive: who made it, for which place and years, what it promises and who
 * owes what by when.
 *
 * <p>Read from {@code plans/<id>.yml}; the name of the file is the id.
 *
 * @param number as printed; empty where the text does not tell it
 * @param issuedOn empty where the text does not tell it
 * @param place the place it was made for, {@code country:VN} for the whole country
 * @param successor the plan that follows it
 * @param carriedTo the places that follow its place, and the day from which they do
 * @param conflicts what other sources print for the same row: recorded, never used
 */
public record Plan(
    String id,
    String titleVi,
    String issuer,
    Optional<String> number,
    Optional<LocalDate> issuedOn,
    int periodFrom,
    int periodTo,
    String programme,
    String place,
    Optional<String> successor,
    String note,
    Optional<Carry> carriedTo,
    List<Actor> actors,
    List<Target> targets,
    List<Duty> duties,
    List<Conflict> conflicts) {

  /** The places that a plan was carried to when its own place ended. */
  public record Carry(LocalDate from, List<String> places) {}

  /** A value for one row that another source prints, and why it is not used. */
  public record Conflict(
      String indicator, int year, BigDecimal value, String source, String note) {}

  public Plan {
    id = id == null ? "" : id;
    number = number == null ? Optional.empty() : number;
    issuedOn = issuedOn == null ? Optional.empty() : issuedOn;
    successor = successor == null ? Optional.empty() : successor;
    note = note == null ? "" : note;
    carriedTo = carriedTo == null ? Optional.empty() : carriedTo;
    actors = actors == null ? List.of() : List.copyOf(actors);
    targets = targets == null ? List.of() : List.copyOf(targets);
    duties = duties == null ? List.of() : List.copyOf(duties);
    conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
  }

  /** How a target row cites the plan: number or title, and what is not known is said so. */
  public String document() {
    return number.orElse(titleVi);
  }

  /** Where a target of this year stands as well, since its own place had ended by then. */
  List<String> carriedPlaces(Target target, int year) {
    return carriedTo
        .filter(carry -> target.place().isEmpty())
        .filter(carry -> !LocalDate.of(year, 12, 31).isBefore(carry.from()))
        .map(Carry::places)
        .orElse(List.of());
  }

  Plan named(String name) {
    return with(name, actors, targets);
  }

  Plan withTargets(List<Target> others) {
    return with(id, actors, others);
  }

  Plan withActors(List<Actor> others) {
    return with(id, others, targets);
  }

  private Plan with(String name, List<Actor> newActors, List<Target> newTargets) {
    return new Plan(
        name,
        titleVi,
        issuer,
        number,
        issuedOn,
        periodFrom,
        periodTo,
        programme,
        place,
        successor,
        note,
        carriedTo,
        newActors,
        newTargets,
        duties,
        conflicts);
  }
}
