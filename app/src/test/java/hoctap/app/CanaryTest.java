package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was planted in every corner of a province is looked for in everything that was written or
 * printed: each file's bytes, each value of each Parquet and DuckDB file, each word of each
 * command.
 */
class CanaryTest {
  @TempDir private Path folder;

  @Test
  void nothingThatNamesAPersonIsFoundAnywhereButInRejects() throws Exception {
    StringBuilder printed = new StringBuilder(hoctap(0, "init", folder.toString()));
    Path configuration = folder.resolve("hoctap.yml");
    Files.writeString(
        configuration,
        Files.readString(configuration).replace("sources: []", CanaryProvince.sources()));
    CanaryProvince.write(folder);

    printed.append(process(0, "run"));
    printed.append(in(0, "status"));
    printed.append(in(2, "sql", "select cast('099084777001 Chim' as integer)"));
    printed.append(in(2, "sql", "select * from read_csv('/nowhere/099084777001.csv')"));
    printed.append(in(0, "sql", "--csv", "select * from mart.submission"));
    String id =
        in(0, "sql", "--csv", "select submission_id from mart.submission where form = 'danso'");
    printed.append(
        in(
            0,
            "withdraw",
            id.lines().skip(1).findFirst().orElseThrow(),
            "--reason",
            "do 099084777001"));
    printed.append(in(0, "keys", "rotate"));
    printed.append(in(0, "keys", "list"));
    Files.writeString(folder.resolve("koha.duckdb"), "099084777001 Chim Yến Giả Định");
    printed.append(process(3, "ingest"));

    assertThat(printed.toString()).contains("Left alone", "Refused", "rows to correct");
    assertThat(planted("printed", printed.toString())).isEmpty();
    List<String> found = new ArrayList<>();
    for (String room : List.of("lake", "published", "keys")) {
      found.addAll(found(folder.resolve(room)));
    }
    assertThat(found).isEmpty();
    assertThat(found(folder.resolve("rejects")))
        .as("only what the clerk needs to correct a row")
        .anyMatch(one -> one.endsWith(" holds another number"))
        .noneMatch(one -> one.endsWith(" holds a religion"))
        .noneMatch(one -> one.endsWith(" holds an ethnicity"));
  }

  @Test
  void theSearchFindsWhatIsThere() throws Exception {
    Files.createDirectories(folder.resolve("inbox"));
    CanaryProvince.write(folder);
    List<String> found = found(folder);
    for (String what : CanaryProvince.PLANTED.keySet()) {
      assertThat(found).as(what).anyMatch(one -> one.endsWith(" holds " + what));
    }
    assertThat(found)
        .anyMatch(one -> one.contains("koha.duckdb"))
        .anyMatch(one -> one.contains("xlsx"));
  }

  private String in(int exit, String... words) {
    return hoctap(exit, with(words));
  }

  private String[] with(String... words) {
    return Stream.concat(
            Stream.of(words), Stream.of("--workspace", folder.toString(), "--now", SampleWalk.NOW))
        .toArray(String[]::new);
  }

  private static String hoctap(int exit, String... words) {
    StringWriter text = new StringWriter();
    assertThat(Main.run(new PrintWriter(text), words)).as(text.toString()).isEqualTo(exit);
    return text.toString();
  }

  /** A process of its own, so that what libraries print is seen too. */
  private String process(int exit, String... words) {
    try (HoctapProcess process = HoctapProcess.start(with(words))) {
      assertThat(process.finish()).as(process.output()).isEqualTo(exit);
      return process.output();
    }
  }

  private static List<String> found(Path folder) throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        found.addAll(planted(file.toString(), folder.relativize(file).toString()));
        byte[] bytes = Files.readAllBytes(file);
        found.addAll(planted(file.toString(), new String(bytes, StandardCharsets.UTF_8)));
        if (file.toString().endsWith(".parquet")) {
          found.addAll(planted(file.toString(), values("from read_parquet('%s')".formatted(file))));
        } else if (file.toString().endsWith(".duckdb")) {
          found.addAll(planted(file.toString(), tables(file)));
        } else if (file.toString().endsWith(".xlsx") && bytes[0] == 'P') {
          found.addAll(planted(file.toString(), unpacked(file)));
        }
      }
    }
    return found;
  }

  private static List<String> planted(String where, String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return CanaryProvince.PLANTED.entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(composed::contains))
        .map(one -> where + " holds " + one.getKey())
        .toList();
  }

  private static String values(String from) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return values(connection, from);
    }
  }

  private static String values(Connection connection, String from) throws SQLException {
    StringBuilder values = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select cast(columns(*) as varchar) " + from)) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= width; i++) {
          values.append(rows.getString(i)).append('\n');
        }
      }
    }
    return values.toString();
  }

  private static String tables(Path file) throws SQLException {
    StringBuilder values = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("attach '%s' as looked_at (read_only)".formatted(file));
      List<String> names = new ArrayList<>();
      try (ResultSet tables =
          statement.executeQuery(
              "select concat_ws('.', '\"looked_at\"', schema_name, table_name) from duckdb_tables() where database_name = 'looked_at'")) {
        while (tables.next()) {
          names.add(tables.getString(1));
        }
      }
      for (String name : names) {
        values.append(values(connection, "from " + name));
      }
    }
    return values.toString();
  }

  private static String unpacked(Path file) throws IOException {
    StringBuilder texts = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        texts.append(
            new String(
                zip.getInputStream(entries.nextElement()).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts.toString();
  }
}
