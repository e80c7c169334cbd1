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
 */
public record Setting(
    String name,
    String standard,
    List<String> allowed,
    Optional<BigDecimal> above,
    Optional<BigDecimal> atMost,
    Map<String, Map<String, String>> binds,
    String meaning) {

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
