package hoctap.warehouse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which line of a rule's file a key stands, so that a fault can name it. */
final class KeyLines {
  private final String file;
  private final List<String> lines;

  KeyLines(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /** The file and the line of the key's occurrence of that number, from 0. */
  String at(String key, int occurrence) {
    List<Integer> found = new ArrayList<>();
    Pattern named = Pattern.compile("(?:^|[{,\\-])\\s*%s\\s*:".formatted(Pattern.quote(key)));
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = named.matcher(lines.get(i).replaceFirst("^\\s*#.*", ""));
      while (matcher.find()) {
        found.add(i + 1);
      }
    }
    return occurrence < found.size() ? "%s line %d".formatted(file, found.get(occurrence)) : file;
  }

  /** The fault of an unknown key, with the line that the reader of records does not know. */
  String placed(String fault) {
    Matcher unknown =
        Pattern.compile("Invalid key in %s: \"([^\"]+)\".*".formatted(Pattern.quote(file)))
            .matcher(fault);
    return unknown.matches()
        ? fault.replaceFirst(Pattern.quote(file), Matcher.quoteReplacement(at(unknown.group(1), 0)))
        : fault;
  }
}
