package hoctap.app;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.Period;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.template.Template;
import hoctap.ingest.template.TemplateOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = {
      "Write the blank workbook of a form: lists to choose from, help for each column, an example.",
      "Ghi tệp mẫu của một biểu: danh sách để chọn, hướng dẫn từng cột, một dòng ví dụ."
    })
final class TemplateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FORM",
      arity = "0..1",
      description = {"the form: cdht, tapthe, danso …", "tên biểu: cdht, tapthe, danso …"})
  private Optional<String> form = Optional.empty();

  @Option(
      names = "--all",
      paramLabel = "DIR",
      description = {"all forms into this folder", "mọi biểu, ghi vào thư mục này"})
  private Optional<Path> all = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "where to write it (default: mau_FORM[_PERIOD][_CODE].xlsx in this folder)",
        "ghi vào đâu (mặc định: mau_BIỂU[_KỲ][_MÃ].xlsx trong thư mục này)"
      })
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--place",
      paramLabel = "CODE",
      description = {"the code of the place that will send it", "mã đơn vị sẽ gửi"})
  private Optional<String> place = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {"2025, or 2025H1, 2025H2", "kỳ: 2025, hoặc 2025H1, 2025H2"})
  private Optional<String> period = Optional.empty();

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (form.isPresent() == all.isPresent() || (all.isPresent() && out.isPresent())) {
      throw new DefinitionException(
          "Invalid call: name one form, or --all DIR without --out (forms: %s) · Hãy nêu một biểu, hoặc --all THƯ_MỤC"
              .formatted(String.join(", ", Forms.list().stream().map(Form::id).toList())));
    }
    Optional<Period> of = period.map(Asked::period);
    if (place.isPresent() && of.isEmpty()) {
      throw new DefinitionException(
          "Cannot read --place without --period: codes are used again · Có --place thì cần --period, vì mã được dùng lại");
    }
    Optional<Place> unit =
        place.map(code -> Places.load().resolve(code, of.orElseThrow().lastDay()));
    PassMarks marks = PassMarks.of(options.folder(), unit);
    LocalCriteria local = PassMarks.criteria(options.folder(), of.orElse(TemplateOrder.ANY), unit);
    if (form.isPresent()) {
      write(order(local.into(Forms.get(form.get())), of, unit, marks), out.orElse(Path.of("")));
    } else {
      Files.createDirectories(all.orElseThrow());
      for (Form each : Forms.list()) {
        write(order(local.into(each), of, unit, marks), all.orElseThrow());
      }
    }
    return 0;
  }

  private static TemplateOrder order(
      Form form, Optional<Period> period, Optional<Place> place, PassMarks marks) {
    return new TemplateOrder(
        form, period, place, marks.on(period.orElse(TemplateOrder.ANY).lastDay()));
  }

  private void write(TemplateOrder order, Path where) throws IOException {
    boolean isFolder = where.toString().isEmpty() || Files.isDirectory(where);
    Path file = isFolder ? where.resolve(name(order)) : where;
    byte[] bytes = Template.of(order);
    if (!Files.exists(file)) {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    } else if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
      // Somebody may have filled it in.
      throw new DefinitionException(
          "Cannot write %s: it exists already and is another file; name another one with --out · Tệp đã có và khác mẫu, hãy chọn tên khác bằng --out"
              .formatted(file));
    }
    PrintWriter printed = spec.commandLine().getOut();
    printed.printf("%s · %s%n", file, order.form().title());
    printed.printf(
        "  fill it in, then put it at · điền xong đặt vào: inbox/%s%n", order.inboxName());
    printed.flush();
  }

  private static String name(TemplateOrder order) {
    return "mau_%s%s%s.xlsx"
        .formatted(
            order.form().id(),
            order.period().map(one -> "_" + one).orElse(""),
            order.place().map(one -> "_" + one.code()).orElse(""));
  }
}
