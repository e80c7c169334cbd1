package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A small province: real communes that became one another in 2025 and touch no commune of another
 * component, and the districts and provinces above them that no component before it has.
 *
 * @param number by which a run is repeated for this one alone
 */
record Component(int number, List<Area> before, List<Area> after, List<Area> above) {
  private static final int MOST = 13;

  /** The components of one run: one of three has split communes while there are any. */
  static List<Component> draw(Atlas atlas, Random dice, int count) {
    Map<Boolean, List<List<Area>>> found = new HashMap<>();
    for (List<Area> places : closed(atlas)) {
      boolean isSplit = places.stream().anyMatch(place -> atlas.successors(place).size() > 1);
      found.computeIfAbsent(isSplit, key -> new ArrayList<>()).add(places);
    }
    List<Component> drawn = new ArrayList<>();
    Set<Area> taken = new HashSet<>();
    while (drawn.size() < count) {
      boolean isSplit = dice.nextInt(3) == 0 && !found.get(true).isEmpty();
      List<List<Area>> pool = found.get(isSplit);
      List<Area> places = pool.remove(dice.nextInt(pool.size()));
      List<Area> before = places.stream().filter(place -> !isNew(place)).toList();
      List<Area> above = new ArrayList<>();
      for (Area place : places) {
        atlas.line(place).stream().skip(1).filter(taken::add).forEach(above::add);
      }
      List<Area> after = places.stream().filter(Component::isNew).toList();
      drawn.add(new Component(drawn.size(), before, after, List.copyOf(above)));
    }
    return drawn;
  }

  private static boolean isNew(Area place) {
    return place.from().getYear() == 2025;
  }

  /** Sets of communes that nothing outside of them became or comes from. */
  private static List<List<Area>> closed(Atlas atlas) {
    Map<String, String> roots = new HashMap<>();
    for (Area area : atlas.all()) {
      atlas.successors(area).forEach(next -> roots.put(root(roots, area), root(roots, next)));
    }
    Map<String, List<Area>> sets = new TreeMap<>();
    for (Area area : atlas.all()) {
      if (area.isCommune()) {
        sets.computeIfAbsent(root(roots, area), key -> new ArrayList<>()).add(area);
      }
    }
    return sets.values().stream()
        .filter(places -> places.size() > 1 && places.size() <= MOST)
        .map(places -> places.stream().sorted(Comparator.comparing(Area::id)).toList())
        .toList();
  }

  private static String root(Map<String, String> roots, Area area) {
    String root = area.id();
    while (roots.containsKey(root) && !roots.get(root).equals(root)) {
      root = roots.get(root);
    }
    return root;
  }

  /** The communes of a year's period. */
  List<Area> communes(boolean isAfterReform) {
    return isAfterReform ? after : before;
  }

  @Override
  public String toString() {
    return "component %d %s".formatted(number, before.stream().map(Area::code).toList());
  }
}
