package hoctap.transform.engine;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.fact.Step;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Spark SQL: {@code local[*]} in this process, or a cluster over a shared lake. */
public final class SparkEngine implements Engine {
  private final SparkSession session;
  private final boolean isOwner;
  private final Path kept;

  private SparkEngine(SparkSession session, boolean isOwner, Path kept) {
    this.session = session;
    this.isOwner = isOwner;
    this.kept = kept;
  }

  /**
   * Starts Spark.
   *
   * @param master {@code local[*]}, {@code spark://…}
   * @param memory of each executor of a cluster, as {@code 2g}
   * @param spill a local folder of its own for what does not fit
   * @param kept a folder of the shared lake for steps that several others read
   */
  public static SparkEngine open(
      String master, String memory, java.nio.file.Path spill, Path kept) {
    Configurator.setLevel("org.apache.spark", Level.ERROR);
    Configurator.setLevel("org.apache.hadoop", Level.ERROR);
    SparkSession.Builder settings =
        SparkSession.builder()
            .appName("hoctap")
            .master(master)
            .config("spark.executor.memory", memory)
            .config("spark.local.dir", spill.toString())
            .config("spark.sql.warehouse.dir", spill.resolve("warehouse").toUri().toString())
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.parquet.enableVectorizedReader", "true")
            .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "1000000")
            .config("spark.sql.files.openCostInBytes", "131072")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.subexpressionElimination.enabled", "false")
            .config("spark.sql.optimizer.dynamicPartitionPruning.enabled", "false")
            .config("spark.sql.optimizer.runtime.bloomFilter.enabled", "false")
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.sql.debug.maxToStringFields", "3")
            .config("spark.ui.liveUpdate.period", "-1")
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
            .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2");
    Lake.settings().forEach((name, value) -> settings.config("spark.hadoop." + name, value));
    SparkSession session = settings.getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return new SparkEngine(session, true, kept);
  }

  /** An engine over the same Spark with names of its own; closing it leaves Spark running. */
  public SparkEngine fork(Path folder) {
    return new SparkEngine(session.newSession(), false, folder);
  }

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public void table(String name, TableShape shape, List<Path> files) {
    read(shape, files).createOrReplaceTempView(name);
  }

  @Override
  public void landed(String name, TableShape shape, List<Path> files) {
    Dataset<Row> rows = read(shape, files);
    Column submission =
        files.isEmpty()
            ? functions.lit(null).cast(DataTypes.StringType)
            : functions.element_at(functions.split(functions.col("_metadata.file_path"), "/"), -2);
    rows.withColumn("submission_id", submission).createOrReplaceTempView(name);
  }

  private Dataset<Row> read(TableShape shape, List<Path> files) {
    StructType type = type(shape);
    return files.isEmpty()
        ? session.createDataFrame(List.of(), type)
        : session
            .read()
            .schema(type)
            .parquet(files.stream().map(Path::toString).toArray(String[]::new));
  }

  @Override
  public void name(Step step) {
    session.sql(step.sql()).createOrReplaceTempView(step.name());
  }

  @Override
  public void keep(Step step) {
    // Written and read back: a cached table would drag its whole plan into every reader's.
    Path folder = new Path(kept, step.name());
    Dataset<Row> rows = session.sql(step.sql());
    rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
    session
        .read()
        .schema(rows.schema())
        .parquet(folder.toString())
        .createOrReplaceTempView(step.name());
  }

  @Override
  public void write(Output output) {
    Dataset<Row> rows = session.table(output.name());
    if (!output.years().isEmpty()) {
      rows = rows.filter(functions.col("year").isInCollection(output.years()));
    }
    Stream<Column> columns =
        output.shape().columns().stream()
            .map(c -> functions.col(c.name()).cast(type(c.type())).as(c.name()));
    if (output.split() == Output.Split.BY_YEAR) {
      Column year = functions.col("year").cast(DataTypes.IntegerType).as(Output.PARTITION);
      rows.select(Stream.concat(columns, Stream.of(year)).toArray(Column[]::new))
          .write()
          .partitionBy(Output.PARTITION)
          .parquet(output.folder().toString());
    } else {
      rows.select(columns.toArray(Column[]::new)).write().parquet(output.folder().toString());
    }
  }

  @Override
  public String plan(String name) {
    return session.table(name).queryExecution().toString();
  }

  private static StructType type(TableShape shape) {
    return new StructType(
        shape.columns().stream()
            .map(c -> new StructField(c.name(), type(c.type()), true, Metadata.empty()))
            .toArray(StructField[]::new));
  }

  private static DataType type(ColumnType type) {
    return switch (type) {
      case BIGINT -> DataTypes.LongType;
      case INTEGER -> DataTypes.IntegerType;
      case SMALLINT -> DataTypes.ShortType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case DOUBLE -> DataTypes.DoubleType;
      case VARCHAR -> DataTypes.StringType;
      case BINARY -> DataTypes.BinaryType;
    };
  }

  @Override
  public void close() {
    if (isOwner) {
      session.stop();
    }
  }
}
