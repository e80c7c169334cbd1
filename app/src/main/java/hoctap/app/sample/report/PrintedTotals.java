package hoctap.app.sample.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Summary reports that are written down in files beside this class.
 *
 * <p>{@code real_figures.csv} holds what real places published, so that the first run already reads
 * something that nobody here made up: Thái Bình, end of 2023 (its bases are not named); Trà Vinh,
 * nine months of 2019 (the printed 87.84 is cut off, not rounded); Duy Xuyên, 2020. {@code
 * earlier_totals.csv} is made up: years before the first criteria of the title, of which only sums
 * are left.
 */
final class PrintedTotals {
  private static final List<String> FILES = List.of("real_figures.csv", "earlier_totals.csv");
  private static final List<String> COUNTS =
      List.of(
          "total", "registered", "re_registered", "newly_registered", "withdrawn", "recognised");

  private final Atlas atlas;

  PrintedTotals(Atlas atlas) {
    this.atlas = atlas;
  }

  void addTo(Reports reports) {
    Map<Source, List<Summary>> bySource = new TreeMap<>();
    for (String file : FILES) {
      try (CsvReader<NamedCsvRecord> lines =
          CsvReader.builder()
              .ofNamedCsvRecord(
                  new InputStreamReader(
                      PrintedTotals.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
        for (NamedCsvRecord line : lines) {
          Summary row = row(line);
          bySource.computeIfAbsent(row.source(), key -> new ArrayList<>()).add(row);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
    bySource.forEach(reports::put);
  }

  private Summary row(NamedCsvRecord line) {
    int year = Integer.parseInt(line.getField("year"));
    Area place = atlas.at(line.getField("place"), LocalDate.of(year, 12, 31));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String count : COUNTS) {
      if (!line.getField(count).isEmpty()) {
        counts.put(count, Long.valueOf(line.getField(count)));
      }
    }
    return new Summary(
        Source.of(Form.TONGHOP, Period.year(year), place),
        line.getField("model"),
        line.getField("class"),
        LocalDate.parse(line.getField("counted_on")),
        counts,
        line.getField("percent"),
        line.getField("base"));
  }
}
