package hoctap.ingest.status;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is expected and has not come: a form that anybody of a province sent for a year is expected
 * of every commune in force there on 31 December; of districts and the province the association's.
 */
final class MissingForms {
  private static final Set<String> OF_COMMUNES =
      Set.of("cdht", "thanhvien", "tapthe", "danso", "hoikh");
  private static final String OF_ALL_LEVELS = "hoikh";

  private final Places places = Places.load();
  private final List<String> provinces;
  private final Landing landing;

  MissingForms(Workspace workspace, Landing landing) {
    this.provinces = workspace.configuration().provinces();
    this.landing = landing;
  }

  /**
   * @param sent form, period and place of everything that came, whatever became of it
   */
  List<Standing> list(Set<List<String>> sent) {
    Map<Integer, Map<String, Set<String>>> provincesByFormAndYear = new TreeMap<>();
    Set<Submission> current = new HashSet<>(landing.current());
    for (Submission one : current) {
      if (one.source().equals(SubmissionKey.INBOX)
          && OF_COMMUNES.contains(one.form())
          && one.year().isPresent()) {
        int year = one.year().get();
        province(one.placeId(), LocalDate.of(year, 12, 31))
            .ifPresent(
                province ->
                    provincesByFormAndYear
                        .computeIfAbsent(year, key -> new TreeMap<>())
                        .computeIfAbsent(one.form(), key -> new TreeSet<>())
                        .add(province));
      }
    }
    List<Standing> missing = new ArrayList<>();
    provincesByFormAndYear.forEach((year, forms) -> missing.addAll(ofYear(year, forms, sent)));
    return missing;
  }

  private List<Standing> ofYear(
      int year, Map<String, Set<String>> sending, Set<List<String>> sent) {
    LocalDate yearEnd = LocalDate.of(year, 12, 31);
    List<Standing> missing = new ArrayList<>();
    for (Place place : places.list()) {
      if (place.level() == Level.VILLAGE || !place.isInForce(yearEnd)) {
        continue;
      }
      Optional<String> province = province(place.placeId(), yearEnd);
      for (Map.Entry<String, Set<String>> form : sending.entrySet()) {
        boolean isAsked = place.level() == Level.COMMUNE || form.getKey().equals(OF_ALL_LEVELS);
        boolean isSent =
            sent.contains(List.of(form.getKey(), String.valueOf(year), place.code()))
                || sent.contains(List.of(form.getKey(), year + "H2", place.code()));
        if (isAsked && !isSent && province.filter(form.getValue()::contains).isPresent()) {
          missing.add(standing(form.getKey(), year, place));
        }
      }
    }
    return missing;
  }

  private Optional<String> province(String placeId, LocalDate day) {
    return places.find(placeId).stream()
        .flatMap(place -> places.ancestors(place.placeId()).stream())
        .filter(unit -> unit.level() == Level.PROVINCE && unit.isInForce(day))
        .filter(unit -> provinces.isEmpty() || provinces.contains(unit.code()))
        .map(Place::placeId)
        .findFirst();
  }

  private static Standing standing(String form, int year, Place place) {
    String period = String.valueOf(year);
    return new Standing(
        Need.MISSING,
        place.code(),
        place.fullName(),
        form,
        period,
        "",
        "",
        "",
        Optional.empty(),
        RowCounts.NONE,
        0,
        List.of(),
        Optional.empty(),
        "",
        NextStep.send(form, period, place.code()));
  }
}
