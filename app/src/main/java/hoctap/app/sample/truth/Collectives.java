package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Kind;
import hoctap.app.sample.report.Membership;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The collectives of a year: which a membership finds, where they stand, what they hold. */
final class Collectives {
  private final Atlas atlas;
  private final Counted counted;
  private final Recognition recognition;
  private final Map<String, Collective> byPlace = new HashMap<>();
  private final Map<String, Collective> byProvince = new HashMap<>();
  private final Set<String> recognisedVillages = new HashSet<>();

  Collectives(Counted counted) {
    this.atlas = counted.atlas();
    this.counted = counted;
    this.recognition = new Recognition(atlas, counted.reports(), counted.year());
    counted.all(Collective.class).forEach(this::index);
  }

  private void index(Collective row) {
    Area place = row.source().place();
    boolean isFirst = row.source().period().isFirstHalf();
    byPlace.putIfAbsent(key(isFirst, place, row.kind(), row.code()), row);
    String level = Recognition.level(row);
    if (row.kind() == Kind.UNIT && Area.rank(level) > 1) {
      byProvince.putIfAbsent(isFirst + " " + province(place).id() + " " + row.code(), row);
    }
    if (row.kind() == Kind.COMMUNITY && level.equals("village") && isRecognised(row)) {
      String village = row.village().isEmpty() ? row.code() : row.village();
      recognisedVillages.add(village(row.source().period(), place, village));
    }
  }

  /** The rows that count in the year. */
  List<Collective> counted() {
    return counted.state(Collective.class).toList();
  }

  boolean isRecognised(Collective row) {
    return recognition.isRecognised(row);
  }

  /** Whether that village, as that place lists it, is a recognised learning community. */
  boolean isRecognisedVillage(Period period, Area place, String village) {
    return !village.isEmpty() && recognisedVillages.contains(village(period, place, village));
  }

  /** The collective that a membership means, recognised or not. */
  Optional<Collective> find(Membership row) {
    Period period = row.source().period();
    Area place =
        row.listedBy().isEmpty()
            ? row.source().place()
            : atlas.at(row.listedBy(), period.lastDay());
    boolean isFirst = period.isFirstHalf();
    Collective found = byPlace.get(key(isFirst, place, row.kind(), row.code()));
    if (found == null && row.kind() == Kind.UNIT) {
      found = byProvince.get(isFirst + " " + province(place).id() + " " + row.code());
    }
    return Optional.ofNullable(found);
  }

  /** Where a collective stands on 31 December. */
  Spot spot(Collective row) {
    Area place = row.source().place();
    String level = Recognition.level(row);
    if (row.kind() == Kind.UNIT && !place.level().equals(level)) {
      LocalDate day = row.source().period().lastDay();
      Optional<Area> above =
          atlas.line(place).stream()
              .filter(area -> area.level().equals(level) && area.isInForce(day))
              .findFirst();
      return Spot.of(counted.standing(above.orElse(place)));
    }
    boolean isAtVillage =
        !row.village().isEmpty()
            && (row.kind() == Kind.FAMILY
                || row.kind() == Kind.CLAN
                || (row.kind() == Kind.COMMUNITY && level.equals("village")));
    return new Spot(isAtVillage ? place.villageId(row.village()) : "", counted.standing(place));
  }

  private Area province(Area place) {
    List<Area> line = atlas.line(place);
    return line.get(line.size() - 1);
  }

  private static String key(boolean isFirst, Area place, Kind kind, String code) {
    return isFirst + " " + place.id() + " " + kind + " " + code;
  }

  private static String village(Period period, Area place, String village) {
    return period.isFirstHalf() + " " + place.villageId(village);
  }
}
