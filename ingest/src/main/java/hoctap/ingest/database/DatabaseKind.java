package hoctap.ingest.database;

import hoctap.ingest.definition.DefinitionException;
import java.util.Map;
import java.util.Properties;

/** What differs between the databases that are read: quotes, and the driver's settings. */
enum DatabaseKind {
  DUCKDB("jdbc:duckdb:", '"', Map.of("duckdb.read_only", "true", "jdbc_stream_results", "true")),
  // Without the setting a tinyint(1) is a boolean, and the codes 2 and 3 are lost.
  // A server that falls silent must not hold up the other sources: the url may say another time.
  MARIADB(
      "jdbc:mariadb:",
      '`',
      Map.of("tinyInt1isBit", "false", "connectTimeout", "10000", "socketTimeout", "900000")),
  POSTGRESQL(
      "jdbc:postgresql:",
      '"',
      Map.of("readOnly", "true", "connectTimeout", "10", "socketTimeout", "900"));

  private final String prefix;
  private final char quote;
  private final Map<String, String> settings;

  DatabaseKind(String prefix, char quote, Map<String, String> settings) {
    this.prefix = prefix;
    this.quote = quote;
    this.settings = settings;
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
