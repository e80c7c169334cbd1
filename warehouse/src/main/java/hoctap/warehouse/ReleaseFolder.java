package hoctap.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code published/}: the current files, and under {@code releases/<n>/} the last releases whole.
 *
 * <p>A release is committed when its folder gets its name; the current files are then the same
 * files once more, each renamed into place, {@code release.json} last. Whatever a killed run left
 * half done is finished or removed by {@link #recover}.
 */
final class ReleaseFolder {
  private static final String BUILDING = ".building";

  private final Path published;

  private ReleaseFolder(Path published) {
    this.published = published;
  }

  /** Opens the folder and brings it into the state of its newest whole release. */
  static ReleaseFolder recover(Path published) {
    ReleaseFolder folder = new ReleaseFolder(published);
    try {
      Files.createDirectories(folder.releases());
      folder.removeLeftovers();
      folder.dropBrokenReleases();
      Optional<Integer> newest = folder.numbers().max(Comparator.naturalOrder());
      if (newest.isPresent()) {
        folder.show(newest.get());
      } else {
        folder.dropUnless(Release.find(published));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put " + published + " in order", e);
    }
  }

  /** The current release. */
  Optional<Release> find() {
    return Release.find(published);
  }

  int nextNumber() {
    int shown = find().map(Release::release).orElse(0);
    try {
      return 1 + Math.max(shown, numbers().max(Comparator.naturalOrder()).orElse(0));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + releases(), e);
    }
  }

  /**
   * Commits a release of finished files and makes it the current one.
   *
   * @param files the finished files by the name under which they are published
   * @param keep how many releases stay
   */
  void commit(Release release, Map<String, Path> files, int keep) {
    Path whole = releases().resolve(String.valueOf(release.release()));
    Path aside = releases().resolve("." + release.release() + BUILDING);
    try {
      Files.createDirectories(aside);
      for (Map.Entry<String, Path> file : new TreeMap<>(files).entrySet()) {
        Path target = aside.resolve(file.getKey());
        Files.move(file.getValue(), target, StandardCopyOption.ATOMIC_MOVE);
        readOnly(target);
        sync(target);
      }
      Path json = aside.resolve(Release.FILE);
      Files.writeString(json, release.json());
      readOnly(json);
      sync(json);
      sync(aside);
      Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE);
      sync(releases());
      show(release.release());
      retire(keep);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot publish release " + release.release(), e);
    }
  }

  private Path releases() {
    return published.resolve("releases");
  }

  private Stream<Integer> numbers() throws IOException {
    try (Stream<Path> entries = Files.list(releases())) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("[1-9][0-9]{0,8}"))
          .map(Integer::valueOf)
          .sorted()
          .toList()
          .stream();
    }
  }

  private void removeLeftovers() throws IOException {
    for (Path path : listed(published)) {
      String name = path.getFileName().toString();
      if (name.matches("(warehouse|public)\\.build-.*") || name.matches("\\..*\\.new")) {
        Files.deleteIfExists(path);
      }
    }
    for (Path path : listed(releases())) {
      if (path.getFileName().toString().endsWith(BUILDING)) {
        delete(path);
      }
    }
  }

  /** Removes the newest releases as long as they are not whole. */
  private void dropBrokenReleases() throws IOException {
    for (int number : numbers().sorted(Comparator.reverseOrder()).toList()) {
      Path folder = releases().resolve(String.valueOf(number));
      Optional<Release> release = Release.find(folder);
      if (release.isPresent() && holds(folder, release.get())) {
        return;
      }
      delete(folder);
    }
  }

  /** Without any kept release, current files stand only if they are what release.json says. */
  private void dropUnless(Optional<Release> shown) throws IOException {
    if (shown.isEmpty() || !holds(published, shown.get())) {
      Files.deleteIfExists(published.resolve(Release.FILE));
    }
  }

  private static boolean holds(Path folder, Release release) {
    return release.files().entrySet().stream()
        .allMatch(
            file ->
                Files.isRegularFile(folder.resolve(file.getKey()))
                    && Sha256.of(folder.resolve(file.getKey())).equals(file.getValue()));
  }

  private void show(int number) throws IOException {
    Path folder = releases().resolve(String.valueOf(number));
    Release release = Release.find(folder).orElseThrow();
    boolean isShown =
        find().map(release::equals).orElse(false)
            && release.files().keySet().stream().allMatch(name -> isSame(folder, name));
    if (isShown) {
      return;
    }
    for (String name : release.files().keySet()) {
      place(folder.resolve(name), published.resolve(name));
    }
    place(folder.resolve(Release.FILE), published.resolve(Release.FILE));
    sync(published);
  }

  private boolean isSame(Path folder, String name) {
    Path shown = published.resolve(name);
    try {
      return Files.isRegularFile(shown)
          && (Files.isSameFile(shown, folder.resolve(name))
              || Files.mismatch(shown, folder.resolve(name)) < 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot compare " + shown, e);
    }
  }

  private void place(Path kept, Path shown) throws IOException {
    Path aside = published.resolve("." + shown.getFileName() + ".new");
    Files.deleteIfExists(aside);
    if (Files.isRegularFile(shown) && Files.isSameFile(kept, shown)) {
      // A rename between two names of one file does nothing and leaves both.
      return;
    }
    try {
      Files.createLink(aside, kept);
    } catch (UnsupportedOperationException | IOException e) {
      // Some file systems have no hard links.
      Files.copy(kept, aside, StandardCopyOption.REPLACE_EXISTING);
      sync(aside);
    }
    Files.move(aside, shown, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void retire(int keep) throws IOException {
    List<Integer> all = numbers().toList();
    for (int number : all.subList(0, Math.max(0, all.size() - Math.max(1, keep)))) {
      delete(releases().resolve(String.valueOf(number)));
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void readOnly(Path file) {
    if (!file.toFile().setReadOnly()) {
      throw new IllegalStateException("Cannot make %s read-only".formatted(file));
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
