package hoctap.transform.catalog;

import hoctap.ingest.criteria.CriteriaSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Under which scores a citizen earns the title, by one set of criteria, while it is in force.
 *
 * <p>Read from {@code rules/title_<criteria>.yml}. Points as the decision writes them; rows hold
 * whole tenths.
 *
 * @param criteria the code of the set in rows: {@code 244}
 * @param validTo the last day; empty while in force
 * @param groups the target groups it has a form for
 * @param items how many scores it asks for, from the first
 * @param areaPassTotal the lower total in listed difficult areas, used only where so configured
 * @param digitalItem the criterion on the use of information technology, from 1
 */
public record TitleRule(
    String criteria,
    String document,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    List<Integer> groups,
    int items,
    BigDecimal passTotal,
    BigDecimal minimumItem,
    Optional<BigDecimal> areaPassTotal,
    int digitalItem,
    String citation) {

  public TitleRule {
    validTo = validTo == null ? Optional.empty() : validTo;
    groups = groups == null ? List.of() : List.copyOf(groups);
    areaPassTotal = areaPassTotal == null ? Optional.empty() : areaPassTotal;
  }

  /** The rule of a set that a place issued for its own people. */
  static TitleRule of(CriteriaSet set) {
    return new TitleRule(
        set.id(),
        set.document(),
        set.from(),
        set.to(),
        set.groups(),
        set.items(),
        set.passTotal().orElseThrow(),
        set.minimumItem().orElseThrow(),
        set.areaPassTotal(),
        set.digitalItem(),
        set.document());
  }

  /** Whether it applies on some day of the year. */
  public boolean isInForceIn(int year) {
    return validFrom.getYear() <= year && validTo.map(day -> day.getYear() >= year).orElse(true);
  }

  public int passTotalTenths() {
    return tenths(passTotal);
  }

  public int minimumItemTenths() {
    return tenths(minimumItem);
  }

  /** Whether it applies to an assessment of that day. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo.isEmpty() || !day.isAfter(validTo.get()));
  }

  static int tenths(BigDecimal points) {
    return points.movePointRight(1).intValueExact();
  }
}
