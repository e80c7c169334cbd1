package hoctap.app.sample.file;

import java.util.Map;
import java.util.TreeMap;

/**
 * What intake must say of one sheet of one file.
 *
 * @param file its path in the inbox
 * @param state current, superseded, held, refused or ignored
 * @param rules of the rejected rows, how many by each
 */
public record Expectation(
    String file,
    String form,
    String state,
    int read,
    int accepted,
    int rejected,
    int duplicate,
    Map<String, Integer> rules) {

  public Expectation {
    rules = new TreeMap<>(rules);
  }

  /** A file that is not read to its end. */
  static Expectation unread(String file, String form, String state) {
    return new Expectation(file, form, state, 0, 0, 0, 0, Map.of());
  }

  Expectation in(String file, String state) {
    return new Expectation(file, form, state, read, accepted, rejected, duplicate, rules);
  }
}
