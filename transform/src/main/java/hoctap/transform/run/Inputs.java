package hoctap.transform.run;

import static hoctap.ingest.lake.ColumnType.INTEGER;
import static hoctap.ingest.lake.ColumnType.VARCHAR;

import hoctap.ingest.database.SourceForms;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.catalog.Catalog;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/**
 * Everything the steps may read and do not compute: landed rows and small tables.
 *
 * @param years the years that any file speaks of
 * @param landed the landed tables by name, {@code landed_cdht}
 * @param tables the small tables by name
 * @param concernedProvinces the ids of the provinces that count, before and after reforms
 * @param placesDigest what the reference of places says, all of it
 */
record Inputs(
    SortedSet<Integer> years,
    SortedMap<String, Landed> landed,
    SortedMap<String, InputTable> tables,
    SortedSet<String> concernedProvinces,
    String placesDigest) {

  private static final TableShape LANDED_SUBMISSION =
      TableShape.of(
          "submission_id", VARCHAR,
          "source", VARCHAR,
          "form", VARCHAR,
          "kind", VARCHAR,
          "sequence", INTEGER);

  /** Tables that follow from submissions and places alone, and so need no digest of their own. */
  private static final Set<String> DERIVED =
      Set.of(
          "submission",
          "landed_submission",
          "place_version",
          "unit_ancestor",
          "succession",
          "standing",
          "reporting_group");

  /**
   * The current submissions of one form, by file or from a service, or of one table of a database.
   */
  record Landed(Lake lake, TableShape shape, boolean isOfFiles, List<Submission> submissions) {

    /** Those of these years; all where the rows are not sent by year. */
    List<Submission> of(int firstYear, int lastYear) {
      return submissions.stream()
          .filter(one -> one.year().map(y -> y >= firstYear && y <= lastYear).orElse(true))
          .toList();
    }

    /** Whether changes or sweeps landed, so that rows must be folded by their key. */
    boolean isFolded() {
      return submissions.stream()
          .anyMatch(one -> one.kind() == SubmissionKind.DELTA || one.kind() == SubmissionKind.KEYS);
    }

    /** The files of the keys that the last sweep found. */
    List<Path> keyFiles() {
      return submissions.stream()
          .filter(one -> one.kind() == SubmissionKind.KEYS)
          .flatMap(one -> lake.parquetFiles(lake.path(one.folder())).stream())
          .toList();
    }

    /** The files of the rows of those years; no years means all. */
    List<Path> files(Collection<Integer> years) {
      return submissions.stream()
          .filter(one -> one.kind() != SubmissionKind.KEYS)
          .filter(one -> years.isEmpty() || one.year().map(years::contains).orElse(true))
          .flatMap(one -> lake.parquetFiles(lake.path(one.folder())).stream())
          .toList();
    }
  }

  static Inputs of(Workspace workspace, Landing landing, Catalog catalog) {
    List<Submission> current = landing.current();
    Places places = Places.load();
    List<Submission> files =
        current.stream()
            .filter(one -> Forms.find(one.form()).isPresent() && !one.placeId().isEmpty())
            .toList();
    SortedSet<Integer> years = new TreeSet<>();
    files.forEach(one -> one.year().ifPresent(years::add));
    SortedMap<String, Landed> landed = new TreeMap<>();
    for (Form form : Forms.list()) {
      landed.put(
          "landed_" + form.id(),
          new Landed(
              landing.lake(),
              form.landedShape(),
              true,
              files.stream().filter(one -> one.form().equals(form.id())).toList()));
    }
    SourceForms.shapes()
        .forEach(
            (form, shape) ->
                landed.put(
                    "landed_" + form,
                    new Landed(
                        landing.lake(),
                        shape,
                        false,
                        current.stream().filter(one -> one.form().equals(form)).toList())));
    SortedSet<String> provinces = provinces(workspace, places, current);
    List<InputTable> tables = new ArrayList<>();
    tables.add(new SubmissionTable(places).of(files));
    tables.add(landedSubmissions(current));
    tables.addAll(new PlaceTables(places, lastReceived(current)).of(years, provinces));
    tables.addAll(new RuleTables(catalog).of(years));
    tables.addAll(new ReportTables(places, catalog.rules()::isPreviousYearSet).of(files, years));
    SortedMap<String, InputTable> byName = new TreeMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    return new Inputs(years, landed, byName, provinces, placesDigest(byName));
  }

  /** Of which source and in which order the rows of databases landed. */
  private static InputTable landedSubmissions(List<Submission> current) {
    return new InputTable(
        "landed_submission",
        LANDED_SUBMISSION,
        current.stream()
            .filter(one -> !one.source().equals(SubmissionKey.INBOX))
            .map(
                one ->
                    new Object[] {
                      one.id(), one.source(), one.form(), one.kind().id(), one.sequence()
                    })
            .toList());
  }

  private static int lastReceived(List<Submission> current) {
    return current.stream()
        .mapToInt(one -> one.receivedAt().atZone(ZoneOffset.UTC).getYear())
        .max()
        .orElse(0);
  }

  /**
   * The configured provinces; without any, those of which a file came, before and after reforms.
   */
  private static SortedSet<String> provinces(
      Workspace workspace, Places places, List<Submission> current) {
    List<String> codes = workspace.configuration().provinces();
    SortedSet<String> provinces = new TreeSet<>();
    if (!codes.isEmpty()) {
      places.list().stream()
          .filter(place -> place.level() == Level.PROVINCE && codes.contains(place.code()))
          .forEach(place -> provinces.add(place.placeId()));
      return provinces;
    }
    SortedSet<String> senders = new TreeSet<>();
    current.forEach(one -> senders.add(one.placeId()));
    senders.remove("");
    for (String sender : senders) {
      places.ancestors(sender).stream()
          .filter(place -> place.level() == Level.PROVINCE)
          .map(Place::placeId)
          .forEach(provinces::add);
    }
    return provinces;
  }

  boolean has(String name) {
    return landed.containsKey(name) || tables.containsKey(name);
  }

  /** What the rows of a table of those years are made of; nothing for a name that is no input. */
  List<String> digests(String name, int firstYear, int lastYear) {
    if (landed.containsKey(name)) {
      return landed.get(name).of(firstYear, lastYear).stream().map(Submission::content).toList();
    }
    if (tables.containsKey(name) && !DERIVED.contains(name)) {
      return List.of(tables.get(name).digest(firstYear, lastYear));
    }
    return List.of();
  }

  private static String placesDigest(SortedMap<String, InputTable> tables) {
    Digest digest = new Digest();
    for (String name : List.of("place_version", "unit_ancestor", "succession")) {
      digest.add(tables.get(name).digest(0, 0));
    }
    return digest.value();
  }
}
