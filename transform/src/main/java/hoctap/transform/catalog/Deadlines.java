package hoctap.transform.catalog;

import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By which day a place has to have reported on a year. */
public final class Deadlines {
  private final Places places;
  private final List<DueDuty> reports;

  /** The days that the plans of the catalog name. */
  public Deadlines(Catalog catalog, Places places) {
    this.places = places;
    this.reports =
        DueDuty.list(catalog).stream()
            .filter(due -> due.duty().kind() == Duty.Kind.REPORT && due.lastDate().isPresent())
            .toList();
  }

  /** The earliest last day of the reports that the place owes; empty where no plan says one. */
  public Optional<LocalDate> find(Place place, int year) {
    return reports.stream()
        .filter(due -> due.year() == year && isOwedBy(place, due))
        .flatMap(due -> due.lastDate().stream())
        .min(Comparator.naturalOrder());
  }

  private boolean isOwedBy(Place place, DueDuty due) {
    if (!due.from().level().code().equals(place.level().id())) {
      return false;
    }
    boolean stands = due.lastDate().filter(place::isInForce).isPresent();
    return stands && (liesIn(place, due.from().place()) || isCarriedTo(place, due));
  }

  private boolean liesIn(Place place, String placeId) {
    return above(place).contains(placeId);
  }

  // Who answers for the old place of a plan answers for the places it was carried to.
  private boolean isCarriedTo(Place place, DueDuty due) {
    Set<String> carried =
        due.plan().carriedTo().map(carry -> Set.copyOf(carry.places())).orElse(Set.of());
    return due.from().place().equals(due.plan().place())
        && above(place).stream().anyMatch(carried::contains);
  }

  private Set<String> above(Place place) {
    return places.ancestors(place.placeId()).stream()
        .filter(unit -> unit.level() != Level.VILLAGE)
        .map(Place::placeId)
        .collect(Collectors.toSet());
  }
}
