package hoctap.ingest;

import hoctap.ingest.form.PersonKey;
import hoctap.ingest.inbox.InboxIntake;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.person.Pseudonyms;
import hoctap.ingest.workspace.FullDisk;
import hoctap.ingest.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The first room: brings in what lies in the inbox and what databases and services hold, unchanged,
 * or says exactly why not. A source that does not answer is missing in the report, and stops no
 * other.
 */
public final class Intake {
  private Intake() {}

  /**
   * Lands everything new of a workspace whose lock the caller holds.
   *
   * @param progress gets one line a step
   * @throws hoctap.ingest.definition.DefinitionException when a source is configured wrong; nothing
   *     was touched
   * @throws hoctap.ingest.definition.DataException when rows do not add up, or the disk is full;
   *     what was landed before stays
   */
  public static IntakeReport run(Workspace workspace, Consumer<String> progress) {
    try {
      return take(workspace, progress);
    } catch (RuntimeException e) {
      throw FullDisk.find(workspace, e).map(RuntimeException.class::cast).orElse(e);
    }
  }

  private static IntakeReport take(Workspace workspace, Consumer<String> progress) {
    SourceIntake.check(workspace, System.getenv());
    InboxIntake.check(workspace);
    PersonKey person = Pseudonyms.open(workspace.keys()).personKey();
    Landing.clean(workspace);
    Landing landing = Landing.of(workspace);
    RejectsRetention.purge(workspace, landing);
    List<IntakeReport.Entry> entries =
        new ArrayList<>(InboxIntake.run(workspace, landing, person, progress));
    entries.addAll(SourceIntake.run(workspace, landing, person, progress));
    IntakeReport report = new IntakeReport(entries);
    report.lines().forEach(line -> progress.accept(text(line)));
    if (!report.isNew() && !report.isMissingAnything()) {
      progress.accept("Ingest: nothing new · Không có gì mới");
    }
    return report;
  }

  private static String text(IntakeReport.Line line) {
    return "%s: %,d new submissions, %,d rows read = %,d accepted + %,d rejected + %,d duplicate · lượt gửi mới, dòng đã đọc = nhận + trả lại + trùng"
        .formatted(
            line.name(),
            line.submissions(),
            line.counts().read(),
            line.counts().accepted(),
            line.counts().rejected(),
            line.counts().duplicate());
  }
}
