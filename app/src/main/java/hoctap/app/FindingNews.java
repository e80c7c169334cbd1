package hoctap.app;

import hoctap.warehouse.PublishedWarehouse;
import hoctap.warehouse.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a new release finds that the last one did not, and what is mended: counts by rule. What
 * stands as it stood is not told again, so that news is read.
 */
final class FindingNews {
  private static final Map<String, String> CHANGES =
      Map.of(
          "new", "new · mới",
          "worse", "worse · nặng hơn",
          "gone", "gone · đã hết");

  private FindingNews() {}

  static void print(Path file, PrintWriter out) {
    Table news;
    try (PublishedWarehouse warehouse = PublishedWarehouse.open(file)) {
      news = warehouse.query(Summary.sql("finding_news.sql"));
    }
    if (news.rows().isEmpty()) {
      return;
    }
    out.printf(
        "%nWhat to look at, only what changed · Điều cần kiểm tra, chỉ phần thay đổi (mart.finding_change):%n");
    for (List<Object> row : news.rows()) {
      out.printf(
          "  %-16s %5d  %-8s %s%n",
          CHANGES.get(row.get(0)), ((Number) row.get(1)).longValue(), row.get(2), row.get(3));
    }
  }
}
