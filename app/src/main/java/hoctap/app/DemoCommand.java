package hoctap.app;

import hoctap.app.sample.Sample;
import hoctap.app.sample.SampleSize;
import hoctap.ingest.definition.DefinitionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Write the sample province with its known truth, and walk it through all rooms.",
      "Tạo tỉnh mẫu có kết quả biết trước, rồi chạy toàn bộ."
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--seed",
      defaultValue = "677",
      description = {"another seed gives other people", "hạt giống khác cho dân số khác"})
  private long seed;

  @Option(
      names = "--small",
      description = {
        "two communes and three hundred people, soon done",
        "chỉ hai xã và ba trăm người, chạy nhanh"
      })
  private boolean isSmall;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path folder = options.folder();
    PrintWriter out = spec.commandLine().getOut();
    if (folder.equals(Path.of("").toAbsolutePath())) {
      folder = folder.resolve("demo");
    }
    if (Files.isRegularFile(folder.resolve("hoctap.yml"))) {
      out.printf("The sample is there already: %s · Tỉnh mẫu đã có%n", folder);
    } else if (isEmpty(folder)) {
      new Progress(out).accept("Writing the sample province · Đang tạo tỉnh mẫu: " + folder);
      Sample.write(folder, seed, isSmall ? SampleSize.SMALL : SampleSize.FULL);
    } else {
      throw new DefinitionException(
          "Cannot write the sample into %s: the folder holds other files (give an empty one with --workspace)"
              .formatted(folder));
    }
    return Walk.run(options.openAt(folder), out);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
