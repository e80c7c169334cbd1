package hoctap.app.sample;

import hoctap.app.sample.truth.AgencyRow;
import hoctap.app.sample.truth.Truth;
import hoctap.app.sample.truth.TruthRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code values.csv} and {@code agencies.csv} of one state of the inbox. */
final class TruthFiles {
  private TruthFiles() {}

  static void write(Path folder, Truth truth) {
    List<List<Object>> values = new ArrayList<>(List.of(List.copyOf(TruthRow.names())));
    truth.rows().forEach(row -> values.add(row.cells()));
    List<List<Object>> agencies = new ArrayList<>(List.of(List.copyOf(AgencyRow.names())));
    truth.agencies().forEach(row -> agencies.add(row.cells()));
    write(folder.resolve("values.csv"), values);
    write(folder.resolve("agencies.csv"), agencies);
  }

  private static void write(Path file, List<List<Object>> rows) {
    List<String> lines =
        rows.stream()
            .map(row -> row.stream().map(Object::toString).collect(Collectors.joining(",")))
            .toList();
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the truth into " + file, e);
    }
  }
}
