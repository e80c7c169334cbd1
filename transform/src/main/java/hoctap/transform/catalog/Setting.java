package hoctap.transform.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One choice of {@code rules} in {@code hoctap.yml}: its default and what may stand in its place.
 *
 * @param allowed the words that may be chosen
 * @param above a number greater than this may be chosen too; empty: no number
 * @param atMost the greatest number
 * @param binds for a word, which indicator a target of another one is followed by
 * @param columns the columns of facts that it decides, by which indicators are known to rest on it
 * @param meaningVi what is chosen, in Vietnamese
 * @param phrasesVi for a word what it means beside a figure, in Vietnamese; {@code number} stands
 *     for every number
 */
public record Setting(
    String name,
    String standard,
    List<String> allowed,
    Optional<BigDecimal> above,
    Optional<BigDecimal> atMost,
    Map<String, Map<String, String>> binds,
    String meaning,
    List<String> columns,
    String meaningVi,
    Map<String, String> phrasesVi) {

  /** All settings, {@code rules/settings.yml}. */
  public record File(List<Setting> settings) {
    public File {
      settings = settings == null ? List.of() : List.copyOf(settings);
    }
  }

  public Setting {
    allowed = allowed == null ? List.of() : List.copyOf(allowed);
    above = above == null ? Optional.empty() : above;
    atMost = atMost == null ? Optional.empty() : atMost;
    binds = binds == null ? Map.of() : binds;
    columns = columns == null ? List.of() : List.copyOf(columns);
    phrasesVi = phrasesVi == null ? Map.of() : Map.copyOf(phrasesVi);
  }

  /** What {@code value} means beside a figure, in Vietnamese. */
  String phraseVi(String value) {
    return phrasesVi
        .getOrDefault(value, phrasesVi.getOrDefault("number", meaningVi))
        .replace("{value}", value.replace('.', ','));
  }

  boolean allows(String value) {
    if (allowed.contains(value)) {
      return true;
    }
    if (above.isEmpty() || !value.matches("\\d+(\\.\\d)?")) {
      return false;
    }
    BigDecimal number = new BigDecimal(value);
    return number.compareTo(above.get()) > 0
        && (atMost.isEmpty() || number.compareTo(atMost.get()) <= 0);
  }

  /** What may stand, in words. */
  String wanted() {
    String words = String.join(", ", allowed);
    String numbers =
        above
            .map(
                bound ->
                    ", or a number above %s and up to %s"
                        .formatted(
                            bound.toPlainString(),
                            atMost.map(BigDecimal::toPlainString).orElse("any")))
            .orElse("");
    return words + numbers;
  }
}
