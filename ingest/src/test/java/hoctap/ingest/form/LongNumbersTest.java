package hoctap.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          số 099084000001 của ông        | số … của ông
          CMND 099084000                 | CMND …
          099 084 000 001                | …
          0990.8400.0001                 | …
          099-084-000-001                | …
          099084 000001, 099084000002    | …, …
          dòng 5 099 084 000 001         | dòng 5 …
          0 9 9 0 8 4 0 0 0 0 0 1        | …
          ĐT 0912345678                  | ĐT …
          ĐT 0912 345 678, 028.3829.1234 | ĐT …, …
          ĐT +84 912 345 678             | ĐT +…
          CCCD099084000001               | CCCD…
          so_099084000001.xlsx           | so_….xlsx
          """)
  void masksWhatMayBeAPersonsNumber(String text, String masked) {
    assertThat(LongNumbers.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cdht 2024 30037.csv",
        "QĐ 12/2024 ngày 15.10.2024",
        "2026-01-15T08:00:00Z",
        "2026-01-15T08:00:00.123456789Z",
        "commune:30037@2025-07-01",
        "rejects/a123456789012345.xlsx",
        "30037 30040 30043",
        "ngày 05.12.2024 15 người",
        "12,345,678 rows",
        "12.345.678 dòng"
      })
  void leavesDatesPlacesAndOwnNamesAsTheyAre(String text) {
    assertThat(LongNumbers.mask(text)).isEqualTo(text);
  }
}
