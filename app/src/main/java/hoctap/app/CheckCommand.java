package hoctap.app;

import hoctap.ingest.check.CheckOrder;
import hoctap.ingest.check.FileCheck;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.Period;
import hoctap.ingest.inbox.InboxName;
import hoctap.ingest.layout.Layout;
import hoctap.ingest.layout.Layouts;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check a file before it is sent: nothing is stored; it comes back with each wrong cell marked.",
      "Kiểm tra một tệp trước khi gửi: không lưu gì; trả lại bản sao có đánh dấu từng ô sai."
    },
    footer = {
      "",
      "Exit code 0: every row is right; 3: something is to be corrected.",
      "Mã thoát 0: mọi dòng đều đúng; 3: có chỗ cần sửa."
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = {".csv, .xlsx or .xls", "tệp .csv, .xlsx hoặc .xls"})
  private Path file;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = {
        "the form (default: the folder's, else known by the header)",
        "biểu (mặc định: theo thư mục, nếu không thì theo tiêu đề cột)"
      })
  private Optional<String> form = Optional.empty();

  @Option(
      names = "--layout",
      paramLabel = "ID",
      description = {
        "the layout of another tool's file (default: the folder's)",
        "bố cục của tệp từ phần mềm khác (mặc định: theo thư mục)"
      })
  private Optional<String> layoutId = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {
        "2025, or 2025H1, 2025H2 (default: the folder's)",
        "kỳ (mặc định: theo thư mục)"
      })
  private Optional<String> period = Optional.empty();

  @Option(
      names = "--place",
      paramLabel = "CODE",
      description = {
        "the code of the sender (default: the file's name, else any commune)",
        "mã đơn vị gửi (mặc định: theo tên tệp, nếu không thì một xã bất kỳ)"
      })
  private Optional<String> place = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "the marked copy (default: <name>_kiemtra.xlsx beside it)",
        "bản sao đã đánh dấu (mặc định: <tên>_kiemtra.xlsx bên cạnh)"
      })
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--json",
      description = {
        "print the answer for a program; a copy is written only with --out",
        "in kết quả cho chương trình đọc; chỉ ghi bản sao khi có --out"
      })
  private boolean isJson;

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DefinitionException("Cannot find the file %s · Không tìm thấy tệp".formatted(file));
    }
    InboxName name = InboxName.of(file);
    Period of = periodOf(name);
    Optional<Place> unit =
        place.or(name::placeCode).map(code -> Places.load().resolve(code, of.lastDay()));
    CheckOrder order = order(name, of, unit);
    FileCheck check = FileCheck.run(order);
    Optional<Path> marked = marked(check, name);
    marked.ifPresent(check::writeMarked);
    PrintWriter printed = spec.commandLine().getOut();
    CheckAnswer answer = CheckAnswer.of(order, unit, check, marked);
    if (isJson) {
      Json.print(answer, printed);
    } else {
      answer.print(printed);
    }
    return check.isClean() ? 0 : 3;
  }

  private CheckOrder order(InboxName name, Period of, Optional<Place> unit) {
    Path workspace = workspace();
    Optional<Layout> layout = layout(name, workspace);
    return new CheckOrder(
        file,
        layout.map(found -> found.form().id()).orElseGet(() -> formOf(name)),
        of,
        unit.map(Place::code).orElse(CheckOrder.ANY_COMMUNE),
        PassMarks.of(workspace, unit).list(of.lastDay()),
        layout,
        PassMarks.criteria(workspace, of, unit));
  }

  /** The layout that is named, or that the file's folder is named after. */
  private Optional<Layout> layout(InboxName name, Path workspace) {
    Layouts layouts = Layouts.of(workspace.resolve("layouts"));
    if (layoutId.isEmpty()) {
      return form.isPresent() ? Optional.empty() : name.folder().flatMap(layouts::find);
    }
    Optional<Layout> named = layouts.find(layoutId.get());
    if (named.isEmpty()) {
      throw new DefinitionException(
          "Cannot find the layout %s in %s · Không tìm thấy bố cục"
              .formatted(layoutId.get(), workspace.resolve("layouts")));
    }
    return named;
  }

  private Period periodOf(InboxName name) {
    return period
        .map(Asked::period)
        .or(name::period)
        .orElseThrow(
            () ->
                new DefinitionException(
                    "Cannot tell which period %s is of: say --period 2025 · Chưa rõ tệp của kỳ nào: thêm --period 2025"
                        .formatted(file.getFileName())));
  }

  private String formOf(InboxName name) {
    form.ifPresent(
        id -> {
          if (!id.equals(FormFile.WORKBOOK)) {
            Forms.get(id);
          }
        });
    return form.or(name::form).orElse(FormFile.WORKBOOK);
  }

  /** The workspace whose choices count: the one that the file lies in, else the one named. */
  private Path workspace() {
    Path root = file.toAbsolutePath().normalize();
    for (int i = 0; i < 4 && root != null; i++) {
      root = root.getParent();
    }
    boolean isInside = root != null && Files.exists(root.resolve("hoctap.yml"));
    return isInside ? root : options.folder();
  }

  private Optional<Path> marked(FileCheck check, InboxName name) {
    if (!check.isMarkable()) {
      return Optional.empty();
    }
    return out.isPresent() || isJson ? out : Optional.of(free(check, name));
  }

  // Nothing is put into the inbox, where it would be taken for something sent; nothing that is
  // there is written over, since somebody may have corrected it.
  private Path free(FileCheck check, InboxName name) {
    Path folder = name.isInInbox() ? Path.of("") : file.resolveSibling("");
    String whole = file.getFileName().toString();
    String stem = whole.substring(0, Math.max(whole.lastIndexOf('.'), 0)) + "_kiemtra";
    Path free = folder.resolve(stem + check.ending());
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolve(stem + "-" + i + check.ending());
    }
    return free;
  }
}
