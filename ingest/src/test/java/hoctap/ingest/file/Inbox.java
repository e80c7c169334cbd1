package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.Period;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.layout.Layout;
import hoctap.ingest.layout.Layouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads small files as the commune 30037 would send them for 2024, and keeps what was accepted. */
final class Inbox {
  private static final PersonKey KEY =
      new PersonKey(Long::parseLong, digits -> digits.getBytes(StandardCharsets.UTF_8));

  private final Path folder;
  private final List<Map<String, Object>> accepted = new ArrayList<>();
  private Period period = Period.of("2024");
  private String place = "30037";
  private Optional<Layout> layout = Optional.empty();

  Inbox(Path folder) {
    this.folder = folder;
  }

  Inbox of(String newPeriod, String newPlace) {
    period = Period.of(newPeriod);
    place = newPlace;
    return this;
  }

  /** From now on files are read through this layout. */
  Inbox layout(String id, String text) throws IOException {
    Path layouts = Files.createDirectories(folder.resolve("layouts"));
    Files.writeString(layouts.resolve(id + ".yml"), text);
    layout = Layouts.of(layouts).find(id);
    return this;
  }

  FileReading csv(String form, String text) throws IOException {
    return read(form, Files.writeString(folder.resolve(place + ".csv"), text));
  }

  FileReading bytes(String form, String name, byte[] bytes) throws IOException {
    return read(form, Files.write(folder.resolve(name), bytes));
  }

  FileReading read(String form, Path file) {
    accepted.clear();
    return FormReading.read(
        new FormFile(file, form, period, place, KEY, layout, LocalCriteria.NONE),
        (known, row) -> accepted.add(row(known, row)));
  }

  private static Map<String, Object> row(Form form, Object[] row) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < row.length; i++) {
      named.put(form.landedShape().names().get(i), row[i]);
    }
    return named;
  }

  /** The accepted rows of the last file, by column. */
  List<Map<String, Object>> accepted() {
    return accepted;
  }
}
