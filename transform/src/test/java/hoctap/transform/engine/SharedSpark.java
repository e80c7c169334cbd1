package hoctap.transform.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One Spark for all tests of this module: it starts with the first that asks and stops at the end.
 */
public final class SharedSpark implements BeforeAllCallback {
  private static SparkEngine spark;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Running.class, key -> new Running());
  }

  /** An engine with names of its own over the shared Spark. */
  public static SparkEngine fork(hoctap.ingest.lake.Lake lake) {
    return spark.fork(lake.path(".work", "kept"));
  }

  private static final class Running implements ExtensionContext.Store.CloseableResource {
    Running() {
      try {
        Path spill = Files.createTempDirectory("hoctap-spark");
        spark =
            SparkEngine.open("local[2]", "1g", spill, new org.apache.hadoop.fs.Path(spill.toUri()));
      } catch (IOException e) {
        throw new IllegalStateException("Cannot start Spark for the tests", e);
      }
    }

    @Override
    public void close() {
      spark.close();
    }
  }
}
