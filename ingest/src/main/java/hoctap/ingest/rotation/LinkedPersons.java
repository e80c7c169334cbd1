package hoctap.ingest.rotation;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.person.Pseudonyms;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * The persons of one database by their old pseudonym: a table of links names them without their
 * numbers, which the tables of accounts hold sealed.
 */
final class LinkedPersons {
  private final String source;
  private final Map<Long, Long> persons = new HashMap<>();

  private LinkedPersons(String source) {
    this.source = source;
  }

  static LinkedPersons of(
      String source, Lake lake, Landing landing, Pseudonyms before, Pseudonyms next) {
    LinkedPersons found = new LinkedPersons(source);
    for (Submission submission : landing.submissions()) {
      if (submission.source().equals(source)) {
        Path folder = lake.path(submission.folder());
        lake.parquetFiles(folder).stream()
            .findFirst()
            .map(file -> ParquetRows.shape(lake, file))
            .filter(PersonRows::areSealedIn)
            .ifPresent(shape -> found.learn(lake, folder, shape, before, next));
      }
    }
    return found;
  }

  private void learn(Lake lake, Path folder, TableShape shape, Pseudonyms before, Pseudonyms next) {
    int person = shape.indexOf("person_id");
    int sealed = shape.indexOf("citizen_sealed");
    ParquetRows.read(
        lake,
        folder,
        shape,
        row -> {
          if (row[person] != null && row[sealed] != null) {
            persons.computeIfAbsent(
                (Long) row[person], old -> next.personId(before.unseal((byte[]) row[sealed])));
          }
        });
  }

  /** The new pseudonym of an old one. */
  Long get(Long old) {
    Long found = persons.get(old);
    if (found == null) {
      throw new DataException(
          "Cannot rotate the persons of source %s: a link names a person of no account that was ever landed"
              .formatted(source));
    }
    return found;
  }
}
