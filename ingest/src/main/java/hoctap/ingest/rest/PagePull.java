package hoctap.ingest.rest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Fetches all pages of one submission, and makes sure that they are all and each only once. */
final class PagePull {
  private static final int MAX_FIELDS = 512;

  private final RestSettings settings;
  private final PageClient client;

  PagePull(RestSettings settings, PageClient client) {
    this.settings = settings;
    this.client = client;
  }

  /**
   * How a pull ended.
   *
   * @param isUnchanged the service says that nothing changed since the known tag
   * @param entityTag of the first page
   */
  record Fetched(boolean isUnchanged, Optional<String> entityTag) {}

  /**
   * Fetches page after page into {@code spool}.
   *
   * @throws RestFailure when a page does not come, or the pages do not fit together
   */
  Fetched fetch(PageRequest first, Deadline deadline, RecordSpool spool) {
    Answer answer = client.get(first, deadline);
    if (!answer.isNotModified()) {
      JsonPage page = read(answer, first);
      long total =
          page.total()
              .orElseThrow(
                  () ->
                      RestFailures.wrong(
                          1,
                          "không có tổng số dòng ở total-pointer",
                          "has no total at total-pointer"));
      take(page, first, spool);
      fetchRest(page, first, deadline, spool);
      if (spool.rows() != total) {
        throw RestFailures.missingRows(total, spool.rows());
      }
    }
    return new Fetched(answer.isNotModified(), answer.entityTag());
  }

  private void fetchRest(
      JsonPage firstPage, PageRequest first, Deadline deadline, RecordSpool spool) {
    JsonPage page = firstPage;
    PageRequest request = first;
    Set<String> keys = new HashSet<>();
    while (page.next().isPresent()) {
      advance(page, request, keys);
      request = request.next(page.next().get());
      JsonPage before = page;
      page = read(client.get(request, deadline), request);
      compare(page, before, firstPage.total().orElseThrow(), request);
      take(page, request, spool);
    }
  }

  private static void compare(JsonPage page, JsonPage before, long total, PageRequest request) {
    if (page.rows().equals(before.rows())) {
      throw RestFailures.wrong(request.number(), "lặp lại trang trước", "repeats the page before");
    }
    long stated = page.total().orElse(total);
    if (stated != total) {
      throw RestFailures.wrong(
          request.number(),
          "có tổng số dòng khác trang đầu (%d, trước là %d)".formatted(stated, total),
          "has another total than the first (%d, it was %d)".formatted(stated, total));
    }
  }

  private JsonPage read(Answer answer, PageRequest request) {
    return JsonPage.parse(answer.body(), settings.query(), request.number());
  }

  private static void take(JsonPage page, PageRequest request, RecordSpool spool) {
    page.rows().forEach(spool::add);
    if (spool.fields() > MAX_FIELDS) {
      throw RestFailures.wrong(
          request.number(),
          "có quá %d trường khác nhau".formatted(MAX_FIELDS),
          "has more than %d different fields".formatted(MAX_FIELDS));
    }
  }

  /** A next key must be one that was not asked for yet, behind rows that bring the end nearer. */
  private static void advance(JsonPage page, PageRequest request, Set<String> keys) {
    if (page.rows().isEmpty()) {
      throw RestFailures.wrong(
          request.number(),
          "không có dòng nào mà vẫn báo còn trang sau",
          "has no row but a next page");
    }
    if (!keys.add(page.next().orElseThrow())) {
      throw RestFailures.wrong(
          request.number(),
          "dẫn về một trang đã lấy (khóa không tiến lên)",
          "leads back to a page that was fetched (its key does not advance)");
    }
  }
}
