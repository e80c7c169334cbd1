package hoctap.ingest.database;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which place a configured code means at which time.
 *
 * <p>{@code 30037} is followed through time: at each day the unit that bore the code, and after the
 * last of them, that one. {@code 872 until 2025-06-30, 30037 from 2025-07-01} says it by hand.
 */
final class PlacePeriods {
  private static final Pattern PART =
      Pattern.compile("(\\d{2}|\\d{3}|\\d{5})(?: from (\\S+))?(?: until (\\S+))?");

  /** The days, both included, on which {@code place} is meant; no day is an open end. */
  record PlacePeriod(Place place, Optional<LocalDate> from, Optional<LocalDate> until) {}

  private final Places places;

  PlacePeriods(Places places) {
    this.places = places;
  }

  /**
   * Reads a setting.
   *
   * @param where the setting, for the message
   * @return the periods in the order of time; no two share a day
   * @throws DefinitionException when it is not of that form, a code bears no unit at any time, or a
   *     day has two places
   */
  List<PlacePeriod> read(String where, String text) {
    List<PlacePeriod> periods = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part.strip());
      if (!matcher.matches()) {
        throw invalid(where, text);
      }
      try {
        Optional<LocalDate> from = Optional.ofNullable(matcher.group(2)).map(LocalDate::parse);
        Optional<LocalDate> until = Optional.ofNullable(matcher.group(3)).map(LocalDate::parse);
        List<PlacePeriod> known = followed(matcher.group(1), from, until);
        if (known.isEmpty()) {
          throw invalid(where, text);
        }
        periods.addAll(known);
      } catch (DateTimeException e) {
        throw invalid(where, text);
      }
    }
    periods.sort(Comparator.comparing(period -> period.from().orElse(LocalDate.MIN)));
    for (int i = 1; i < periods.size(); i++) {
      if (!isAfter(periods.get(i), periods.get(i - 1))) {
        throw invalid(where, text);
      }
    }
    return periods;
  }

  private static boolean isAfter(PlacePeriod later, PlacePeriod earlier) {
    return later.from().isPresent()
        && earlier.until().isPresent()
        && later.from().get().isAfter(earlier.until().get());
  }

  private List<PlacePeriod> followed(
      String code, Optional<LocalDate> from, Optional<LocalDate> until) {
    List<Place> versions =
        places.list().stream()
            .filter(place -> place.code().equals(code) && place.level() == level(code))
            .sorted(Comparator.comparing(place -> place.validFrom().orElse(LocalDate.MIN)))
            .toList();
    List<PlacePeriod> periods = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Place place = versions.get(i);
      boolean isLast = i == versions.size() - 1;
      Optional<LocalDate> first = later(from, place.validFrom());
      Optional<LocalDate> last = isLast ? until : earlier(until, place.validTo());
      if (first.isEmpty() || last.isEmpty() || !first.get().isAfter(last.get())) {
        periods.add(new PlacePeriod(place, first, last));
      }
    }
    return periods;
  }

  private static Level level(String code) {
    return switch (code.length()) {
      case 2 -> Level.PROVINCE;
      case 3 -> Level.DISTRICT;
      default -> Level.COMMUNE;
    };
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
  }

  private static DefinitionException invalid(String where, String text) {
    return new DefinitionException(
        "Invalid %s in hoctap.yml: \"%s\" (wanted a place code, as 30037, or one place a day, as 872 until 2025-06-30, 30037 from 2025-07-01)"
            .formatted(where, text));
  }
}
