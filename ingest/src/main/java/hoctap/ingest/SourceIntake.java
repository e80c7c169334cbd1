package hoctap.ingest;

import hoctap.ingest.database.DatabaseIntake;
import hoctap.ingest.database.PulledTable;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.Finding;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.rest.RestIntake;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.FullDisk;
import hoctap.ingest.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pulls every configured database and service, one after the other. One that fails is missing: what
 * it delivered before stays current, and the others are pulled all the same.
 */
final class SourceIntake {
  private SourceIntake() {}

  /**
   * Checks all sources before anything is touched.
   *
   * @param environment holds their secrets, by the names in the configuration
   * @throws DefinitionException with the faults of all of them
   */
  static void check(Workspace workspace, Map<String, String> environment) {
    List<String> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (SourceConfiguration source : workspace.configuration().sources()) {
      String name = String.valueOf(source.name());
      if (!name.matches("[a-z0-9-]+") || name.equals(SubmissionKey.INBOX) || !names.add(name)) {
        faults.add(
            "Invalid name of a source in hoctap.yml: \"%s\" (wanted letters a to z, digits and -, no name twice, not %s)"
                .formatted(name, SubmissionKey.INBOX));
      }
      faults.addAll(unsetSecrets(source, environment));
      try {
        check(workspace, source);
      } catch (DefinitionException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
  }

  private static void check(Workspace workspace, SourceConfiguration source) {
    if (RestIntake.SYSTEM.equals(source.system())) {
      RestIntake.check(workspace, source);
      return;
    }
    if (source.place() == null) {
      throw new DefinitionException(
          "Invalid place of source %s in hoctap.yml: none (wanted a place code, as 30037)"
              .formatted(source.name()));
    }
    DatabaseIntake.check(source);
  }

  private static List<String> unsetSecrets(
      SourceConfiguration source, Map<String, String> environment) {
    return Stream.of(source.userEnv(), source.passwordEnv())
        .filter(name -> name != null && name.isPresent())
        .map(Optional::get)
        .filter(name -> !environment.containsKey(name))
        .map(
            name ->
                "Cannot connect to source %s: the environment variable %s is not set"
                    .formatted(source.name(), name))
        .toList();
  }

  static List<IntakeReport.Entry> run(
      Workspace workspace, Landing landing, PersonKey person, Consumer<String> progress) {
    List<IntakeReport.Entry> entries = new ArrayList<>();
    for (SourceConfiguration source : workspace.configuration().sources()) {
      List<IntakeReport.Entry> own = pull(workspace, source, landing, person);
      entries.addAll(own);
      progress.accept(
          "Source · Nguồn %s: %,d read, %,d of them changed, %,d missing · bảng hoặc lượt gửi đã đọc, thay đổi, không đọc được"
              .formatted(
                  source.name(),
                  own.stream().filter(entry -> entry.event() != IntakeReport.Event.MISSING).count(),
                  own.stream().filter(IntakeReport.Entry::isNew).count(),
                  own.stream()
                      .filter(entry -> entry.event() == IntakeReport.Event.MISSING)
                      .count()));
    }
    return entries;
  }

  private static List<IntakeReport.Entry> pull(
      Workspace workspace, SourceConfiguration source, Landing landing, PersonKey person) {
    if (RestIntake.SYSTEM.equals(source.system())) {
      return RestIntake.pull(workspace, source, person, landing);
    }
    try {
      return DatabaseIntake.pull(workspace, source, person, landing).stream()
          .map(table -> entry(source, table))
          .toList();
    } catch (DataException e) {
      if (FullDisk.find(workspace, e).isPresent()) {
        throw e;
      }
      return List.of(missing(source, e));
    }
  }

  private static IntakeReport.Entry missing(SourceConfiguration source, DataException failure) {
    return IntakeReport.Entry.ofMissing(
        source.name(),
        "",
        source.name(),
        "Không đọc được cơ sở dữ liệu của nguồn này; kiểm tra máy chủ, tài khoản và quyền đọc. · %s"
            .formatted(failure.getMessage()));
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
