package hoctap.app.sample;

import hoctap.app.sample.system.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The {@code hoctap.yml} of the sample: its two databases and where their branches are. */
final class SampleConfiguration {
  private static final String TEXT =
      """
      # Tỉnh mẫu: mọi người và mọi con số trong đó đều được đặt ra.
      # The sample province: all people in it and all their numbers are made up.
      version: 1
      provinces: []
      sources:
        - name: thu-vien
          system: koha
          url: jdbc:duckdb:{workspace}/sources/koha.duckdb
          place: "87"
          settings:
            citizen-fields: "attribute:CCCD, cardnumber"
            anonymous-account: "1"
      %s\
        - name: hoc-truc-tuyen
          system: moodle
          url: jdbc:duckdb:{workspace}/sources/moodle.duckdb
          place: "87"
          settings:
            citizen-fields: "idnumber, profile:cccd"
            commune-field: "profile:maxa"
            digital-categories: "3"
      engine: %s
      """;

  private SampleConfiguration() {}

  static void write(Path folder, SampleSize size, Library library) {
    StringBuilder branches = new StringBuilder();
    library
        .settings()
        .forEach(
            (branch, place) ->
                branches.append("      branch.%s: \"%s\"\n".formatted(branch, place)));
    String engine = size == SampleSize.SMALL ? "duckdb" : "spark";
    String text = TEXT.formatted(branches, engine);
    try {
      Files.writeString(folder.resolve("hoctap.yml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the configuration of the sample", e);
    }
  }
}
