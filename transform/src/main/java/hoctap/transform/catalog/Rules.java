package hoctap.transform.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of the title and of units, and the choices a workspace made among what is allowed.
 *
 * @param titles by the day from which they apply
 * @param settings what may be chosen
 * @param chosen every setting by name, with its default where the workspace says nothing
 */
public record Rules(
    List<TitleRule> titles,
    List<UnitScheme> schemes,
    List<Setting> settings,
    Map<String, String> chosen) {
  public Rules {
    titles = List.copyOf(titles);
    schemes = List.copyOf(schemes);
    settings = List.copyOf(settings);
    chosen = Map.copyOf(chosen);
  }

  /** The title rule of an assessment of that day; empty before the first criteria. */
  public Optional<TitleRule> titleRuleOn(LocalDate day) {
    return titles.stream().filter(rule -> rule.isInForceOn(day)).findFirst();
  }

  /** From which age, on 31 December of the year, a person is an adult. */
  public int adultAge() {
    return Integer.parseInt(chosen.get("adult-age"));
  }

  /** Memberships are held against the collectives recognised in the year before. */
  public boolean isPreviousYearSet() {
    return chosen.get("recognised-set").equals("previous-year");
  }

  /** The score of the digital criterion, in tenths, that counts as a digital skill; if any does. */
  public Optional<Integer> digitalSkillItemTenths() {
    return tenths("digital-skill-item");
  }

  /** The score of the digital criterion, in tenths, that counts as proficiency; if any does. */
  public Optional<Integer> proficientItemTenths() {
    return tenths("proficient-item");
  }

  /** Whether the lower total of listed difficult areas applies. */
  public boolean isAreaPassTotalUsed() {
    return chosen.get("area-pass-total").equals("on");
  }

  private Optional<Integer> tenths(String setting) {
    String value = chosen.get(setting);
    return value.equals("off")
        ? Optional.empty()
        : Optional.of(TitleRule.tenths(new BigDecimal(value)));
  }
}
