package hoctap.transform.fact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One select in the SQL that Spark and DuckDB share, and the names of the tables it reads.
 *
 * @param reads tables other than the steps of its own {@code with} clause, in alphabetical order
 */
public record Step(String name, String sql, List<String> reads) {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern EXTRACT = Pattern.compile("\\bextract\\s*\\([^)]*\\)");
  private static final Pattern OWN = Pattern.compile("\\b([a-z_][a-z0-9_]*)\\s+as\\s+\\(");
  private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_][a-z0-9_]*)");

  public Step {
    reads = List.copyOf(reads);
  }

  /** How often the text names {@code table} as read. */
  public int count(String table) {
    Matcher read = READ.matcher(plain(sql));
    int count = 0;
    while (read.find()) {
      if (read.group(1).equals(table)) {
        count++;
      }
    }
    return count;
  }

  private static String plain(String sql) {
    return EXTRACT.matcher(COMMENT.matcher(sql).replaceAll(" ")).replaceAll(" ");
  }

  /** A step whose reads are found in its text. */
  public static Step of(String name, String sql) {
    String text = plain(sql);
    Set<String> reads = new TreeSet<>();
    Matcher read = READ.matcher(text);
    while (read.find()) {
      reads.add(read.group(1));
    }
    Matcher own = OWN.matcher(text);
    while (own.find()) {
      reads.remove(own.group(1));
    }
    return new Step(name, sql, List.copyOf(reads));
  }
}
