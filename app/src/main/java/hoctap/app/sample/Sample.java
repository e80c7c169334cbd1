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
import java.nio.file.Path;
import java.util.List;

/**
 * A part of two provinces that never was, with the truth about it: a workspace's inbox, its library
 * and learning databases, and in {@code truth/} every indicator computed from the people
 * themselves.
 */
public final class Sample {
  private Sample() {}

  /** Writes the sample into {@code folder}; the same seed and size give the same bytes. */
  public static void write(Path folder, long seed, SampleSize size) {
    Atlas atlas = Atlas.load();
    List<CommunePlan> plans = Layout.of(size);
    List<Citizen> citizens = Population.make(seed, plans);
    Deliveries deliveries = Deliveries.of(Reporter.report(atlas, plans, citizens, seed));
    Planted planted = SentFiles.write(folder, deliveries, atlas);
    PlantedFile.write(folder, planted, citizens);
  }
}
