package hoctap.ingest.workspace;

import hoctap.ingest.criteria.TitleChoices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code hoctap.yml}, checked: which provinces, which sources, which rules. Keys are kebab-case, an
 * unknown one fails.
 *
 * @param version the layout of the workspace; a newer one than this program knows is refused
 * @param provinces two-digit codes, old and new; empty means all
 * @param rules the settings of the rules of a title, by name, as in {@code docs/contracts.md}
 * @param title sets of criteria and listed areas of the province's own
 */
public record Configuration(
    int version,
    List<String> provinces,
    List<SourceConfiguration> sources,
    Map<String, DatedChoice> rules,
    TitleChoices title,
    Disclosure disclosure,
    Retention retention,
    EngineName engine,
    SparkConfiguration spark,
    Compare compare) {

  /** The layout that this program writes. */
  public static final int CURRENT_VERSION = 1;

  /** Which engine computes; the other one recomputes and is compared. */
  public enum EngineName {
    SPARK,
    DUCKDB
  }

  /**
   * One database or service to pull from.
   *
   * @param name unique in the workspace, {@code [a-z0-9-]+}; it names the folder in landing
   * @param system a file of {@code sources/}: {@code koha}, {@code moodle}; or {@code rest}
   * @param url the JDBC address, in which {@code {workspace}} stands for the workspace's folder; or
   *     the address of a service
   * @param userEnv the environment variable that holds the user, never the user itself
   * @param place the code of the place whose records they are; null for a service, whose places are
   *     settings
   * @param settings what differs from site to site: the field of the citizen number, branch map …
   */
  public record SourceConfiguration(
      String name,
      String system,
      String url,
      Optional<String> userEnv,
      Optional<String> passwordEnv,
      String place,
      Map<String, String> settings) {
    public SourceConfiguration {
      Map<String, String> said = new TreeMap<>(settings == null ? Map.of() : settings);
      // A setting without a value is an empty text: a prefix of nothing.
      said.replaceAll((key, value) -> value == null ? "" : value);
      settings = Map.copyOf(said);
    }
  }

  /** Counts below {@code threshold} are not published; counts are rounded to {@code rounding}. */
  public record Disclosure(int threshold, int rounding) {}

  /** Days a rejects workbook is kept, and how many releases. */
  public record Retention(int rejectsDays, int releases) {}

  /** Where Spark runs and with how much memory ({@code 2g}). */
  public record SparkConfiguration(String master, String memory) {}

  /** Above {@code maxRows} rows of a fact, whole communes chosen by hash are compared. */
  public record Compare(long maxRows) {}

  public Configuration {
    provinces = provinces == null ? List.of() : List.copyOf(provinces);
    sources = sources == null ? List.of() : List.copyOf(sources);
    rules = rules == null ? Map.of() : rules;
    rules.forEach(
        (name, choice) -> {
          if (choice == null) {
            throw new IllegalArgumentException("rule %s has no value".formatted(name));
          }
        });
    rules = Map.copyOf(rules);
    title = title == null ? TitleChoices.NONE : title;
    disclosure = disclosure == null ? new Disclosure(5, 1) : disclosure;
    retention = retention == null ? new Retention(90, 5) : retention;
    engine = engine == null ? EngineName.SPARK : engine;
    spark = spark == null ? new SparkConfiguration("local[*]", "2g") : spark;
    compare = compare == null ? new Compare(5_000_000) : compare;
  }

  /** A configuration without criteria or areas of the province's own. */
  public Configuration(
      int version,
      List<String> provinces,
      List<SourceConfiguration> sources,
      Map<String, DatedChoice> rules,
      Disclosure disclosure,
      Retention retention,
      EngineName engine,
      SparkConfiguration spark,
      Compare compare) {
    this(
        version,
        provinces,
        sources,
        rules,
        TitleChoices.NONE,
        disclosure,
        retention,
        engine,
        spark,
        compare);
  }
}
