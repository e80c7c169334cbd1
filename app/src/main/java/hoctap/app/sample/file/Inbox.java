package hoctap.app.sample.file;

import hoctap.app.sample.report.Deliveries.Fate;
import hoctap.app.sample.report.Deliveries.SentFile;
import hoctap.app.sample.report.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes the files of one delivery and keeps what intake must say of each. */
final class Inbox {
  private final Path folder;
  private final Blemishes blemishes;
  private final List<Expectation> expectations = new ArrayList<>();
  private final Map<String, List<TypedWorkbook.Part>> workbooks = new TreeMap<>();
  private final List<Runnable> writing = new ArrayList<>();

  private Inbox(Path folder, Blemishes blemishes) {
    this.folder = folder;
    this.blemishes = blemishes;
  }

  /** Writes the files that arrive first: an office may put several forms into one workbook. */
  static List<Expectation> writeFirst(Path folder, List<SentFile> files, Blemishes blemishes) {
    Inbox inbox = new Inbox(folder, blemishes);
    files.forEach(file -> inbox.write(file, true));
    inbox.finish();
    return inbox.expectations;
  }

  /** Writes files that arrive later, each form a file of its own. */
  static List<Expectation> writeLater(Path folder, List<SentFile> files, Blemishes blemishes) {
    Inbox inbox = new Inbox(folder, blemishes);
    files.forEach(file -> inbox.write(file, false));
    inbox.finish();
    return inbox.expectations;
  }

  private void write(SentFile file, boolean mayShare) {
    Source source = file.source();
    Hand hand = Hand.of(source.place());
    Sheet sheet = SubmissionSheet.of(source, file.rows());
    Expectation expectation =
        file.fate() == Fate.HELD_FOR_REJECTS
            ? blemishes.ruin(source, sheet)
            : blemishes.apply(source, sheet);
    String state = file.fate() == Fate.TAKEN ? "current" : "held";
    if (file.fate() == Fate.HELD_AS_TWINS) {
      put(source.path() + ".csv", () -> CsvFile.of(sheet, hand));
      put(source.path() + ".xlsx", () -> workbook(source, sheet, hand));
      expect(expectation, source.path() + ".csv", state);
      expect(expectation, source.path() + ".xlsx", state);
    } else if (mayShare && hand.isSheetOfOne(source.form())) {
      String path = "workbook/" + source.period().label() + "/" + source.stem() + ".xlsx";
      workbooks
          .computeIfAbsent(path, key -> new ArrayList<>())
          .add(new TypedWorkbook.Part(source, sheet));
      expect(expectation, path, state);
    } else if (hand.isWorkbook(source.form())) {
      put(source.path() + ".xlsx", () -> workbook(source, sheet, hand));
      expect(expectation, source.path() + ".xlsx", state);
    } else {
      put(source.path() + ".csv", () -> CsvFile.of(sheet, hand));
      expect(expectation, source.path() + ".csv", state);
    }
  }

  private void finish() {
    workbooks.forEach(
        (path, parts) -> {
          Hand hand = Hand.of(parts.get(0).source().place());
          put(path, () -> TypedWorkbook.of(parts, hand));
        });
    writing.parallelStream().forEach(Runnable::run);
  }

  private static byte[] workbook(Source source, Sheet sheet, Hand hand) {
    return TypedWorkbook.of(List.of(new TypedWorkbook.Part(source, sheet)), hand);
  }

  private void expect(Expectation expectation, String path, String state) {
    expectations.add(expectation.in(path, state));
  }

  // Only the writing is left for later, so that all processors can share it.
  private void put(String path, Supplier<byte[]> content) {
    writing.add(() -> write(folder.resolve(path), content.get()));
  }

  static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
