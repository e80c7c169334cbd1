package hoctap.ingest.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A Moodle-shaped database on a server, with two courses of digital skills (1, and 3 in a category
 * below) and one of another kind (2).
 *
 * @param prefix what the names of its tables begin with
 * @param quote what the server quotes names with
 */
public record MoodleSite(SourceServer server, String database, String prefix, char quote) {
  private static final Pattern TABLE = Pattern.compile("\\{(\\w+)\\}");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** A site of {@code server}, made anew. */
  public static MoodleSite create(SourceServer server, String database, String prefix) {
    char quote = server instanceof MariaDbServer ? '`' : '"';
    MoodleSite site = new MoodleSite(server, database, prefix, quote);
    try (InputStream tables = MoodleSite.class.getResourceAsStream("/database/moodle.sql")) {
      server.create(database);
      return site.run(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot make " + database, e);
    }
  }

  /** Runs statements in which {@code {user}} stands for the table of users. */
  public MoodleSite run(String sql) {
    server.run(
        database, TABLE.matcher(sql).replaceAll(found -> quote + prefix + found.group(1) + quote));
    return this;
  }

  /** The seconds since 1970 of a local clock, {@code 2024-12-31T23:59:59}. */
  public static long seconds(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toEpochSecond();
  }
}
