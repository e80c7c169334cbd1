package hoctap.app.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import hoctap.app.sample.file.Expectation;
import hoctap.app.sample.file.Planted;
import hoctap.app.sample.people.Citizen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code truth/planted.json}: file by file what intake must say, row counts by form, and whom to
 * look for by number; {@code truth/people.csv}: every number and name.
 */
final class PlantedFile {
  private PlantedFile() {}

  static void write(Path folder, Planted planted, PlantedPeople persons) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("first", delivery(planted.first()));
    content.put("second", delivery(planted.second()));
    content.put("spoilt_numbers", planted.spoiltNumbers());
    content.put("moved", persons.moved());
    content.put("officials", persons.officials());
    content.put("in_two_files", persons.inTwoFiles());
    content.put("patrons_without_number", persons.patronsWithoutNumber());
    StringBuilder people = new StringBuilder("citizen_id,full_name\n");
    for (Citizen citizen : persons.all()) {
      people.append(citizen.number()).append(',').append(citizen.name()).append('\n');
    }
    try {
      Path truth = Files.createDirectories(folder.resolve("truth"));
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      Files.write(truth.resolve("planted.json"), mapper.writeValueAsBytes(content));
      Files.writeString(truth.resolve("people.csv"), people);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the truth into " + folder, e);
    }
  }

  private static Map<String, Object> delivery(List<Expectation> files) {
    Map<String, int[]> forms = new TreeMap<>();
    Map<String, Integer> rules = new TreeMap<>();
    for (Expectation file : files) {
      int[] counts = forms.computeIfAbsent(file.form(), form -> new int[4]);
      counts[0] += file.read();
      counts[1] += file.accepted();
      counts[2] += file.rejected();
      counts[3] += file.duplicate();
      file.rules().forEach((rule, rows) -> rules.merge(rule, rows, Integer::sum));
    }
    Map<String, Object> delivery = new LinkedHashMap<>();
    delivery.put("rows_by_form", rows(forms));
    delivery.put("rejected_by_rule", rules);
    delivery.put("files", files);
    return delivery;
  }

  private static Map<String, Map<String, Integer>> rows(Map<String, int[]> forms) {
    Map<String, Map<String, Integer>> rows = new TreeMap<>();
    forms.forEach(
        (form, counts) -> {
          Map<String, Integer> named = new LinkedHashMap<>();
          named.put("read", counts[0]);
          named.put("accepted", counts[1]);
          named.put("rejected", counts[2]);
          named.put("duplicate", counts[3]);
          rows.put(form, named);
        });
    return rows;
  }
}
