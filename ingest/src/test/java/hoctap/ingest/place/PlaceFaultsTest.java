package hoctap.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoctap.ingest.definition.DefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What intake says of faulty files of places: every fault, with file and line. */
class PlaceFaultsTest {
  private static final String UNITS = "reference/places/units_2025.csv line ";
  private static final String PAIRS = "reference/places/crosswalk_2025.csv line ";

  private final PlaceFolder folder = new PlaceFolder();

  private List<String> faults() {
    DefinitionException refusal =
        catchThrowableOfType(DefinitionException.class, () -> folder.read());
    assertThat(refusal).isNotNull();
    return refusal.faults();
  }

  @Test
  void findsNothingWrongWithASoundFolder() {
    assertThat(folder.read().list()).hasSize(6 + 4);
  }

  @Test
  void refusesCodesThatLostTheirZeros() {
    folder.edit("units_2025.csv", "commune,00003", "commune,3");
    folder.edit("crosswalk_2025.csv", "00002,00001", "2,00001");
    assertThat(faults())
        .contains(
            "Invalid row in "
                + PAIRS
                + "3: old_code \"2\" (wanted: the 5 digits of a commune; spreadsheets drop zeros in front)",
            "Invalid row in "
                + UNITS
                + "4: code \"3\" (wanted: the 5 digits of a commune; spreadsheets drop zeros in front)",
            // What follows from them is named too.
            "Invalid pair in "
                + PAIRS
                + "4: 00003 -> 00003: names commune 00003, which no list has on 2025-07-01",
            "Invalid unit in reference/places/units_2024.csv line 5: commune 00002 ends on 2025-06-30, and on 2025-07-01 neither a version of its own nor a sure pair of a crosswalk takes it over");
  }

  @Test
  void refusesOverlapsAndGapsOfValidity() {
    folder.edit(
        "units_2025.csv",
        "commune,00004,Thủy,Xã,10,2025-07-01,\n",
        """
        commune,00004,Thủy,Xã,10,2025-07-01,2026-05-31
        commune,00004,Thủy,Phường,10,2026-05-31,2026-12-31
        commune,00004,Thủy,Phường,10,2027-02-01,
        """);
    String unit = "Invalid unit in " + UNITS;
    String nothingAfter =
        ", and on %s neither a version of its own nor a sure pair of a crosswalk takes it over";
    String nothingBefore =
        " out of nothing: no version of its own ends the day before, and no sure pair of a crosswalk names it";
    assertThat(faults())
        .containsExactly(
            unit + "5: commune 00004 ends on 2026-05-31" + nothingAfter.formatted("2026-06-01"),
            unit + "6: commune 00004 overlaps the version until 2026-05-31 of " + UNITS + "5",
            unit + "6: commune 00004 ends on 2026-12-31" + nothingAfter.formatted("2027-01-01"),
            unit + "6: commune 00004 begins on 2026-05-31" + nothingBefore,
            unit + "7: commune 00004 begins on 2027-02-01" + nothingBefore);
  }

  @Test
  void refusesAUnitWithoutAUnitAboveIt() {
    folder.edit("units_2025.csv", "Bình,Xã,10", "Bình,Xã,11");
    folder.edit("units_2025.csv", "Sông,Tỉnh,,2025-07-01,", "Sông,Tỉnh,,2025-08-01,");
    assertThat(faults())
        .contains(
            "Invalid unit in "
                + UNITS
                + "3: commune 00001 lies in \"10\", which no list has on 2025-07-01",
            "Invalid unit in "
                + UNITS
                + "4: commune 00003 lies in \"11\", which no list has on 2025-07-01",
            "Invalid pair in "
                + PAIRS
                + "4: 00003 -> 00003: commune 00003 lies in province 11, not 10");
  }

  @Test
  void refusesPairsOfUnknownUnitsAndOtherNamesAndProvinces() {
    folder.edit("crosswalk_2025.csv", "00001,00001,An,An Hòa", "00009,00001,An,An Hòa");
    folder.edit("crosswalk_2025.csv", "Hòa,An Hoà,100,10,10", "Hóa,An Hoà,101,10,11");
    folder.edit("crosswalk_2025.csv", "00004,00004,Thuỷ", "00004,00007,Thuỷ");
    assertThat(faults())
        .contains(
            "Invalid pair in "
                + PAIRS
                + "2: 00009 -> 00001: names commune 00009, which no list has on 2025-06-30",
            "Invalid pair in " + PAIRS + "3: 00002 -> 00001: commune 00002 is \"Hòa\", not \"Hóa\"",
            "Invalid pair in " + PAIRS + "3: 00002 -> 00001: commune 00002 lies in district 100",
            "Invalid pair in "
                + PAIRS
                + "3: 00002 -> 00001: commune 00001 lies in province 10, not 11",
            "Invalid pair in "
                + PAIRS
                + "6: 00004 -> 00007: names commune 00007, which no list has on 2025-07-01");
  }

  @Test
  void refusesAPairTwiceAndRowsThatAreMissing() {
    folder.edit("crosswalk_2025.csv", "00003,00004,Bình,Thủy", "00003,00003,Bình,Bình");
    folder.edit("crosswalk_2025.csv", "10,1,0\n00002", "10,2,0\n00002");
    assertThat(faults())
        .containsExactly(
            "Invalid pair in " + PAIRS + "5: 00003 -> 00003: stands twice",
            "Invalid pair in " + PAIRS + "2: 00001 -> 00001: commune 00001 has 1 rows, not 2");
  }

  @Test
  void refusesAnOldUnitOfWhichEveryPairIsSuspect() {
    folder.edit("crosswalk_2025.csv", "Thuỷ,Thủy,100,10,10,1,0", "Thuỷ,Thủy,100,10,10,1,1");
    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith(
            "Invalid unit in reference/places/units_2024.csv line 7: commune 00004 ends on");
  }

  @Test
  void refusesMeasuresOfSomePairsOnly() {
    folder.put(
        "crosswalk_2025.csv",
        """
        old_code,new_code,old_district_code,old_province_code,new_province_code,area_km2,population,suspect
        00001,00001,100,10,10,,,0
        00002,00001,100,10,10,-1,,0
        00003,00003,100,10,10,12.5,0,0
        00003,00004,100,10,10,,0,0
        00004,00004,100,10,10,,,no
        """);
    assertThat(faults())
        .contains(
            "Invalid row in "
                + PAIRS
                + "3: area_km2 \"-1\" (wanted: a number from 0 on of at most 6 decimals)",
            "Invalid row in " + PAIRS + "6: suspect \"no\" (wanted: 0, 1)",
            "Invalid pair in "
                + PAIRS
                + "4: 00003 -> 00003: area_km2 is given for 1 of the 2 sure pairs of commune 00003 (wanted: all or none, not all 0)",
            "Invalid pair in "
                + PAIRS
                + "4: 00003 -> 00003: population is given for 2 of the 2 sure pairs of commune 00003 (wanted: all or none, not all 0)");
  }

  @Test
  void refusesFilesThatNothingWouldRead() {
    folder.put("unit_2027.csv", "level\n");
    folder.put(
        "crosswalk_2027.csv",
        "old_code,new_code,old_district_code,old_province_code,new_province_code,suspect\n00001,00003,,10,10,0\n");
    folder.edit("reforms.csv", "Nghị quyết 1,", "Nghị quyết 1,crosswalk_2026");
    assertThat(faults())
        .containsExactly(
            "Cannot use reference/places/unit_2027.csv (wanted: units_*.csv, crosswalk_*.csv, reforms*.csv, centroids_*.csv)",
            "Cannot find crosswalk_2026.csv, which reference/places/reforms.csv line 2 names",
            "Cannot date crosswalk_2027.csv: no row of reforms*.csv names it");
  }

  @Test
  void refusesCellsThatAreMissingOrOfAnotherType() {
    folder.put(
        "reforms.csv",
        "effective_on,level,document,crosswalk\n1/7/2025,village,x,crosswalk_2025\n");
    folder.edit("units_2024.csv", "district,100", "quận,100");
    folder.edit("units_2025.csv", ",valid_to", "");
    assertThat(faults())
        .contains(
            "Invalid row in reference/places/reforms.csv line 2: effective_on \"1/7/2025\" (wanted: a day as 2025-07-01)",
            "Invalid row in reference/places/units_2024.csv line 3: level \"quận\" (wanted: commune, district, province)",
            "Invalid row in " + UNITS + "2: no cell of column \"valid_to\"");
  }
}
