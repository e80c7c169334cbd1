package hoctap.ingest.inbox;

import hoctap.ingest.criteria.TitleChoices;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.LongNumbers;
import hoctap.ingest.form.Period;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.layout.Layout;
import hoctap.ingest.layout.Layouts;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The inbox as it lies: {@code <form>/<period>/<code>[_<sender>].(csv|xlsx|xls)}, {@code
 * workbook/<period>/<code>[_<sender>].xlsx}, and rejects workbooks put back under their own name.
 *
 * @param files regular files whose name is understood, by name
 * @param links names of links; a link is never followed
 * @param others names of everything else, which is left alone
 */
record Inbox(List<InboxFile> files, List<InboxFile> links, List<String> others) {
  private static final Pattern NAME =
      Pattern.compile("(\\d{5}|\\d{3}|\\d{2})(?:_([a-z0-9-]+))?\\.(csv|xlsx|xls)");
  private static final Pattern RETURNED = Pattern.compile("([0-9a-f]{16})\\.xlsx");

  /**
   * Lists the inbox.
   *
   * @param reading how files are read: the layouts, whose folders lie beside those of the forms,
   *     and the criteria of places
   * @param submissions finds the submission that a returned rejects workbook is named after
   */
  static Inbox list(
      Path folder, Reading reading, Function<String, Optional<Submission>> submissions) {
    Walk walk = new Walk(folder, reading, submissions);
    walk.folder(folder, 0);
    walk.files.sort(Comparator.comparing(InboxFile::name));
    return new Inbox(walk.files, walk.links, walk.others);
  }

  /** What a workspace says about how its files are read. */
  record Reading(Layouts layouts, TitleChoices title) {
    static Reading of(Workspace workspace) {
      LocalCriteria.check(workspace.configuration().title());
      return new Reading(Layouts.of(workspace.layouts()), workspace.configuration().title());
    }

    LocalCriteria criteria(Period period, String placeCode) {
      return LocalCriteria.of(title, period, placeCode);
    }
  }

  private static final class Walk {
    private static final int DEPTH_OF_FILES = 2;

    private final Path inbox;
    private final Reading reading;
    private final Function<String, Optional<Submission>> submissions;
    private final List<InboxFile> files = new ArrayList<>();
    private final List<InboxFile> links = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    Walk(Path inbox, Reading reading, Function<String, Optional<Submission>> submissions) {
      this.inbox = inbox;
      this.reading = reading;
      this.submissions = submissions;
    }

    void folder(Path folder, int depth) {
      if (!Files.isDirectory(folder)) {
        return;
      }
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path entry : entries.sorted().toList()) {
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && depth < DEPTH_OF_FILES) {
            folder(entry, depth + 1);
          } else {
            file(entry, depth);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list " + folder, e);
      }
    }

    private void file(Path entry, int depth) {
      Optional<InboxFile> known = depth == DEPTH_OF_FILES ? known(entry) : Optional.empty();
      if (known.isPresent() && Files.isSymbolicLink(entry)) {
        links.add(known.get());
      } else if (known.isPresent() && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        files.add(known.get());
      } else {
        others.add(LongNumbers.mask(name(entry)));
      }
    }

    private Optional<InboxFile> known(Path entry) {
      String folder = entry.getParent().getParent().getFileName().toString();
      Optional<Layout> layout = reading.layouts().find(folder);
      String form = layout.map(one -> one.form().id()).orElse(folder);
      Optional<Period> period = Period.find(entry.getParent().getFileName().toString());
      boolean isWorkbook = form.equals(FormFile.WORKBOOK);
      if (period.isEmpty() || !isWorkbook && Forms.find(form).isEmpty()) {
        return Optional.empty();
      }
      String name = entry.getFileName().toString();
      Matcher matcher = NAME.matcher(name);
      if (matcher.matches()) {
        String sender = Optional.ofNullable(matcher.group(2)).orElse("");
        // The sender names a folder of the lake, where no person's number may stand.
        if (isWorkbook && !matcher.group(3).equals("xlsx") || LongNumbers.areIn(sender)) {
          return Optional.empty();
        }
        return Optional.of(
            new InboxFile(
                entry,
                name(entry),
                form,
                period.get(),
                matcher.group(1),
                sender,
                "",
                layout,
                reading.criteria(period.get(), matcher.group(1))));
      }
      return returned(entry, form, period.get(), layout);
    }

    private Optional<InboxFile> returned(
        Path entry, String form, Period period, Optional<Layout> layout) {
      Matcher matcher = RETURNED.matcher(entry.getFileName().toString());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      return submissions
          .apply(matcher.group(1))
          .filter(one -> one.form().equals(form) && one.period().equals(period.toString()))
          .map(
              one ->
                  new InboxFile(
                      entry,
                      name(entry),
                      form,
                      period,
                      one.placeCode(),
                      one.sender(),
                      one.id(),
                      layout,
                      reading.criteria(period, one.placeCode())));
    }

    private String name(Path entry) {
      return inbox.relativize(entry).toString().replace('\\', '/');
    }
  }
}
