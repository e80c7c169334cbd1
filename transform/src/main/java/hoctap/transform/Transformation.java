package hoctap.transform;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.run.TransformationRun;
import hoctap.transform.run.Verification;
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

  /**
   * Runs once into a folder aside, from what was landed, accepted and withdrawn by the moment at
   * which the clock of {@code aside} stands. Nothing of {@code workspace} is changed.
   *
   * @param aside where facts, cells and the pointer are written
   */
  public static TransformationReport runAside(
      Workspace workspace, Workspace aside, Consumer<String> progress) {
    return new TransformationRun(aside, progress)
        .run(Landing.asOf(workspace, aside.clock().instant()));
  }

  /**
   * Recomputes all that stands with the engine that did not write it, and compares.
   *
   * @param isFull whether every row is compared, however many there are; else above {@code
   *     compare.max-rows} whole communes chosen by hash
   * @param progress told one line a table
   * @return how many rows the tables hold together
   * @throws hoctap.ingest.definition.DataException naming the first difference
   */
  public static long verify(Workspace workspace, boolean isFull, Consumer<String> progress) {
    long maxRows = isFull ? Long.MAX_VALUE : workspace.configuration().compare().maxRows();
    return new Verification(workspace, progress).run(Landing.of(workspace), maxRows);
  }
}
