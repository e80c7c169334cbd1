package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path folder;

  @Test
  void keepsTheRowsItWasGiven() throws Exception {
    Path file = folder.resolve("sources/koha.duckdb");
    try (EmbeddedDatabase database = EmbeddedDatabase.create(file, "koha")) {
      database.insert(
          "issues",
          List.of("issue_id", "issuedate", "branchcode"),
          List.of(
              new Object[] {1, LocalDateTime.of(2024, 12, 31, 23, 30), "TM"},
              new Object[] {2L, null, "TM"}));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select issue_id, issuedate, borrowernumber from issues order by issue_id")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
      assertThat(rows.getObject(2, LocalDateTime.class))
          .isEqualTo(LocalDateTime.of(2024, 12, 31, 23, 30));
      assertThat(rows.getObject(3)).isNull();
      rows.next();
      assertThat(rows.getObject(2)).isNull();
    }
  }

  @Test
  void writesTheSampleOfALearningSystemAnew() {
    Path file = folder.resolve("moodle.duckdb");
    for (int time = 0; time < 2; time++) {
      try (EmbeddedDatabase database = EmbeddedDatabase.create(file, "moodle")) {
        database.insert("mdl_user", List.of("id", "deleted"), List.of(new Object[][] {{7L, 0}}));
      }
    }
    assertThat(file).isRegularFile();
  }

  @Test
  void namesAColumnItDoesNotKnow() {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.create(folder.resolve("koha.duckdb"), "koha")) {
      assertThatThrownBy(() -> database.insert("branches", List.of("branch"), List.of()))
          .hasMessageContaining("Cannot find column branch in branches (known: [branchcode");
    }
  }
}
