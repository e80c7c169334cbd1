package hoctap.transform.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What holds of every setting, from which year to which, and which indicators rest on it. */
final class SettingYears {
  private SettingYears() {}

  /**
   * One value of one setting.
   *
   * @param fromYear empty: it held from the beginning
   * @param toYear empty: it holds on
   * @param isChosen whether the workspace said so; else it is the default
   */
  record Row(
      Setting setting,
      String value,
      Optional<Integer> fromYear,
      Optional<Integer> toYear,
      boolean isChosen,
      String indicators) {}

  static List<Row> of(Catalog catalog) {
    List<Row> rows = new ArrayList<>();
    for (Setting setting : catalog.rules().settings()) {
      List<Integer> firsts = new ArrayList<>(changes(catalog, setting));
      String indicators = indicators(catalog, setting);
      for (int i = 0; i < firsts.size(); i++) {
        int first = firsts.get(i);
        boolean isLast = i + 1 == firsts.size();
        rows.add(
            new Row(
                setting,
                catalog.rules().value(setting.name(), first),
                first == 0 ? Optional.empty() : Optional.of(first),
                isLast ? Optional.empty() : Optional.of(firsts.get(i + 1) - 1),
                Optional.ofNullable(catalog.rules().chosen().get(setting.name()))
                    .flatMap(choice -> choice.on(first))
                    .isPresent(),
                indicators));
      }
    }
    return rows;
  }

  /** The first years of its values; 0 stands for the beginning. */
  static SortedSet<Integer> changes(Catalog catalog, Setting setting) {
    SortedSet<Integer> years = new TreeSet<>(List.of(0));
    Optional.ofNullable(catalog.rules().chosen().get(setting.name()))
        .ifPresent(choice -> years.addAll(choice.values().keySet()));
    return years;
  }

  private static String indicators(Catalog catalog, Setting setting) {
    return catalog.indicators().stream()
        .filter(indicator -> RuleReach.of(indicator).isOf(setting))
        .map(Indicator::id)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
