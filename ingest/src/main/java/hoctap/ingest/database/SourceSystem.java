package hoctap.ingest.database;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.definition.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One kind of source system, {@code sources/<system>.yml}: its tables, where its accounts are, and
 * which rows belong to an account.
 *
 * @param prefix what the names of all tables begin with, unless the site says otherwise
 * @param attributes where further facts about an account stand, one a row
 * @param links the rows whose account the source may erase and we do not
 * @param branches where the codes stand that a site maps to places
 * @param hasCourses whether a site says which of its course categories teach digital skills
 */
record SourceSystem(
    String labelVi,
    Optional<String> prefix,
    List<Accounts> accounts,
    Optional<Attributes> attributes,
    Optional<Links> links,
    Optional<Branches> branches,
    boolean hasCourses,
    List<SourceTable> tables) {

  /** The system that is no database: forms from a service. */
  private static final String SERVICE = "rest";

  /**
   * A table with one row an account.
   *
   * @param isDeleted whether all its accounts are deleted ones
   * @param deletedFlag the column that marks a deleted account, whose fields are no longer its own
   * @param branch the column that says to which branch an account belongs
   */
  record Accounts(
      String table,
      String account,
      boolean isDeleted,
      Optional<String> deletedFlag,
      Optional<String> branch) {
    Accounts {
      branch = branch == null ? Optional.empty() : branch;
      deletedFlag = deletedFlag == null ? Optional.empty() : deletedFlag;
    }
  }

  /**
   * A table with one row an account and code.
   *
   * @param order the column that orders repeated attributes of one code
   * @param names where a code that is a number gets its name
   */
  record Attributes(
      String table,
      String account,
      String code,
      String value,
      String order,
      Optional<CodeNames> names) {
    Attributes {
      names = names == null ? Optional.empty() : names;
    }
  }

  /** A table that names the codes of attributes. */
  record CodeNames(String table, String id, String name) {}

  /**
   * The table of branches, and its column of their codes.
   *
   * @param uses the tables whose rows count at their branch
   */
  record Branches(String table, String code, List<BranchUse> uses) {
    Branches {
      uses = uses == null ? List.of() : List.copyOf(uses);
    }
  }

  /**
   * A column of branches.
   *
   * @param day the column of the day on which the branch is meant
   */
  record BranchUse(String table, String branch, Optional<String> day) {
    BranchUse {
      day = day == null ? Optional.empty() : day;
    }
  }

  /**
   * The tables whose rows belong to an account; the first account seen of a row stays.
   *
   * @param form the landed table that remembers them
   * @param tables the tables in which a row may stand, the one that decides first
   * @param day the column of the row's day
   */
  record Links(String form, List<String> tables, String key, String account, String day) {
    Links {
      tables = List.copyOf(tables);
    }
  }

  SourceSystem {
    accounts = List.copyOf(accounts);
    attributes = attributes == null ? Optional.empty() : attributes;
    prefix = prefix == null ? Optional.empty() : prefix;
    links = links == null ? Optional.empty() : links;
    branches = branches == null ? Optional.empty() : branches;
    tables = List.copyOf(tables);
  }

  /**
   * All systems that the program knows, by name.
   *
   * @throws DefinitionException with the faults of the first wrong file
   */
  static SortedMap<String, SourceSystem> all() {
    SortedMap<String, SourceSystem> systems = new TreeMap<>();
    for (Map.Entry<String, String> file :
        DefinitionFolder.read(SourceSystem.class, "sources", ".yml").entrySet()) {
      systems.put(DefinitionFolder.id(file), read(file.getKey(), file.getValue()));
    }
    return systems;
  }

  /**
   * Reads one definition.
   *
   * @throws DefinitionException when it is wrong, or has a watermark that is not honest
   */
  static SourceSystem read(String file, String text) {
    SourceSystem system = DefinitionReader.ofDefinitions().read(file, text, SourceSystem.class);
    List<String> faults = Watermarks.faults(file, system);
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return system;
  }

  /**
   * The system of that name.
   *
   * @throws DefinitionException naming the nearest known one
   */
  static SourceSystem get(String name) {
    SortedMap<String, SourceSystem> systems = all();
    SourceSystem system = systems.get(name);
    if (system == null) {
      List<String> known = new ArrayList<>(systems.keySet());
      known.add(SERVICE);
      throw new DefinitionException(
          "Invalid system in hoctap.yml: \"%s\" (did you mean \"%s\"? known: %s)"
              .formatted(name, NearestName.of(name, known), String.join(", ", known)));
    }
    return system;
  }

  /**
   * The tables among which a row may move under its key without being deleted, each once: loans
   * that are out and those that came back, accounts and deleted ones.
   */
  List<List<String>> keySpaces() {
    List<List<String>> spaces = new ArrayList<>();
    links.ifPresent(found -> spaces.add(found.tables()));
    spaces.add(accounts.stream().map(Accounts::table).toList());
    for (SourceTable table : tables) {
      if (spaces.stream().noneMatch(space -> space.contains(table.name()))) {
        spaces.add(List.of(table.name()));
      }
    }
    return spaces;
  }

  SourceTable table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Cannot find table " + name));
  }
}
