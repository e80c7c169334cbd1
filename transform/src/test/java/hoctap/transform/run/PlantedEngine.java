package hoctap.transform.run;

import hoctap.ingest.lake.TableShape;
import hoctap.transform.engine.Engine;
import hoctap.transform.engine.Output;
import hoctap.transform.fact.Step;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.Path;

/** A second engine that computes as another one does, except for what a test plants in its SQL. */
final class PlantedEngine implements Engine {
  private final Engine engine;
  private final UnaryOperator<Step> planted;

  PlantedEngine(Engine engine, UnaryOperator<Step> planted) {
    this.engine = engine;
    this.planted = planted;
  }

  @Override
  public String name() {
    return "second";
  }

  @Override
  public void table(String name, TableShape shape, List<Path> files) {
    engine.table(name, shape, files);
  }

  @Override
  public void landed(String name, TableShape shape, List<Path> files) {
    engine.landed(name, shape, files);
  }

  @Override
  public void name(Step step) {
    engine.name(planted.apply(step));
  }

  @Override
  public void keep(Step step) {
    engine.keep(planted.apply(step));
  }

  @Override
  public void write(Output output) {
    engine.write(output);
  }

  @Override
  public String plan(String name) {
    return engine.plan(name);
  }

  @Override
  public void close() {
    engine.close();
  }
}
