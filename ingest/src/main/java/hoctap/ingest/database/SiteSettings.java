package hoctap.ingest.database;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.NearestName;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What differs from site to site, from the {@code settings} of a source in {@code hoctap.yml}.
 *
 * @param citizenFields where the citizen number may be, the first valid one counts: columns, or
 *     {@code attribute:<code>}
 * @param communeField the code of the attribute that holds the commune's code
 * @param anonymousAccount the account that stands for "nobody"
 * @param prefix what the names of all tables begin with
 * @param branches by branch, its place as {@link PlacePeriods} reads it
 * @param digitalCategories the course categories of digital skills
 * @param windows how large tables are read
 * @param erasedLinks what becomes of a link to a person that the source no longer has
 */
record SiteSettings(
    List<String> citizenFields,
    Optional<String> communeField,
    Optional<Long> anonymousAccount,
    Optional<String> prefix,
    SortedMap<String, String> branches,
    List<Long> digitalCategories,
    WindowSettings windows,
    ErasedLinks erasedLinks) {

  /** What becomes of a link to a person that the source erased after it was seen. */
  enum ErasedLinks {
    /** It stays known here, under the pseudonym. */
    KEEP,
    /** It is forgotten at the next pull. */
    FOLLOW
  }

  private static final String ATTRIBUTE = "attribute:";
  private static final String BRANCH = "branch.";
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  "citizen-fields",
                  "commune-field",
                  "anonymous-account",
                  "prefix",
                  "digital-categories",
                  "erased-links",
                  BRANCH + "<code>"),
              WindowSettings.KEYS.stream())
          .toList();

  /**
   * Reads and checks the settings of one source.
   *
   * @throws DefinitionException with every fault found
   */
  static SiteSettings of(SourceConfiguration source, SourceSystem system) {
    Map<String, String> settings = source.settings();
    List<String> faults = new ArrayList<>();
    faults.addAll(unknownKeys(source));
    List<String> citizenFields = list(settings, "citizen-fields");
    faults.addAll(unknownFields(source.name(), citizenFields, system));
    Numbers numbers = new Numbers(source.name(), faults);
    Optional<Long> anonymous =
        list(settings, "anonymous-account").stream().findFirst().flatMap(numbers::read);
    List<Long> categories =
        list(settings, "digital-categories").stream()
            .flatMap(text -> numbers.read(text).stream())
            .toList();
    WindowSettings windows = WindowSettings.of(source.name(), settings, faults);
    SortedMap<String, String> branches = branches(source, faults);
    Optional<ErasedLinks> erasedLinks = erasedLinks(source);
    if (erasedLinks.isEmpty()) {
      faults.add(
          "Invalid erased-links of source %s in hoctap.yml: \"%s\" (one of: keep, follow)"
              .formatted(source.name(), settings.get("erased-links")));
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return new SiteSettings(
        citizenFields.stream().map(SiteSettings::field).toList(),
        Optional.ofNullable(settings.get("commune-field")).map(SiteSettings::code),
        anonymous,
        Optional.ofNullable(settings.get("prefix")),
        branches,
        categories,
        windows,
        erasedLinks.orElseThrow());
  }

  /** The place of {@code field} in the order of the site, from 0; empty when it is none of them. */
  Optional<Integer> rank(String field) {
    int position = citizenFields.indexOf(field);
    return position < 0 ? Optional.empty() : Optional.of(position);
  }

  /**
   * The place of the attribute {@code code} in the order of the site, from 0. Sources compare the
   * codes of attributes without case.
   */
  Optional<Integer> rankOfAttribute(String code) {
    for (int i = 0; i < citizenFields.size(); i++) {
      if (citizenFields.get(i).equalsIgnoreCase(ATTRIBUTE + code)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether the attribute {@code code} holds the commune's code. */
  boolean isCommune(String code) {
    return communeField.filter(code::equalsIgnoreCase).isPresent();
  }

  /** Whether the attribute {@code code} is read at all. */
  boolean reads(String code) {
    return isCommune(code) || rankOfAttribute(code).isPresent();
  }

  /** The codes of all attributes that are read. */
  List<String> attributeCodes() {
    List<String> codes = new ArrayList<>();
    for (String field : citizenFields) {
      if (field.startsWith(ATTRIBUTE)) {
        codes.add(code(field));
      }
    }
    communeField.filter(code -> !codes.contains(code)).ifPresent(codes::add);
    return codes;
  }

  private static List<String> unknownKeys(SourceConfiguration source) {
    return source.settings().keySet().stream()
        .filter(key -> !key.startsWith(BRANCH) && !KEYS.contains(key))
        .sorted()
        .map(
            key ->
                "Invalid setting of source %s in hoctap.yml: \"%s\" (did you mean \"%s\"? known: %s)"
                    .formatted(
                        source.name(), key, NearestName.of(key, KEYS), String.join(", ", KEYS)))
        .toList();
  }

  // Library systems compare the codes of branches without case.
  private static SortedMap<String, String> branches(
      SourceConfiguration source, List<String> faults) {
    SortedMap<String, String> branches = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    new TreeMap<>(source.settings())
        .forEach(
            (key, place) -> {
              if (key.startsWith(BRANCH)
                  && branches.put(key.substring(BRANCH.length()).strip(), place) != null) {
                faults.add(
                    "Invalid setting of source %s in hoctap.yml: \"%s\" (the same branch has another, codes are compared without case)"
                        .formatted(source.name(), key));
              }
            });
    return branches;
  }

  private static Optional<ErasedLinks> erasedLinks(SourceConfiguration source) {
    String text = source.settings().getOrDefault("erased-links", "keep");
    return Arrays.stream(ErasedLinks.values())
        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  private static List<String> unknownFields(
      String source, List<String> fields, SourceSystem system) {
    List<String> known =
        system.accounts().stream()
            .flatMap(accounts -> system.table(accounts.table()).hidden().stream())
            .map(SourceColumn::name)
            .distinct()
            .toList();
    return fields.stream()
        .map(SiteSettings::field)
        .filter(field -> !field.startsWith(ATTRIBUTE) && !known.contains(field))
        .map(
            field ->
                "Invalid citizen-fields of source %s in hoctap.yml: \"%s\" (one of: %s<code>, %s)"
                    .formatted(source, field, ATTRIBUTE, String.join(", ", known)))
        .toList();
  }

  // A learning system calls its attributes profile fields.
  private static String field(String text) {
    return text.startsWith("profile:") ? ATTRIBUTE + code(text) : text;
  }

  private static String code(String field) {
    return field.substring(field.indexOf(':') + 1);
  }

  private static List<String> list(Map<String, String> settings, String key) {
    return Arrays.stream(settings.getOrDefault(key, "").split(","))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Reads whole numbers, and notes those that are none. */
  private record Numbers(String source, List<String> faults) {
    Optional<Long> read(String text) {
      try {
        return Optional.of(Long.valueOf(text));
      } catch (NumberFormatException e) {
        faults.add(
            "Invalid setting of source %s in hoctap.yml: \"%s\" (wanted a whole number)"
                .formatted(source, text));
        return Optional.empty();
      }
    }
  }
}
