package hoctap.ingest.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.landing.SubmissionKey;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * The tags under which a service answered what is landed, {@code lake/rest/…/answer.json}: with one
 * it need not send again what did not change. Losing them costs a pull, never a row.
 */
final class EntityTags {
  private final Lake lake;
  private final String request;

  /**
   * @param request how the service is asked; a tag of another way of asking says nothing
   */
  EntityTags(Lake lake, String request) {
    this.lake = lake;
    this.request = request;
  }

  /** What the service answered, and the digest of the rows that were made of it. */
  record Tagged(String entityTag, String sha256, String request) {}

  Optional<Tagged> find(SubmissionKey key) {
    return lake.find(file(key))
        .flatMap(EntityTags::parse)
        .filter(tagged -> request.equals(tagged.request()));
  }

  private static Optional<Tagged> parse(String text) {
    try {
      return Optional.ofNullable(JsonText.MAPPER.readValue(text, Tagged.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Remembers the tag of rows that are landed, or forgets the last where there is none. */
  void keep(SubmissionKey key, Optional<String> entityTag, String sha256) {
    if (entityTag.isEmpty()) {
      lake.delete(file(key));
      return;
    }
    try {
      Tagged tagged = new Tagged(entityTag.get(), sha256, request);
      lake.replace(file(key), JsonText.MAPPER.writeValueAsString(tagged) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the tag of " + key.folder(), e);
    }
  }

  private Path file(SubmissionKey key) {
    return lake.path(key.folder().replaceFirst("^landing/", "rest/"), "answer.json");
  }
}
