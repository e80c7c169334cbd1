package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes in which programs and people write a CSV. */
class CsvShapeTest {
  private static final String HEADER = "Thôn,Dân số,Người lớn,Số hộ,Ngày số liệu";

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = new Inbox(folder);
  }

  private FormResult read(String text) throws IOException {
    FileReading reading = inbox.csv("danso", text);
    assertThat(reading.refusal()).isEmpty();
    return reading.results().get(0);
  }

  @Test
  void takesTheSeparatorFromItsFirstLineAndDoesNotCountTheLine() throws IOException {
    read(
        "\uFEFFsep=;\r\n" + (HEADER + "\r\nThôn 1,1.200,900,300,31/12/2024\r\n").replace(',', ';'));

    assertThat(inbox.accepted().get(0))
        .containsEntry("population", 1200L)
        .containsEntry("row_number", 2);
  }

  @Test
  void readsCellsWithSeparatorsQuotesAndLineBreaks() throws IOException {
    read(
        HEADER
            + "\n\"Thôn \"\"Mới\"\", khu A\nvà B\",10,8,3,31/12/2024\nThôn 2,1,1,1,31/12/2024\n");

    assertThat(inbox.accepted().get(0)).containsEntry("village_code", "Thôn \"Mới\", khu A và B");
    assertThat(inbox.accepted().get(1)).containsEntry("row_number", 3);
  }

  @Test
  void readsLinesThatEndAsOldMacintoshesEndThem() throws IOException {
    assertThat(
            read(HEADER + "\rThôn 1,10,8,3,31/12/2024\rThôn 2,1,1,1,31/12/2024\r").rowsAccepted())
        .isEqualTo(2);
  }

  @Test
  void rejectsARowThatIsTooShortOrTooLong() throws IOException {
    FormResult result =
        read(HEADER + "\nThôn 1,10,8\nThôn 2,10,8,3,31/12/2024,4\nThôn 3,10,8,3,31/12/2024,,\n");

    assertThat(result.rowsAccepted()).isEqualTo(1);
    assertThat(result.rejects().get(0).rows())
        .extracting(row -> row.rowNumber() + " " + row.faults().get(0).rule())
        .containsExactly("2 required", "3 row_length");
  }

  @Test
  void countsBlankLinesAsRowsWithoutReadingThem() throws IOException {
    FormResult result = read("\n" + HEADER + "\n\n,,,,\nThôn 1,10,8,3,31/12/2024\n\n");

    assertThat(result.rowsRead()).isEqualTo(1);
    assertThat(inbox.accepted().get(0)).containsEntry("row_number", 5);
  }

  @Test
  void passesOverZeroBytes() throws IOException {
    read(HEADER + "\nThôn\u0000 1,1\u00000,8,3,31/12/2024\n");

    assertThat(inbox.accepted().get(0))
        .containsEntry("village_code", "Thôn 1")
        .containsEntry("population", 10L);
  }

  @Test
  void keepsTotalsOutAndComparesThem() throws IOException {
    FormResult result =
        read(
            HEADER
                + "\nThôn 1,10,8,3,31/12/2024\nThôn 2,20,16,6,31/12/2024\nTổng cộng,30,24,10,\n,30,24,9,\n");

    assertThat(result.rowsRead()).isEqualTo(2);
    assertThat(result.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.messageVi()).contains("(ô D4)"));
  }

  @Test
  void readsTabsAndTrailingSeparators() throws IOException {
    read((HEADER + ",,\nThôn 1,10,8,3,31/12/2024,,\n").replace(',', '\t'));

    assertThat(inbox.accepted()).hasSize(1);
  }

  @Test
  void readsBlanksBetweenSeparatorsAndQuotes() throws IOException {
    read(HEADER + "\n\"Thôn 1, khu A\", \"10\" , \"8\", 3, \"31/12/2024\"\n");

    assertThat(inbox.accepted().get(0))
        .containsEntry("village_code", "Thôn 1, khu A")
        .containsEntry("population", 10L);
  }
}
