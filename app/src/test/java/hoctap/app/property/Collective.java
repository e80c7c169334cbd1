package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.time.LocalDate;
import java.util.Optional;

/** One row of {@code tapthe}: what it lists, and the year that its decision awards. */
record Collective(Line line) {
  String kind() {
    return line.text("kind");
  }

  boolean isUnit() {
    return kind().equals("unit");
  }

  boolean isVillageCommunity() {
    return kind().equals("community") && level().equals("village");
  }

  String code() {
    return line.text("collective_code");
  }

  String rating() {
    return line.text("rating");
  }

  /**
   * What it says, else village for communities and the file's own for units; families have none.
   */
  String level() {
    String said = line.text("level");
    if (!said.isEmpty()) {
      return said;
    }
    return switch (kind()) {
      case "community" -> "village";
      case "unit" -> line.place().level();
      default -> "";
    };
  }

  /** Its village; that of a community is its code where no other is named. */
  String village() {
    String named = line.text("village_code");
    return named.isEmpty() && isVillageCommunity() ? code() : named;
  }

  boolean isOfThreeYears() {
    return isUnit() && (rating().equals("level_1") || rating().equals("level_2"));
  }

  /** Reading 20. */
  Optional<Integer> awardYear() {
    int of = line.year();
    return line.day("decided_on")
        .filter(day -> !day.isAfter(LocalDate.of(of + 1, 3, 31)))
        .map(day -> Math.min(day.getYear(), of));
  }

  /** Whether its own decision holds in that year. */
  boolean isAwarded(int year) {
    int years = isOfThreeYears() ? 3 : 1;
    return awardYear().filter(award -> award <= year && year < award + years).isPresent();
  }

  boolean isRegistered() {
    String registration = line.text("registration");
    return registration.equals("new") || registration.equals("renewed");
  }

  /** A unit of district or province level is one in its province, whoever lists it. */
  boolean isOneInProvince() {
    return isUnit() && Area.rank(level()) > 1;
  }
}
