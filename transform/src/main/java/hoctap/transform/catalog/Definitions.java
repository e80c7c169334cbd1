package hoctap.transform.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a figure of an indicator means in each year, in one Vietnamese text: its base, the choices
 * and the rules it rests on.
 */
final class Definitions {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final int LAST_YEAR = 9999;

  private final Catalog catalog;

  private Definitions(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * One meaning of one indicator.
   *
   * @param fromYear empty: from the beginning
   * @param toYear empty: it holds on
   * @param criteria the documents of the rules in force in these years; empty where none matters
   */
  record Row(
      Indicator indicator,
      Optional<Integer> fromYear,
      Optional<Integer> toYear,
      String criteria,
      String definitionVi) {}

  /** Those of every indicator, without gaps between the years. */
  static List<Row> of(Catalog catalog) {
    Definitions definitions = new Definitions(catalog);
    return catalog.indicators().stream()
        .flatMap(indicator -> definitions.rows(indicator).stream())
        .toList();
  }

  private List<Row> rows(Indicator indicator) {
    RuleReach reach = RuleReach.of(indicator);
    List<Integer> firsts = new ArrayList<>(firsts(reach));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < firsts.size(); i++) {
      int first = firsts.get(i);
      boolean isLast = i + 1 == firsts.size();
      String criteria = criteria(reach, first);
      rows.add(
          new Row(
              indicator,
              first == 0 ? Optional.empty() : Optional.of(first),
              isLast ? Optional.empty() : Optional.of(firsts.get(i + 1) - 1),
              criteria,
              text(indicator, reach, first, criteria)));
    }
    return rows;
  }

  /** The years in which something that matters changes; 0 stands for the beginning. */
  private SortedSet<Integer> firsts(RuleReach reach) {
    SortedSet<Integer> years = new TreeSet<>(List.of(0));
    catalog.rules().settings().stream()
        .filter(reach::isOf)
        .forEach(setting -> years.addAll(SettingYears.changes(catalog, setting)));
    if (reach.isOfTitle()) {
      for (TitleRule rule : catalog.rules().titles()) {
        years.add(rule.validFrom().getYear());
        rule.validTo().ifPresent(last -> years.add(last.getYear() + 1));
      }
    }
    if (reach.isOfUnitRatings()) {
      catalog.rules().schemes().forEach(scheme -> years.add(scheme.validFrom().getYear()));
    }
    catalog.rules().communitySchemes().stream()
        .filter(scheme -> reach.isOfCommunities(scheme.levels()))
        .forEach(scheme -> years.add(scheme.validFrom().getYear()));
    return years;
  }

  private String text(Indicator indicator, RuleReach reach, int year, String criteria) {
    List<String> parts = new ArrayList<>();
    parts.add("Tính trên: " + indicator.baseVi());
    catalog.rules().settings().stream()
        .filter(reach::isOf)
        .forEach(
            setting -> parts.add(setting.phraseVi(catalog.rules().value(setting.name(), year))));
    if (!criteria.isEmpty()) {
      parts.add("Quy định: " + criteria);
    }
    parts.add("Cách tính phiên bản " + indicator.ruleVersion());
    parts.add("Căn cứ: " + indicator.citation());
    return String.join(". ", parts) + ".";
  }

  private String criteria(RuleReach reach, int year) {
    List<String> documents = new ArrayList<>();
    if (reach.isOfTitle()) {
      catalog.rules().titles().stream()
          .filter(rule -> rule.isInForceIn(year))
          .forEach(rule -> documents.add(title(rule, year)));
    }
    if (reach.isOfUnitRatings()) {
      documents.addAll(unitSchemes(year));
    }
    List<CommunityScheme> communities =
        catalog.rules().communitySchemes().stream()
            .filter(scheme -> reach.isOfCommunities(scheme.levels()))
            .filter(scheme -> scheme.validFrom().getYear() <= year)
            .toList();
    communities.stream()
        .skip(Math.max(0, communities.size() - 1))
        .forEach(scheme -> documents.add(scheme.document()));
    return documents.stream().collect(Collectors.joining("; "));
  }

  /** A decision holds for some years, so that what it was made under counts as long. */
  private List<String> unitSchemes(int year) {
    List<UnitScheme> schemes = catalog.rules().schemes();
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < schemes.size(); i++) {
      int last = i + 1 < schemes.size() ? schemes.get(i + 1).validFrom().getYear() : LAST_YEAR;
      int lastCounted = last == LAST_YEAR ? LAST_YEAR : last - 1 + schemes.get(i).validYears() - 1;
      if (schemes.get(i).validFrom().getYear() <= year && year <= lastCounted) {
        documents.add(schemes.get(i).document());
      }
    }
    return documents;
  }

  private static String title(TitleRule rule, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    String from =
        rule.validFrom().isAfter(first) ? " (từ ngày " + DAY.format(rule.validFrom()) + ")" : "";
    String to =
        rule.validTo()
            .filter(day -> day.isBefore(last))
            .map(day -> " (đến ngày " + DAY.format(day) + ")")
            .orElse("");
    return rule.document() + from + to;
  }
}
