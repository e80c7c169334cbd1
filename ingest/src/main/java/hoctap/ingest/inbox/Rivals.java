package hoctap.ingest.inbox;

import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.landing.SubmissionState;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which files of one place, period and sender would each replace the same form whole. */
final class Rivals {
  private final Map<String, SortedSet<String>> filesByForm = new TreeMap<>();

  void add(ReadFile read) {
    read.wholeForms().forEach(form -> add(form, read.file().name()));
  }

  void add(InboxFile file, Submission known) {
    boolean counts =
        known.state() == SubmissionState.CURRENT || known.state() == SubmissionState.HELD;
    if (known.kind() == SubmissionKind.WHOLE && counts) {
      add(known.form(), file.name());
    }
  }

  private void add(String form, String name) {
    filesByForm.computeIfAbsent(form, key -> new TreeSet<>()).add(name);
  }

  /** The names of the files that would replace that form. */
  List<String> of(String form) {
    return List.copyOf(filesByForm.getOrDefault(form, new TreeSet<>()));
  }
}
