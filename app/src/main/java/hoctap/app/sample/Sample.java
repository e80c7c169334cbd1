package hoctap.app.sample;

import hoctap.app.sample.file.Planted;
import hoctap.app.sample.file.SentFiles;
import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.CommunePlan;
import hoctap.app.sample.people.Layout;
import hoctap.app.sample.people.Population;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.report.Deliveries;
import hoctap.app.sample.report.Reporter;
import hoctap.app.sample.report.Reports;
import hoctap.app.sample.system.KohaFile;
import hoctap.app.sample.system.Learning;
import hoctap.app.sample.system.LearningYears;
import hoctap.app.sample.system.Library;
import hoctap.app.sample.system.LibraryYears;
import hoctap.app.sample.system.MoodleFile;
import hoctap.app.sample.truth.Truth;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A part of two provinces that never was, with the truth about it: a workspace's inbox, its library
 * and learning databases, and in {@code truth/} every indicator computed from the people
 * themselves.
 */
public final class Sample {
  private Sample() {}

  /**
   * Makes a workspace in {@code folder}, unless it is one, and writes the sample into it. The same
   * seed and size give the same bytes, but for the keys; of the two databases the same rows.
   */
  public static void write(Path folder, long seed, SampleSize size) {
    makeFolders(folder);
    Atlas atlas = Atlas.load();
    List<CommunePlan> plans = Layout.of(size);
    List<Citizen> citizens = Population.make(seed, plans);
    Deliveries deliveries = Deliveries.of(Reporter.report(atlas, plans, citizens, seed));
    Planted planted = SentFiles.write(folder, deliveries, atlas);
    Library library = LibraryYears.make(seed, size, atlas, citizens);
    Learning learning = LearningYears.make(seed, citizens);
    KohaFile.write(folder.resolve("sources").resolve("koha.duckdb"), library);
    MoodleFile.write(folder.resolve("sources").resolve("moodle.duckdb"), learning);
    PlantedFile.write(folder, planted, PlantedPeople.of(citizens, deliveries.first(), library));
    writeTruth(folder.resolve("truth"), deliveries, library, learning);
    SampleConfiguration.write(folder, size, library);
  }

  private static void writeTruth(
      Path folder, Deliveries deliveries, Library library, Learning learning) {
    Map<String, Reports> states =
        Map.of("first", deliveries.first(), "second", deliveries.second());
    // Each with an atlas of its own, which keeps what it has looked up.
    states.entrySet().parallelStream()
        .forEach(
            state ->
                TruthFiles.write(
                    folder.resolve(state.getKey()),
                    Truth.of(Atlas.load(), state.getValue(), library, learning)));
  }

  // The configuration comes back last: a sample without it was never finished.
  private static void makeFolders(Path folder) {
    Path configuration = folder.resolve("hoctap.yml");
    if (!Files.exists(configuration)) {
      Workspace.init(folder, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }
    try {
      Files.delete(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the workspace of the sample " + folder, e);
    }
  }
}
