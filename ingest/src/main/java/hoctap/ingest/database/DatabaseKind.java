package hoctap.ingest.database;

import hoctap.ingest.definition.DefinitionException;
import java.util.Map;
import java.util.Properties;

/** What differs between the databases that are read: quotes, settings, and how they tell time. */
enum DatabaseKind {
  DUCKDB(
      "jdbc:duckdb:",
      '"',
      Map.of("duckdb.read_only", "true", "jdbc_stream_results", "true"),
      new Times(
          "epoch(now())",
          "make_timestamp(cast(%s as bigint) * 1000000)",
          "make_timestamp(cast(%s as bigint) * 1000000)")),
  // Without the first a tinyint(1) is a boolean, and the codes 2 and 3 are lost. With the second an
  // instant (timestamp) is told as the clock of Vietnam; a wall clock (datetime) stays as it is.
  // A server that falls silent must not hold up the other sources: the url may say another time.
  MARIADB(
      "jdbc:mariadb:",
      '`',
      Map.of(
          "tinyInt1isBit", "false",
          "sessionVariables", "time_zone='+07:00'",
          "connectTimeout", "10000",
          "socketTimeout", "900000"),
      new Times(
          "unix_timestamp(now(6))",
          "date_add(timestamp('1970-01-01'), interval (%s) second)",
          "from_unixtime(%s)")),
  POSTGRESQL(
      "jdbc:postgresql:",
      '"',
      Map.of("readOnly", "true", "connectTimeout", "10", "socketTimeout", "900"),
      new Times(
          "extract(epoch from clock_timestamp())",
          "timestamp '1970-01-01' + (%s) * interval '1 second'",
          "to_timestamp(%s)"));

  /**
   * How a database tells time.
   *
   * @param clock its clock in seconds since 1970
   * @param ofSeconds the wall clock of UTC of so many seconds since 1970
   * @param instant the same instant, as a column that holds instants compares with it
   */
  private record Times(String clock, String ofSeconds, String instant) {}

  private final String prefix;
  private final char quote;
  private final Map<String, String> settings;
  private final Times times;

  DatabaseKind(String prefix, char quote, Map<String, String> settings, Times times) {
    this.prefix = prefix;
    this.quote = quote;
    this.settings = settings;
    this.times = times;
  }

  String clock() {
    return times.clock();
  }

  String ofSeconds(String seconds) {
    return times.ofSeconds().formatted(seconds);
  }

  String instant(String seconds) {
    return times.instant().formatted(seconds);
  }

  /**
   * The kind of the database at {@code url}.
   *
   * @throws DefinitionException that names the source and not the address, which may hold a secret
   */
  static DatabaseKind of(String source, String url) {
    for (DatabaseKind kind : values()) {
      if (url.startsWith(kind.prefix)) {
        return kind;
      }
    }
    throw new DefinitionException(
        "Invalid url of source %s in hoctap.yml: wanted jdbc:duckdb:, jdbc:mariadb: or jdbc:postgresql:"
            .formatted(source));
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  String quoted(String name) {
    return quote + name.replace(String.valueOf(quote), "" + quote + quote) + quote;
  }
}
