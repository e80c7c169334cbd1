package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Period;
import hoctap.ingest.form.PersonKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CSV of half a million persons, read while hardly any memory is left beside the keys. */
class LargeCsvTest {
  private static final int PERSONS = Integer.getInteger("hoctap.large-csv.persons", 500_000);
  private static final int BYTES_PER_PERSON = 60;

  @TempDir private Path folder;

  @Test
  void keepsNoMoreOfEachPersonThanItsKey() throws IOException {
    Path file = folder.resolve("30037.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Số CCCD,Ngày sinh,Giới tính,Loại mô hình,Mã mô hình\n");
      for (int i = 0; i < PERSONS; i++) {
        out.write("000%09d,1984,Nam,GĐ,GD%04d\n".formatted(i, i % 10_000));
      }
      out.write("000000000001,1984,Nam,GĐ,GD0001\n");
    }
    long[] seen = {0, 0};
    long before = used();
    PersonKey key = new PersonKey(Long::parseLong, digits -> new byte[0]);
    FileReading reading =
        FormReading.read(
            new FormFile(file, "thanhvien", Period.of("2024"), "30037", key),
            (form, row) -> {
              if (++seen[0] == PERSONS) {
                seen[1] = used() - before;
              }
            });

    assertThat(reading.results().get(0).rowsAccepted()).isEqualTo(PERSONS);
    assertThat(reading.results().get(0).rowsDuplicate()).isEqualTo(1);
    assertThat(seen[1]).isLessThan((long) BYTES_PER_PERSON * PERSONS + (32L << 20));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
