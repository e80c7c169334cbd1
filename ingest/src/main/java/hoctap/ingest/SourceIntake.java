package hoctap.ingest;

import hoctap.ingest.database.DatabaseIntake;
import hoctap.ingest.database.PulledTable;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.Finding;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pulls every configured database, one after the other. */
final class SourceIntake {
  private SourceIntake() {}

  /**
   * Checks all sources before anything is touched.
   *
   * @throws DefinitionException with the faults of all of them
   */
  static void check(Workspace workspace) {
    List<String> faults = new ArrayList<>();
    for (SourceConfiguration source : workspace.configuration().sources()) {
      try {
        DatabaseIntake.check(source);
      } catch (DefinitionException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
  }

  static List<IntakeReport.Entry> run(
      Workspace workspace, Landing landing, PersonKey person, Consumer<String> progress) {
    List<IntakeReport.Entry> entries = new ArrayList<>();
    for (SourceConfiguration source : workspace.configuration().sources()) {
      List<PulledTable> tables = DatabaseIntake.pull(workspace, source, person, landing);
      tables.forEach(table -> entries.add(entry(source, table)));
      progress.accept(
          "Source · Nguồn %s: %,d tables read, %,d of them changed · bảng đã đọc, bảng thay đổi"
              .formatted(
                  source.name(),
                  forms(tables.stream()),
                  forms(tables.stream().filter(PulledTable::isNew))));
    }
    return entries;
  }

  private static long forms(Stream<PulledTable> tables) {
    return tables.map(PulledTable::form).distinct().count();
  }

  private static IntakeReport.Event event(PulledTable table) {
    if (table.isHeld()) {
      return IntakeReport.Event.HELD;
    }
    return table.isNew() ? IntakeReport.Event.LANDED : IntakeReport.Event.SKIPPED;
  }

  private static IntakeReport.Entry entry(SourceConfiguration source, PulledTable table) {
    return new IntakeReport.Entry(
        source.name(),
        table.form(),
        source.name() + "/" + table.form(),
        event(table),
        table.isNew(),
        table.submission().map(Submission::id).orElse(""),
        table.counts(),
        Stream.concat(
                table.submission().filter(one -> table.isHeld()).map(Submission::note).stream(),
                table.findings().stream().map(Finding::messageVi))
            .collect(Collectors.joining(" ")));
  }
}
