package hoctap.ingest.inbox;

import hoctap.ingest.IntakeReport;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.layout.Layouts;
import hoctap.ingest.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Takes the whole inbox, as many files at once as there are cores. */
public final class InboxIntake {
  private InboxIntake() {}

  /**
   * Checks the layouts by which files of other tools are read, and the criteria that places issued,
   * before anything is touched.
   *
   * @throws hoctap.ingest.definition.DefinitionException with every fault of every layout, or of
   *     the criteria
   */
  public static void check(Workspace workspace) {
    Layouts.of(workspace.layouts());
    LocalCriteria.check(workspace.configuration().title());
  }

  /** Lands what is news and says what became of every entry of the inbox, by its name. */
  public static List<IntakeReport.Entry> run(
      Workspace workspace, Landing landing, PersonKey person, Consumer<String> progress) {
    Layouts layouts = Layouts.of(workspace.layouts());
    Inbox inbox = Inbox.list(workspace.inbox(), Inbox.Reading.of(workspace), landing::find);
    progress.accept(
        "Inbox · Hộp thư đến: %,d files to look at, %,d other names · tệp cần xem, tên khác"
            .formatted(inbox.files().size() + inbox.links().size(), inbox.others().size()));
    Instant receivedAt = workspace.clock().instant();
    GroupIntake intake = new GroupIntake(workspace, landing, person, receivedAt);
    List<IntakeReport.Entry> entries = new ArrayList<>(files(inbox, intake));
    inbox.links().forEach(link -> entries.add(intake.refuseLink(link)));
    inbox
        .others()
        .forEach(
            name -> entries.add(GroupIntake.leftAlone(name, OtherNames.message(name, layouts))));
    entries.sort(
        Comparator.comparing(IntakeReport.Entry::name).thenComparing(IntakeReport.Entry::form));
    return entries;
  }

  private static List<IntakeReport.Entry> files(Inbox inbox, GroupIntake intake) {
    Map<String, List<InboxFile>> groups = new TreeMap<>();
    for (InboxFile file : inbox.files()) {
      groups.computeIfAbsent(file.group(), group -> new ArrayList<>()).add(file);
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<List<IntakeReport.Entry>>> taken = new ArrayList<>();
      groups.values().forEach(group -> taken.add(workers.submit(() -> intake.run(group))));
      List<IntakeReport.Entry> entries = new ArrayList<>();
      for (Future<List<IntakeReport.Entry>> one : taken) {
        entries.addAll(one.get());
      }
      return entries;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("Cannot take the inbox", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot take the inbox: interrupted", e);
    } finally {
      end(workers);
    }
  }

  /** After a failure nobody may write on: the caller is about to give up the lock. */
  private static void end(ExecutorService workers) {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
