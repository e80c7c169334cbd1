package hoctap.ingest.definition;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads one YAML definition into a record and refuses what it does not know.
 *
 * <p>An unknown key is a fault that names the nearest known one; all unknown keys of a file are
 * reported together. Keys are {@code snake_case} in definitions (as columns are) and {@code
 * kebab-case} in {@code hoctap.yml}.
 */
public final class DefinitionReader {
  private final PropertyNamingStrategy keys;

  private DefinitionReader(PropertyNamingStrategy keys) {
    this.keys = keys;
  }

  /** For definition files: forms, sources, plans, rules, indicators, boards. */
  public static DefinitionReader ofDefinitions() {
    return new DefinitionReader(PropertyNamingStrategies.SNAKE_CASE);
  }

  /** For {@code hoctap.yml}. */
  public static DefinitionReader ofConfiguration() {
    return new DefinitionReader(PropertyNamingStrategies.KEBAB_CASE);
  }

  /**
   * Reads {@code text} as one {@code type}.
   *
   * @throws DefinitionException with every unknown key, or with the first value that does not fit
   */
  public <T> T read(String file, String text, Class<T> type) {
    List<String> faults = new ArrayList<>();
    ObjectMapper mapper = mapper(file, faults);
    T definition = null;
    try {
      definition = mapper.readValue(text, type);
    } catch (ValueInstantiationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      faults.add(
          "Invalid definition in %s: %s".formatted(at(file, e.getLocation()), cause.getMessage()));
    } catch (JsonProcessingException e) {
      faults.add(
          "Invalid YAML in %s: %s".formatted(at(file, e.getLocation()), e.getOriginalMessage()));
    }
    if (definition == null && faults.isEmpty()) {
      faults.add("Invalid definition in %s: the file is empty".formatted(file));
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return definition;
  }

  private ObjectMapper mapper(String file, List<String> faults) {
    return YAMLMapper.builder(new YAMLFactory())
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .propertyNamingStrategy(keys)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .addHandler(new UnknownKeys(file, faults))
        .build();
  }

  private static String at(String file, JsonLocation location) {
    // Inside a list of records the line is not known.
    boolean isKnown = location != null && location.getLineNr() > 0;
    return isKnown ? "%s line %d".formatted(file, location.getLineNr()) : file;
  }

  private static final class UnknownKeys extends DeserializationProblemHandler {
    private final String file;
    private final List<String> faults;

    UnknownKeys(String file, List<String> faults) {
      this.file = file;
      this.faults = faults;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object bean,
        String key)
        throws IOException {
      Collection<Object> known = deserializer.getKnownPropertyNames();
      List<String> names = known == null ? List.of() : known.stream().map(String::valueOf).toList();
      faults.add(
          "Invalid key in %s: \"%s\" (did you mean \"%s\"? known: %s)"
              .formatted(
                  at(file, parser.currentLocation()),
                  key,
                  NearestName.of(key, names),
                  String.join(", ", names.stream().sorted().toList())));
      parser.skipChildren();
      return true;
    }
  }
}
