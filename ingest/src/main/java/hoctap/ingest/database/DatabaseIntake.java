package hoctap.ingest.database;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.Workspace;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pulls the tables of one configured database into landing, each a submission of its own: whole, or
 * of a large table what changed and which keys are left. A table whose rows are those that are
 * current already lands nothing.
 */
public final class DatabaseIntake {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private DatabaseIntake() {}

  /**
   * Checks what can be checked of a source without asking it, before any data is touched.
   *
   * @throws DefinitionException with the faults of its settings
   */
  public static void check(SourceConfiguration source) {
    SourceSystem system = SourceSystem.get(source.system());
    DatabaseKind.of(source.name(), source.url());
    SiteSettings settings = SiteSettings.of(source, system);
    List<String> faults = new ArrayList<>();
    PlacePeriods periods = new PlacePeriods(Places.load());
    for (Map.Entry<String, String> branch : settings.branches().entrySet()) {
      collect(faults, () -> periods.read(setting(source, branch.getKey()), branch.getValue()));
    }
    collect(faults, () -> periods.read("place of source " + source.name(), source.place()));
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
  }

  /**
   * Pulls all tables of {@code source} in one transaction.
   *
   * @return what each table came to, the small tables of configuration included
   * @throws DefinitionException when the source is configured wrong
   * @throws DataException when it does not answer, lacks a table or column, or its clock went back;
   *     then nothing of it was landed
   */
  public static List<PulledTable> pull(
      Workspace workspace, SourceConfiguration source, PersonKey key, Landing landing) {
    return pull(workspace, source, key, landing, System.getenv());
  }

  static List<PulledTable> pull(
      Workspace workspace,
      SourceConfiguration source,
      PersonKey key,
      Landing landing,
      Map<String, String> environment) {
    check(source);
    Place place = place(source, LocalDate.ofInstant(workspace.clock().instant(), ZONE));
    List<PulledTable> pulled;
    try (SourceConnection connection =
            SourceConnection.open(source, workspace.folder(), environment);
        SourcePull pull = new SourcePull(workspace, source, landing, place, connection)) {
      pulled = pull.run(key);
    }
    Set<String> held =
        pulled.stream()
            .filter(PulledTable::isHeld)
            .map(PulledTable::form)
            .collect(Collectors.toSet());
    withdrawOtherPlaces(source, landing, place, held);
    return pulled;
  }

  static String setting(SourceConfiguration source, String branch) {
    return "branch.%s of source %s".formatted(branch, source.name());
  }

  /** The place that bears the source's code that day, or bore it last. */
  private static Place place(SourceConfiguration source, LocalDate today) {
    List<PlacePeriods.PlacePeriod> periods =
        new PlacePeriods(Places.load()).read("place of source " + source.name(), source.place());
    return periods.stream()
        .filter(period -> period.from().map(from -> !today.isBefore(from)).orElse(true))
        .filter(period -> period.until().map(until -> !today.isAfter(until)).orElse(true))
        .findFirst()
        .orElse(periods.get(periods.size() - 1))
        .place();
  }

  // A source whose place was corrected would else be counted at both; what waits to be accepted at
  // the new place still counts at the old one.
  private static void withdrawOtherPlaces(
      SourceConfiguration source, Landing landing, Place place, Set<String> held) {
    for (Submission submission : landing.submissions()) {
      if (submission.source().equals(source.name())
          && !submission.placeId().equals(place.placeId())
          && !held.contains(submission.form())
          && (submission.isCurrent() || submission.state() == SubmissionState.SUPERSEDED)) {
        landing.withdraw(submission.id(), "Nguồn được gắn với nơi khác.");
      }
    }
  }

  private static void collect(List<String> faults, Runnable check) {
    try {
      check.run();
    } catch (DefinitionException e) {
      faults.addAll(e.faults());
    }
  }
}
