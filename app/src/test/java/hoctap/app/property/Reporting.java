package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who reported which form in one year (readings 11, 22 and 27): missing is never zero. */
final class Reporting {
  private final Map<String, Set<Area>> senders = new HashMap<>();
  private final Map<String, Set<Area>> covered = new HashMap<>();
  private final Map<Area, Set<Area>> speaking = new HashMap<>();
  private final YearReports reports;

  Reporting(YearReports reports) {
    this.reports = reports;
    for (Sheet sheet : reports.sheets()) {
      put(senders, sheet.form()).add(sheet.place());
      put(covered, sheet.form()).addAll(reports.above(sheet.place()));
    }
  }

  private static Set<Area> put(Map<String, Set<Area>> sets, String form) {
    return sets.computeIfAbsent(form, key -> new HashSet<>());
  }

  /** Whether a commune reported those forms, itself or through the places it is one with. */
  boolean isComplete(Area commune, Set<String> forms) {
    Set<Area> places = speaking.computeIfAbsent(commune, this::speakingFor);
    return forms.stream()
        .allMatch(form -> places.stream().anyMatch(senders.getOrDefault(form, Set.of())::contains));
  }

  private Set<Area> speakingFor(Area commune) {
    Atlas atlas = reports.atlas();
    Set<Area> places = new HashSet<>();
    for (Area area : atlas.group(commune, reports.year())) {
      places.add(area);
      places.addAll(atlas.wholePredecessors(area));
    }
    return places;
  }

  /** Whether a district or province, or any place below it, reported those forms. */
  boolean isCovered(Area area, Set<String> forms) {
    return forms.stream().allMatch(form -> covered.getOrDefault(form, Set.of()).contains(area));
  }
}
