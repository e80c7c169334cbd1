package hoctap.app.sample.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The administrative units and what became of them, read from the public lists by the sample's own
 * hand: the truth must not depend on the code that it checks.
 */
public final class Atlas {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final Map<String, Area> byId = new LinkedHashMap<>();
  private final Map<String, List<Area>> byCode = new HashMap<>();
  private final Map<String, Set<Area>> successors = new HashMap<>();
  private final Map<String, Set<Area>> predecessors = new HashMap<>();
  private final Map<Area, List<Area>> lines = new HashMap<>();
  private final Map<LocalDate, Map<Area, List<Area>>> countedBy = new HashMap<>();

  private Atlas() {}

  public static Atlas load() {
    Atlas atlas = new Atlas();
    atlas.readUnits("units_2024.csv");
    atlas.readUnits("units_2025.csv");
    atlas.readCrosswalk();
    return atlas;
  }

  public Area get(String id) {
    Area area = byId.get(id);
    if (area == null) {
      throw new IllegalArgumentException("Cannot find area " + id);
    }
    return area;
  }

  /** The unit of that level and code in force on that day. */
  public Optional<Area> find(String level, String code, LocalDate day) {
    return byCode.getOrDefault(level + code, List.of()).stream()
        .filter(area -> area.isInForce(day))
        .findFirst();
  }

  /** The commune, district or province of that code on that day: 5, 3 or 2 digits. */
  public Area at(String code, LocalDate day) {
    String level =
        switch (code.length()) {
          case 5 -> Area.COMMUNE;
          case 3 -> Area.DISTRICT;
          default -> Area.PROVINCE;
        };
    return find(level, code, day)
        .orElseThrow(() -> new IllegalArgumentException(code + " bears no unit on " + day));
  }

  /** The units that took this one over, or a part of it. Districts have none. */
  public Set<Area> successors(Area area) {
    return successors.getOrDefault(area.id(), Set.of());
  }

  /** Whether it went whole into one other. */
  public boolean isWhole(Area area) {
    return successors(area).size() == 1;
  }

  /** The units that gave themselves whole to this one. */
  public List<Area> wholePredecessors(Area area) {
    return predecessors.getOrDefault(area.id(), Set.of()).stream().filter(this::isWhole).toList();
  }

  /** Where facts of this area stand on that day: itself, or its only successor. */
  public Area standing(Area area, LocalDate day) {
    return !area.isInForce(day) && isWhole(area) ? successors(area).iterator().next() : area;
  }

  /**
   * A commune that was split in that year, all places that hold a part of it, and so on; alone, the
   * area itself.
   */
  public Set<Area> group(Area area, int year) {
    Set<Area> group = new LinkedHashSet<>();
    List<Area> open = new ArrayList<>(List.of(area));
    while (!open.isEmpty()) {
      Area next = open.remove(0);
      if (group.add(next)) {
        if (isSplit(next, year)) {
          open.addAll(successors(next));
        }
        predecessors.getOrDefault(next.id(), Set.of()).stream()
            .filter(old -> isSplit(old, year))
            .forEach(open::add);
      }
    }
    return group;
  }

  private boolean isSplit(Area area, int year) {
    return successors(area).size() > 1 && area.to().getYear() == year;
  }

  /** The unit above, by the lists of its own time. */
  public Optional<Area> parent(Area area) {
    LocalDate day = area.from().isBefore(REFORM) ? REFORM.minusDays(1) : area.from();
    return switch (area.level()) {
      case Area.COMMUNE ->
          area.from().isBefore(REFORM)
              ? find(Area.DISTRICT, area.parentCode(), day)
              : find(Area.PROVINCE, area.parentCode(), day);
      case Area.DISTRICT -> find(Area.PROVINCE, area.parentCode(), day);
      default -> Optional.empty();
    };
  }

  /** The area and all above it by the lists of its own time. */
  public List<Area> line(Area area) {
    List<Area> known = lines.get(area);
    if (known == null) {
      List<Area> line = new ArrayList<>(List.of(area));
      parent(area).ifPresent(above -> line.addAll(line(above)));
      known = List.copyOf(line);
      lines.put(area, known);
    }
    return known;
  }

  /** The areas that count what stands here on that day: itself, and those above it in force. */
  public List<Area> countedBy(Area area, LocalDate day) {
    return countedBy
        .computeIfAbsent(day, key -> new HashMap<>())
        .computeIfAbsent(area, key -> findCountedBy(key, day));
  }

  private List<Area> findCountedBy(Area area, LocalDate day) {
    Set<Area> found = new LinkedHashSet<>(List.of(area));
    for (Area above : line(area)) {
      Area now = standing(above, day);
      if (now.isInForce(day)) {
        found.add(now);
      }
    }
    return List.copyOf(found);
  }

  /** All areas of that level in force on that day. */
  public List<Area> inForce(String level, LocalDate day) {
    return byId.values().stream()
        .filter(area -> area.level().equals(level) && area.isInForce(day))
        .toList();
  }

  /** All areas ever known. */
  public Iterable<Area> all() {
    return byId.values();
  }

  private void readUnits(String name) {
    for (String[] row : rows(name)) {
      Area area = Area.of(row);
      byId.put(area.id(), area);
      byCode.computeIfAbsent(area.level() + area.code(), key -> new ArrayList<>()).add(area);
    }
  }

  private void readCrosswalk() {
    LocalDate before = REFORM.minusDays(1);
    for (String[] row : rows("crosswalk_2025.csv")) {
      if (row[8].equals("0")) {
        find(Area.COMMUNE, row[0], before).ifPresent(old -> link(old, at(row[1], REFORM)));
        find(Area.PROVINCE, row[5], before).ifPresent(old -> link(old, at(row[6], REFORM)));
      }
    }
  }

  private void link(Area old, Area next) {
    if (!old.equals(next)) {
      successors.computeIfAbsent(old.id(), key -> new LinkedHashSet<>()).add(next);
      predecessors.computeIfAbsent(next.id(), key -> new LinkedHashSet<>()).add(old);
    }
  }

  private static List<String[]> rows(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Atlas.class.getResourceAsStream("/reference/places/" + name),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
