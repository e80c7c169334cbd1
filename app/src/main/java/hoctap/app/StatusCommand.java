package hoctap.app;

import hoctap.ingest.form.Period;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.status.Need;
import hoctap.ingest.status.Standing;
import hoctap.ingest.status.StatusReport;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.catalog.Deadlines;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "What arrived, what is held, refused, missing or waiting to be corrected, and the next step.",
      "Những gì đã nhận; những gì đang giữ lại, bị từ chối, còn thiếu hoặc chờ sửa; và việc cần làm."
    })
final class StatusCommand implements Callable<Integer> {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Option(
      names = "--place",
      paramLabel = "CODE",
      description = {
        "only this place (a code or a name) and those below it",
        "chỉ đơn vị này (mã hoặc tên) và các đơn vị trực thuộc"
      })
  private Optional<String> place = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {"only 2025, or 2025H1, 2025H2", "chỉ kỳ này: 2025, 2025H1, 2025H2"})
  private Optional<String> period = Optional.empty();

  @Option(
      names = "--json",
      description = {"print the answer for a program", "in kết quả cho chương trình đọc"})
  private boolean isJson;

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    String wanted = period.map(text -> Asked.period(text).toString()).orElse("");
    Set<String> codes = place.map(StatusCommand::below).orElse(Set.of());
    List<Standing> standings =
        withDays(workspace, StatusReport.of(workspace)).stream()
            .filter(one -> codes.isEmpty() || codes.contains(one.placeCode()))
            .filter(one -> wanted.isEmpty() || one.period().equals(wanted))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (isJson) {
      Json.print(standings, out);
      return 0;
    }
    List<Submission> submissions = Landing.of(workspace).submissions();
    for (SubmissionState state : SubmissionState.values()) {
      out.printf(
          "%-10s %d%n",
          state.id(), submissions.stream().filter(one -> one.state() == state).count());
    }
    new StatusPrintout(out, LocalDate.ofInstant(workspace.clock().instant(), VIETNAM))
        .print(standings);
    return 0;
  }

  /** What never came, with the day by which a plan asks for it. */
  private static List<Standing> withDays(Workspace workspace, List<Standing> standings) {
    Deadlines deadlines = new Deadlines(Catalog.load(workspace.configuration()), Places.load());
    return standings.stream()
        .map(
            one ->
                one.need() == Need.MISSING
                    ? Period.find(one.period())
                        .flatMap(
                            of ->
                                Places.load()
                                    .find(one.placeCode(), of.lastDay())
                                    .flatMap(place -> deadlines.find(place, of.year())))
                        .map(one::dueBy)
                        .orElse(one)
                    : one)
        .toList();
  }

  // Codes and names are used again: those of every time are meant.
  private static Set<String> below(String asked) {
    Set<String> named =
        Places.load().named(asked).stream().map(Place::code).collect(Collectors.toSet());
    named.add(asked);
    Set<String> codes =
        Places.load().list().stream()
            .filter(
                one ->
                    Places.load().ancestors(one.placeId()).stream()
                        .anyMatch(above -> named.contains(above.code())))
            .map(Place::code)
            .collect(Collectors.toSet());
    codes.addAll(named);
    return codes;
  }
}
