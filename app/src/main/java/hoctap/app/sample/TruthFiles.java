package hoctap.app.sample;

import hoctap.app.sample.truth.AgencyRow;
import hoctap.app.sample.truth.Truth;
import hoctap.app.sample.truth.TruthRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code values.csv} and {@code agencies.csv} of one state of the inbox. */
final class TruthFiles {
  private TruthFiles() {}

  static void write(Path folder, Truth truth) {
    StringBuilder values =
        new StringBuilder(
            "indicator_id,level,place_id,year,numerator,denominator,places_left_out,basis\n");
    for (TruthRow row : truth.rows()) {
      values
          .append(row.indicatorId())
          .append(',')
          .append(row.level())
          .append(',')
          .append(row.placeId())
          .append(',')
          .append(row.year())
          .append(',')
          .append(row.numerator())
          .append(',')
          .append(row.denominator())
          .append(',')
          .append(row.placesLeftOut())
          .append(',')
          .append(row.basis())
          .append('\n');
    }
    StringBuilder agencies =
        new StringBuilder("indicator_id,place_id,year,unit_code,unit_name,numerator,denominator\n");
    for (AgencyRow row : truth.agencies()) {
      agencies
          .append(row.indicatorId())
          .append(',')
          .append(row.placeId())
          .append(',')
          .append(row.year())
          .append(',')
          .append(row.unitCode())
          .append(',')
          .append(row.unitName())
          .append(',')
          .append(row.numerator())
          .append(',')
          .append(row.denominator())
          .append('\n');
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("values.csv"), values);
      Files.writeString(folder.resolve("agencies.csv"), agencies);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the truth into " + folder, e);
    }
  }
}
