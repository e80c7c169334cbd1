package hoctap.ingest.rest;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Period;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One submission to ask a service for. */
record Wanted(Form form, Period period, Place place, SubmissionKey key) {

  /**
   * Every form of every period of every place, place by place. A code is asked for only in the
   * periods on whose last day a unit bears it.
   *
   * @param provinces those that count; empty means all
   * @throws DefinitionException when a code bears no unit in any period, or one of another province
   */
  static List<Wanted> of(RestSettings settings, List<String> provinces) {
    List<Wanted> wanted = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String code : settings.places()) {
      boolean isKnown = false;
      for (Period period : settings.periods()) {
        Optional<Place> place = Places.load().find(code, period.lastDay());
        isKnown |= place.isPresent();
        if (place.isPresent() && !isOf(provinces, place.get())) {
          faults.add(
              "Invalid places of source %s in hoctap.yml: \"%s\" (wanted places of provinces %s)"
                  .formatted(settings.name(), code, String.join(", ", provinces)));
        } else if (place.isPresent()) {
          settings.forms().forEach(form -> wanted.add(of(settings, form, period, place.get())));
        }
      }
      if (!isKnown) {
        faults.add(
            "Invalid places of source %s in hoctap.yml: no unit bears the code %s on the last day of any of its periods"
                .formatted(settings.name(), code));
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return wanted;
  }

  private static Wanted of(RestSettings settings, Form form, Period period, Place place) {
    SubmissionKey key =
        SubmissionKey.of(settings.name(), form.id(), period.toString(), place)
            .withSender(settings.sender());
    return new Wanted(form, period, place, key);
  }

  private static boolean isOf(List<String> provinces, Place place) {
    return provinces.isEmpty()
        || Places.load().ancestors(place.placeId()).stream()
            .anyMatch(unit -> unit.level() == Level.PROVINCE && provinces.contains(unit.code()));
  }

  /** How messages and manifests name it: {@code source/form/period/place}. */
  String name() {
    return String.join("/", key.source(), form.id(), period.toString(), place.code());
  }
}
