package hoctap.transform.catalog;

import hoctap.ingest.criteria.ListedArea;
import hoctap.ingest.place.Place;
import hoctap.ingest.workspace.DatedChoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of the title, of units and of communities, and the choices a workspace made among what
 * is allowed. A choice may differ from year to year; the one of a figure's own year counts.
 *
 * @param titles the country's own, by the day from which they apply
 * @param localTitles those that a place issued for its own people, as the workspace writes them
 * @param settings what may be chosen
 * @param chosen what the workspace chose, by the name of the setting
 * @param areas the communes that are listed as difficult areas
 */
public record Rules(
    List<TitleRule> titles,
    List<TitleRule> localTitles,
    List<UnitScheme> schemes,
    List<CommunityScheme> communitySchemes,
    List<Setting> settings,
    Map<String, DatedChoice> chosen,
    List<ListedArea> areas) {
  public Rules {
    titles = List.copyOf(titles);
    localTitles = List.copyOf(localTitles);
    schemes = List.copyOf(schemes);
    communitySchemes = List.copyOf(communitySchemes);
    settings = List.copyOf(settings);
    chosen = Map.copyOf(chosen);
    areas = List.copyOf(areas);
  }

  /** The country's title rule of an assessment of that day; empty before the first criteria. */
  public Optional<TitleRule> titleRuleOn(LocalDate day) {
    return titles.stream().filter(rule -> rule.isInForceOn(day)).findFirst();
  }

  /** The country's title rules and those of places. */
  public List<TitleRule> allTitles() {
    return Stream.concat(titles.stream(), localTitles.stream()).toList();
  }

  /** What holds of a setting in a year: what was chosen for it, else the default. */
  public String value(String setting, int year) {
    return Optional.ofNullable(chosen.get(setting))
        .flatMap(choice -> choice.on(year))
        .orElseGet(() -> setting(setting).standard());
  }

  private Setting setting(String name) {
    return settings.stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Cannot find setting " + name));
  }

  /** From which age, on 31 December of the year, a person is an adult. */
  public int adultAge(int year) {
    return Integer.parseInt(value("adult-age", year));
  }

  /** Memberships of the year are held against the collectives recognised in the year before. */
  public boolean isPreviousYearSet(int year) {
    return value("recognised-set", year).equals("previous-year");
  }

  /** The score of the digital criterion, in tenths, that counts as a digital skill; if any does. */
  public Optional<Integer> digitalSkillItemTenths(int year) {
    return tenths("digital-skill-item", year);
  }

  /** The score of the digital criterion, in tenths, that counts as proficiency; if any does. */
  public Optional<Integer> proficientItemTenths(int year) {
    return tenths("proficient-item", year);
  }

  /** Whether the lower total of listed difficult areas applies. */
  public boolean isAreaPassTotalUsed(int year) {
    return value("area-pass-total", year).equals("on");
  }

  /** Whether the lower total holds for whom a place assesses on that day. */
  public boolean hasAreaPassTotal(Place place, LocalDate day) {
    return isAreaPassTotalUsed(day.getYear())
        && areas.stream().anyMatch(area -> area.lists(place, day));
  }

  private Optional<Integer> tenths(String setting, int year) {
    String value = value(setting, year);
    return value.equals("off")
        ? Optional.empty()
        : Optional.of(TitleRule.tenths(new BigDecimal(value)));
  }
}
