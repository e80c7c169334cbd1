package hoctap.ingest.rest;

import hoctap.ingest.IntakeReport;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.Workspace;
import java.util.List;

/**
 * Pulls the forms of one configured service into landing, each form, period and place a whole
 * submission of its own; what is current already lands nothing.
 */
public final class RestIntake {
  /** The system that {@code hoctap.yml} names. */
  public static final String SYSTEM = "rest";

  private RestIntake() {}

  /**
   * Checks what can be checked of a source without asking it, before any data is touched.
   *
   * @throws DefinitionException with the faults of its settings
   */
  public static void check(Workspace workspace, SourceConfiguration source) {
    RestSettings settings = RestSettings.of(source, System.getenv());
    Wanted.of(settings, workspace.configuration().provinces());
  }

  /**
   * Asks the service for everything that is wanted of it.
   *
   * @return an entry for each submission; those that did not come are {@code MISSING}
   */
  public static List<IntakeReport.Entry> pull(
      Workspace workspace, SourceConfiguration source, PersonKey person, Landing landing) {
    RestSettings settings = RestSettings.of(source, System.getenv());
    return new RestPull(workspace, settings, landing, person).run(Pace.USUAL);
  }
}
