package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Kind;
import hoctap.app.sample.report.Reports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which collectives hold their title on 31 December of a year. */
final class Recognition {
  private final Atlas atlas;
  private final int year;
  private final Map<String, List<Collective>> earlier = new HashMap<>();

  Recognition(Atlas atlas, Reports reports, int year) {
    this.atlas = atlas;
    this.year = year;
    for (int before = year - 2; before < year; before++) {
      reports
          .rows(Collective.class, before)
          .filter(Collective::hasLevel)
          .forEach(row -> earlier.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row));
    }
  }

  /** The level that the row means: what it says, else village for communities, the file's own. */
  static String level(Collective row) {
    if (!row.level().isEmpty()) {
      return row.level();
    }
    return switch (row.kind()) {
      case COMMUNITY -> "village";
      case UNIT -> row.source().place().level();
      case FAMILY, CLAN -> "";
    };
  }

  boolean isRecognised(Collective row) {
    if (row.kind() == Kind.UNIT) {
      boolean isHeld =
          earlier.getOrDefault(key(row), List.of()).stream().anyMatch(this::isStillHeld);
      if (isHeld || (row.hasLevel() && isStillHeld(row))) {
        return true;
      }
    }
    return (row.kind() != Kind.UNIT || !row.hasLevel()) && awardYear(row).equals(Optional.of(year));
  }

  private boolean isStillHeld(Collective row) {
    return awardYear(row).filter(award -> award >= year - 2 && award <= year).isPresent();
  }

  // The file's own year up to the end of March of the next; an older decision has its own year.
  private static Optional<Integer> awardYear(Collective row) {
    int of = row.source().year();
    LocalDate last = LocalDate.of(of + 1, 3, 31);
    return row.decidedOn()
        .filter(day -> !day.isAfter(last))
        .map(day -> Math.min(day.getYear(), of));
  }

  /** By what a collective is known from year to year. */
  String key(Collective row) {
    Area place = row.source().place();
    boolean isAbove = row.kind() == Kind.UNIT && Area.rank(level(row)) > 1;
    return isAbove
        ? "above " + province(place).id() + " " + row.code()
        : place.id() + " " + row.kind() + " " + row.code();
  }

  private Area province(Area place) {
    List<Area> line = atlas.line(place);
    return line.get(line.size() - 1);
  }
}
