package hoctap.ingest.template;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.PassMark;
import hoctap.ingest.form.Period;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import java.util.Optional;

/**
 * Which template is wanted, and for whom.
 *
 * @param period empty: for any; the example then speaks of {@link #ANY}
 * @param place empty: for any commune
 * @param mark what the scores of a title are held against; empty: nothing is computed from it
 */
public record TemplateOrder(
    Form form, Optional<Period> period, Optional<Place> place, Optional<PassMark> mark) {
  /** The period of the example where none is named. */
  public static final Period ANY = Period.of("2025");

  Period examplePeriod() {
    return period.orElse(ANY);
  }

  String level() {
    return place.map(Place::level).orElse(Level.COMMUNE).id();
  }

  /** Where the file is to lie below the inbox once it is filled in. */
  public String inboxName() {
    return "%s/%s/%s.xlsx"
        .formatted(
            form.id(),
            period.map(Period::toString).orElse("<kỳ>"),
            place.map(Place::code).orElse("<mã đơn vị>"));
  }
}
