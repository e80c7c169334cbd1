package hoctap.transform;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.run.TransformationRun;
import java.util.function.Consumer;

/**
 * The second room: computes the facts, cells and served tables that the landed submissions make
 * stale, has the other engine compute them again, and moves the pointer.
 */
public final class Transformation {
  private Transformation() {}

  /**
   * Runs once. Nothing stale starts no engine.
   *
   * @param progress told one line a step
   * @throws hoctap.ingest.definition.DataException when the two engines differ; the pointer then
   *     stays
   * @throws hoctap.ingest.definition.DefinitionException when a definition is wrong
   */
  public static TransformationReport run(Workspace workspace, Consumer<String> progress) {
    return new TransformationRun(workspace, progress).run(Landing.of(workspace));
  }
}
