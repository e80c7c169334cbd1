package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Source;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who reported which form in one year: missing is never zero. */
final class Reporting {
  private final Counted counted;
  private final Map<Form, Set<Area>> senders = new EnumMap<>(Form.class);
  private final Map<Form, Set<Area>> covered = new EnumMap<>(Form.class);
  private final Map<Area, List<Area>> below = new HashMap<>();

  Reporting(Counted counted) {
    this.counted = counted;
    for (Form form : Form.values()) {
      senders.put(form, new HashSet<>());
      covered.put(form, new HashSet<>());
    }
    Atlas atlas = counted.atlas();
    for (Source source : counted.reports().sources()) {
      if (source.year() == counted.year()) {
        senders.get(source.form()).add(source.place());
        Set<Area> above = covered.get(source.form());
        above.addAll(atlas.line(source.place()));
        above.addAll(atlas.countedBy(source.place(), counted.lastDay()));
      }
    }
  }

  /** Whether a commune reported all those forms, itself or through the places it is one with. */
  boolean isComplete(Area commune, Set<Form> needs) {
    return needs.stream().allMatch(form -> hasReported(commune, form));
  }

  boolean hasReported(Area commune, Form form) {
    Set<Area> sent = senders.get(form);
    Atlas atlas = counted.atlas();
    return atlas.group(commune, counted.year()).stream()
        .anyMatch(
            area ->
                sent.contains(area)
                    || atlas.wholePredecessors(area).stream().anyMatch(sent::contains));
  }

  /** Whether a district or province, or any place below it, reported all those forms. */
  boolean isCovered(Area area, Set<Form> needs) {
    return needs.stream().allMatch(form -> covered.get(form).contains(area));
  }

  /** The communes in force on 31 December at or below the area. */
  List<Area> communesBelow(Area area) {
    return below.computeIfAbsent(
        area,
        key ->
            counted.atlas().inForce(Area.COMMUNE, counted.lastDay()).stream()
                .filter(
                    commune -> counted.atlas().countedBy(commune, counted.lastDay()).contains(key))
                .toList());
  }
}
