package hoctap.app;

import hoctap.dashboards.Page;
import hoctap.ingest.Intake;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.workspace.Workspace;
import hoctap.ingest.workspace.WorkspaceLock;
import hoctap.transform.Transformation;
import hoctap.transform.TransformationReport;
import hoctap.warehouse.Publication;
import hoctap.warehouse.PublicationReport;
import hoctap.warehouse.check.Checks;
import java.io.PrintWriter;

/** The whole walk through one workspace, in the order of the rooms, under the workspace's lock. */
final class Walk {
  private Walk() {}

  /** What a run ends with that did all it could while a source, or a place of one, was missing. */
  static final int MISSING = 3;

  /** Runs every step that has something to do, prints what was found, and gives the exit code. */
  static int run(Workspace workspace, PrintWriter out) {
    try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
      Progress progress = new Progress(out);
      // Read first, so that a wrong rule stops the run before any data is touched.
      Checks checks = Checks.load(workspace);
      IntakeReport intake = Intake.run(workspace, progress);
      TransformationReport transformation = Transformation.run(workspace, progress);
      PublicationReport publication = Publication.run(workspace, checks, progress);
      // Always drawn: a run that died after publishing may have left yesterday's page.
      Page.write(workspace, progress);
      if (!intake.isNew() && !transformation.isNew() && !publication.isNew()) {
        progress.accept("Nothing is new · Không có gì mới");
      }
      Summary.print(workspace, intake, publication, out);
      return exitCode(intake);
    }
  }

  static int exitCode(IntakeReport intake) {
    return intake.isMissingAnything() ? MISSING : 0;
  }

  /** Rebuilds an earlier state in the workspace {@code aside}; nothing is ingested. */
  static int runAside(Workspace workspace, Workspace aside, PrintWriter out) {
    try (WorkspaceLock lock = WorkspaceLock.take(aside)) {
      Progress progress = new Progress(out);
      Checks checks = Checks.load(workspace);
      Transformation.runAside(workspace, aside, progress);
      Publication.run(aside, checks, progress);
      Page.write(aside, progress);
      Summary.printAside(aside, out);
    }
    return 0;
  }
}
