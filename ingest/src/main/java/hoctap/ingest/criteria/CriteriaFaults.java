package hoctap.ingest.criteria;

import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is wrong with {@code title} of {@code hoctap.yml}: every fault of every entry. */
public final class CriteriaFaults {
  private static final int MOST_ITEMS = 10;
  private static final int MOST_POINTS = 10;

  private final UnaryOperator<String> folded;
  private final Set<String> taken;
  private final List<String> faults = new ArrayList<>();

  private CriteriaFaults(Set<String> taken, UnaryOperator<String> folded) {
    this.taken = new HashSet<>(taken);
    this.folded = folded;
  }

  /**
   * All faults, in the order of the file; none when it can be used.
   *
   * @param taken the folded words that the country's own sets go by
   * @param folded how words are compared
   */
  public static List<String> of(
      TitleChoices choices, Set<String> taken, UnaryOperator<String> folded) {
    CriteriaFaults found = new CriteriaFaults(taken, folded);
    choices.criteria().forEach(found::check);
    for (int i = 0; i < choices.areas().size(); i++) {
      found.check(choices.areas().get(i), i, choices.areas());
    }
    return found.faults;
  }

  private void check(CriteriaSet set) {
    String of = "Invalid criteria set \"%s\" in hoctap.yml: ".formatted(set.id());
    if (!set.id().matches("[a-z0-9][a-z0-9_-]*")) {
      faults.add(of + "the id must be letters a to z, digits, - and _");
    }
    List<String> words = new ArrayList<>(List.of(set.id()));
    words.addAll(set.names());
    for (String word : words) {
      if (!taken.add(folded.apply(word))) {
        faults.add(of + "\"%s\" names another set already".formatted(word));
      }
    }
    if (set.document().isEmpty()) {
      faults.add(of + "document is missing");
    }
    if (set.groups().isEmpty() || set.groups().stream().anyMatch(group -> group < 1 || group > 4)) {
      faults.add(of + "groups %s (wanted some of 1, 2, 3, 4)".formatted(set.groups()));
    }
    checkDays(of, set.place(), set.validFrom(), set.validTo());
    checkPoints(of, set);
  }

  private void checkPoints(String of, CriteriaSet set) {
    boolean hasItems = set.items() >= 1 && set.items() <= MOST_ITEMS;
    if (!hasItems) {
      faults.add(of + "items %d (wanted 1 to %d)".formatted(set.items(), MOST_ITEMS));
    }
    if (hasItems && (set.digitalItem() < 1 || set.digitalItem() > set.items())) {
      faults.add(of + "digital-item %d (wanted 1 to %d)".formatted(set.digitalItem(), set.items()));
    }
    int most = MOST_POINTS * (hasItems ? set.items() : MOST_ITEMS);
    checkPoints(of + "pass-total", set.passTotal(), most);
    checkPoints(of + "minimum-item", set.minimumItem(), MOST_POINTS);
    if (set.areaPassTotal().isPresent()) {
      checkPoints(of + "area-pass-total", set.areaPassTotal(), most);
    }
  }

  private void checkPoints(String what, Optional<BigDecimal> points, int most) {
    boolean isRight =
        points
            .filter(one -> one.signum() >= 0 && one.compareTo(BigDecimal.valueOf(most)) <= 0)
            .filter(one -> one.stripTrailingZeros().scale() <= 1)
            .isPresent();
    if (!isRight) {
      faults.add(
          "%s %s (wanted 0 to %d, at most one decimal)"
              .formatted(what, points.map(BigDecimal::toPlainString).orElse("is missing"), most));
    }
  }

  private void check(ListedArea area, int at, List<ListedArea> areas) {
    String of = "Invalid area %d (%s) in hoctap.yml: ".formatted(at + 1, area.place());
    if (area.areaClass().isEmpty()) {
      faults.add(of + "area-class is missing");
    }
    if (area.document().isEmpty()) {
      faults.add(of + "document is missing");
    }
    Optional<Place> place = checkDays(of, area.place(), area.validFrom(), area.validTo());
    if (place.isEmpty()) {
      return;
    }
    if (place.get().level() != Level.COMMUNE) {
      faults.add(of + "only a commune is listed, by its 5 digits");
    }
    for (ListedArea before : areas.subList(0, at)) {
      if (before.place().equals(area.place()) && isOverlapping(before, area)) {
        faults.add(of + "it is listed twice on the same days");
      }
    }
  }

  private static boolean isOverlapping(ListedArea one, ListedArea other) {
    boolean areRead =
        day(one.validFrom()).isPresent()
            && (one.validTo().isEmpty() || day(one.validTo()).isPresent());
    return areRead
        && !one.from().isAfter(other.to().orElse(LocalDate.MAX))
        && !other.from().isAfter(one.to().orElse(LocalDate.MAX));
  }

  /** The place, when code and days are right. */
  private Optional<Place> checkDays(String of, String code, String first, String last) {
    Optional<LocalDate> from = day(first);
    Optional<LocalDate> to = day(last);
    if (from.isEmpty()) {
      faults.add(of + "valid-from \"%s\" (wanted a day, as 2024-01-05)".formatted(first));
    }
    boolean isOpen = last.isEmpty();
    if (!isOpen && to.isEmpty()) {
      faults.add(of + "valid-to \"%s\" (wanted a day, as 2024-12-31)".formatted(last));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      faults.add(of + "valid-to %s is before valid-from %s".formatted(last, first));
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    Optional<Place> place = Places.load().find(code, from.get());
    if (place.isEmpty()) {
      faults.add(of + Places.load().refusal(code, from.get()));
    }
    return isOpen || to.isPresent() ? place : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
