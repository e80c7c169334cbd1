package hoctap.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command: it names the others and prints the help when none is given. */
@Command(
    name = "hoctap",
    mixinStandardHelpOptions = true,
    version = "hoctap 0.1.0",
    description = {
      "The data warehouse with which a province sees whether its people are becoming learning citizens.",
      "Kho dữ liệu giúp tỉnh thấy người dân của mình có đang trở thành công dân học tập hay không."
    },
    exitCodeListHeading = "%nExit codes · Mã thoát:%n",
    exitCodeList = {
      "0:done · xong",
      "1:our fault · lỗi chương trình",
      "2:usage or definition · sai cách gọi hoặc sai khai báo",
      "3:data or a source that is missing, nothing lost · lỗi dữ liệu hoặc nguồn không đọc được, không mất gì"
    },
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      RunCommand.class,
      IngestCommand.class,
      TransformCommand.class,
      PublishCommand.class,
      VerifyCommand.class,
      StatusCommand.class,
      TemplateCommand.class,
      CheckCommand.class,
      AcceptCommand.class,
      WithdrawCommand.class,
      SqlCommand.class,
      SupersetCommand.class,
      KeysCommand.class
    })
final class Hoctap implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
