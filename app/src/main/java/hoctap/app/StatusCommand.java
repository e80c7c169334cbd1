package hoctap.app;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.workspace.Workspace;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "What arrived, and what is held, refused or waiting to be corrected.",
      "Những gì đã nhận; những gì đang giữ lại, bị từ chối hoặc chờ sửa."
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    List<Submission> submissions = Landing.of(workspace).submissions();
    PrintWriter out = spec.commandLine().getOut();
    for (SubmissionState state : SubmissionState.values()) {
      out.printf(
          "%-10s %d%n",
          state.id(), submissions.stream().filter(one -> one.state() == state).count());
    }
    list(out, submissions, SubmissionState.HELD, "hoctap accept %s · hoặc gửi lại tệp");
    list(out, submissions, SubmissionState.REFUSED, "sửa tệp rồi gửi lại");
    submissions.stream()
        .filter(one -> one.isCurrent() && one.rowsRejected() > 0)
        .forEach(
            one ->
                out.printf(
                    "%s %s %s: %d rows to correct · dòng cần sửa → rejects/%s.xlsx%n",
                    one.form(), one.period(), one.fileName(), one.rowsRejected(), one.id()));
    return 0;
  }

  private static void list(
      PrintWriter out, List<Submission> submissions, SubmissionState state, String next) {
    submissions.stream()
        .filter(one -> one.state() == state)
        .forEach(
            one ->
                out.printf(
                    "%s: %s %s %s: %s → %s%n",
                    state.id(),
                    one.form(),
                    one.period(),
                    one.fileName(),
                    one.note(),
                    next.formatted(one.id())));
  }
}
