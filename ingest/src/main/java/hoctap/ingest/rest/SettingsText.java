package hoctap.ingest.rest;

import com.fasterxml.jackson.core.JsonPointer;
import hoctap.ingest.definition.NearestName;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings of one source as typed, read one by one; what is wrong is noted, not thrown. */
final class SettingsText {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  private final SourceConfiguration source;
  private final List<String> faults = new ArrayList<>();

  SettingsText(SourceConfiguration source) {
    this.source = source;
  }

  List<String> faults() {
    return faults;
  }

  void refuseUnknown(List<String> known) {
    source.settings().keySet().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .forEach(
            key ->
                faults.add(
                    "Invalid setting of source %s in hoctap.yml: \"%s\" (did you mean \"%s\"? known: %s)"
                        .formatted(
                            source.name(),
                            key,
                            NearestName.of(key, known),
                            String.join(", ", known))));
  }

  void fault(String key, String found, String wanted) {
    faults.add(
        "Invalid %s of source %s in hoctap.yml: \"%s\" (wanted %s)"
            .formatted(key, source.name(), found, wanted));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(source.settings().get(key)).map(String::strip);
  }

  /** The parts of a list with commas between; at least one. */
  List<String> list(String key, String wanted) {
    List<String> parts =
        Arrays.stream(find(key).orElse("").split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
    if (parts.isEmpty()) {
      fault(key, "", wanted);
    }
    return parts;
  }

  /** A whole number from 1 to {@code max}. */
  int number(String key, int usual, int max) {
    String text = find(key).orElse(String.valueOf(usual));
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > max) {
      fault(key, text, "a whole number from 1 to " + max);
      return usual;
    }
    return number;
  }

  /** Where something is in a page: {@code /data/rows}. */
  JsonPointer pointer(String key, String usual) {
    String text = find(key).orElse(usual);
    if (!text.startsWith("/")) {
      fault(key, text, "a JSON pointer, as " + usual);
      return JsonPointer.compile(usual);
    }
    return JsonPointer.compile(text);
  }

  /** The name of a query parameter, a header or an environment variable. */
  String name(String key, String usual) {
    String text = find(key).orElse(usual);
    if (!NAME.matcher(text).matches()) {
      fault(key, text, "a name of letters, digits, _, . and -");
      return usual;
    }
    return text;
  }
}
