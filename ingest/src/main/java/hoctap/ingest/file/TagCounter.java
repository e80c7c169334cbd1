package hoctap.ingest.file;

/** Counts the opening tags of one name in XML that streams by, whatever their prefix. */
final class TagCounter {
  private final String name;
  private long count;
  private int matched = -1;

  TagCounter(String name) {
    this.name = name;
  }

  /** Looks at {@code length} more bytes and gives the count so far. */
  long count(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      if (c == '<') {
        matched = 0;
      } else if (matched >= 0) {
        step(c);
      }
    }
    return count;
  }

  private void step(char c) {
    boolean isEnd = c == '>' || c == ' ' || c == '/' || c == '\t' || c == '\r' || c == '\n';
    if (isEnd) {
      count += matched == name.length() ? 1 : 0;
      matched = -1;
    } else if (c == ':') {
      matched = 0;
    } else if (matched < name.length() && name.charAt(matched) == c) {
      matched++;
    } else {
      // Another name: only a prefix may still be followed by this one.
      matched = name.length() + 1;
    }
  }
}
