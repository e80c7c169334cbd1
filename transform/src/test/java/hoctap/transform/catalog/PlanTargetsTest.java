package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.place.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The promises of the plans, typed by hand from the plans' texts and held against the definitions:
 * nothing missing, nothing more, each with its article.
 */
class PlanTargetsTest {
  /** Plan; how and where it stands; indicator; years; value in its unit; filter; article. */
  private static final String PROMISES =
      """
      dong_thap_677 | adopted province:87@            | briefed_on_criteria          | 2025 | 100 percent | | I.2.a
      dong_thap_677 | adopted province:87@            | adults_titled_in_collectives | 2025 | 40 percent | | I.2.a
      dong_thap_677 | adopted province:87@            | staff_titled_in_units        | 2025 | 60 percent | | I.2.a
      dong_thap_677 | adopted province:87@            | titled_with_digital_skill    | 2025 | 70 percent | | I.2.a
      dong_thap_677 | adopted province:87@            | proficient_of_skilled        | 2025 | 60 percent | | I.2.a
      dong_thap_677 | adopted province:87@            | adults_titled_in_collectives | 2030 | 60 percent | | I.2.b
      dong_thap_677 | adopted province:87@            | staff_titled_in_units        | 2030 | 80 percent | | I.2.b
      dong_thap_677 | adopted province:87@            | titled_with_digital_skill    | 2030 | 90 percent | | I.2.b
      dong_thap_677 | adopted province:87@            | proficient_of_skilled        | 2030 | 80 percent | | I.2.b
      dong_thap_677 | carried province:82@2025-07-01  | briefed_on_criteria          | 2025 | 100 percent | | I.2.a
      dong_thap_677 | carried province:82@2025-07-01  | adults_titled_in_collectives | 2025 | 40 percent | | I.2.a
      dong_thap_677 | carried province:82@2025-07-01  | staff_titled_in_units        | 2025 | 60 percent | | I.2.a
      dong_thap_677 | carried province:82@2025-07-01  | titled_with_digital_skill    | 2025 | 70 percent | | I.2.a
      dong_thap_677 | carried province:82@2025-07-01  | proficient_of_skilled        | 2025 | 60 percent | | I.2.a
      dong_thap_677 | carried province:82@2025-07-01  | adults_titled_in_collectives | 2030 | 60 percent | | I.2.b
      dong_thap_677 | carried province:82@2025-07-01  | staff_titled_in_units        | 2030 | 80 percent | | I.2.b
      dong_thap_677 | carried province:82@2025-07-01  | titled_with_digital_skill    | 2030 | 90 percent | | I.2.b
      dong_thap_677 | carried province:82@2025-07-01  | proficient_of_skilled        | 2030 | 80 percent | | I.2.b
      thap_muoi_2024 | adopted district:872@          | briefed_on_policy            | 2024 | 90 percent | | I.2, gạch đầu dòng 1
      thap_muoi_2024 | adopted district:872@          | families_recognised          | 2024 | 85 percent | | I.2, gạch đầu dòng 2
      thap_muoi_2024 | adopted district:872@          | clans_recognised             | 2024 | 80 percent | | I.2, gạch đầu dòng 2
      thap_muoi_2024 | adopted district:872@          | communities_recognised       | 2024 | 90 percent | | I.2, gạch đầu dòng 2
      thap_muoi_2024 | adopted district:872@          | commune_units_recognised     | 2024 | 90 percent | | I.2, gạch đầu dòng 2
      thap_muoi_2024 | adopted district:872@          | district_units_rated_fair    | 2024 | 75 percent | | I.2, gạch đầu dòng 2
      thap_muoi_2024 | adopted district:872@          | workers_titled_in_collectives | 2024 | 30 percent | | I.2, gạch đầu dòng 3
      thap_muoi_2024 | adopted district:872@          | staff_titled_in_commune_units | 2024 | 40 percent | | I.2, gạch đầu dòng 3
      thap_muoi_2024 | adopted district:872@          | associations_leading_centres | 2024 | 100 percent | | I.2, gạch đầu dòng 4
      thap_muoi_2024 | adopted district:872@          | association_workers_trained  | 2024 | 20 percent | | I.2, gạch đầu dòng 4
      thap_muoi_2024 | adopted district:872@          | book_uses_per_person         | 2024 | 3 ratio | | II.2, gạch đầu dòng 4
      dong_thap_inspectorate | adopted province:87@   | agency_staff_titled          | 2025 | - percent | | III.1.b
      dong_thap_inspectorate | adopted province:87@   | agencies_with_training_plan  | 2025 | - percent | | III.1.a
      dong_thap_inspectorate | adopted province:87@   | agency_staff_titled          | 2030 | - percent | | III.1.b
      dong_thap_inspectorate | adopted province:87@   | agencies_with_training_plan  | 2030 | - percent | | III.1.a
      kon_ray_677 | adopted district:614@             | briefed_on_criteria          | 2025 | 100 percent | | II.2.a
      kon_ray_677 | adopted district:614@             | adults_titled_in_collectives | 2025 | 40 percent | | II.2.a
      kon_ray_677 | adopted district:614@             | staff_titled_in_units        | 2025 | 60 percent | unit_level in (commune,district) | II.2.a
      kon_ray_677 | adopted district:614@             | titled_with_digital_skill    | 2025 | 70 percent | | II.2.a
      kon_ray_677 | adopted district:614@             | proficient_of_skilled        | 2025 | 60 percent | | II.2.a
      kon_ray_677 | adopted district:614@             | adults_titled_in_collectives | 2030 | 60 percent | | II.2.b
      kon_ray_677 | adopted district:614@             | staff_titled_in_units        | 2030 | 80 percent | unit_level in (commune,district) | II.2.b
      kon_ray_677 | adopted district:614@             | titled_with_digital_skill    | 2030 | 90 percent | | II.2.b
      kon_ray_677 | adopted district:614@             | proficient_of_skilled        | 2030 | 80 percent | | II.2.b
      kon_ray_677 | carried KON_RAY                   | briefed_on_criteria          | 2025 | 100 percent | | II.2.a
      kon_ray_677 | carried KON_RAY                   | adults_titled_in_collectives | 2025 | 40 percent | | II.2.a
      kon_ray_677 | carried KON_RAY                   | staff_titled_in_units        | 2025 | 60 percent | unit_level in (commune,district) | II.2.a
      kon_ray_677 | carried KON_RAY                   | titled_with_digital_skill    | 2025 | 70 percent | | II.2.a
      kon_ray_677 | carried KON_RAY                   | proficient_of_skilled        | 2025 | 60 percent | | II.2.a
      kon_ray_677 | carried KON_RAY                   | adults_titled_in_collectives | 2030 | 60 percent | | II.2.b
      kon_ray_677 | carried KON_RAY                   | staff_titled_in_units        | 2030 | 80 percent | unit_level in (commune,district) | II.2.b
      kon_ray_677 | carried KON_RAY                   | titled_with_digital_skill    | 2030 | 90 percent | | II.2.b
      kon_ray_677 | carried KON_RAY                   | proficient_of_skilled        | 2030 | 80 percent | | II.2.b
      thai_binh_directive | adopted province:34@      | communes_rated               | 2022-2030 | - percent | | 8.b
      thai_binh_directive | adopted province:34@      | districts_rated              | 2022-2030 | - percent | | 8.b
      thai_binh_directive | adopted province:34@      | units_rated                  | 2022-2030 | - percent | | 8.b
      thai_binh_directive | carried province:33@2025-07-01 | communes_rated          | 2025-2030 | - percent | | 8.b
      thai_binh_directive | carried province:33@2025-07-01 | districts_rated         | 2025-2030 | - percent | | 8.b
      thai_binh_directive | carried province:33@2025-07-01 | units_rated             | 2025-2030 | - percent | | 8.b
      national_677 | adopted country:VN               | briefed_on_criteria          | 2025 | 100 percent | | Mục tiêu đến năm 2025
      national_677 | adopted country:VN               | adults_titled_in_collectives | 2025 | 40 percent | | Mục tiêu đến năm 2025
      national_677 | adopted country:VN               | staff_titled_in_units        | 2025 | 60 percent | | Mục tiêu đến năm 2025
      national_677 | adopted country:VN               | titled_with_digital_skill    | 2025 | 70 percent | | Mục tiêu đến năm 2025
      national_677 | adopted country:VN               | proficient_of_skilled        | 2025 | 60 percent | | Mục tiêu đến năm 2025
      national_677 | adopted country:VN               | adults_titled_in_collectives | 2030 | 60 percent | | Mục tiêu đến năm 2030
      national_677 | adopted country:VN               | staff_titled_in_units        | 2030 | 80 percent | | Mục tiêu đến năm 2030
      national_677 | adopted country:VN               | titled_with_digital_skill    | 2030 | 90 percent | | Mục tiêu đến năm 2030
      national_677 | adopted country:VN               | proficient_of_skilled        | 2030 | 80 percent | | Mục tiêu đến năm 2030
      national_387 | adopted country:VN               | families_recognised          | 2025 | 70 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | clans_recognised             | 2025 | 65 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | communities_recognised       | 2025 | 65 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | commune_units_recognised     | 2025 | 80 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | workers_titled_in_collectives | 2025 | 40 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | staff_titled_in_commune_units | 2025 | 60 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | briefed_on_policy            | 2025 | 100 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | associations_leading_centres | 2025 | 100 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | association_workers_trained  | 2025 | 40 percent | | Mục tiêu đến năm 2025
      national_387 | adopted country:VN               | families_recognised          | 2030 | 80 percent | | PROVINCIAL
      national_387 | adopted country:VN               | clans_recognised             | 2030 | 75 percent | | PROVINCIAL
      national_387 | adopted country:VN               | communities_recognised       | 2030 | 75 percent | | PROVINCIAL
      national_387 | adopted country:VN               | commune_units_recognised     | 2030 | 90 percent | | PROVINCIAL
      national_387 | adopted country:VN               | workers_titled_in_collectives | 2030 | 60 percent | | PROVINCIAL
      national_387 | adopted country:VN               | staff_titled_in_commune_units | 2030 | 80 percent | | PROVINCIAL
      binh_dan_hoc_vu_so | adopted province:87@       | adults_digital_confirmed     | 2025 | 80 percent | | Mục tiêu
      binh_dan_hoc_vu_so | adopted province:87@       | adults_digital_confirmed     | 2026 | 100 percent | | Mục tiêu
      binh_dan_hoc_vu_so | adopted province:87@       | adults_digital_confirmed     | 2025 | 1000000 people | | Mục tiêu
      binh_dan_hoc_vu_so | adopted province:51@       | adults_digital_confirmed     | 2025 | 80 percent | | Mục tiêu
      binh_dan_hoc_vu_so | adopted province:51@       | adults_digital_confirmed     | 2025 | 500000 people | | Mục tiêu (hơn 500.000 người)
      """;

  private static final Map<String, String> SHORT =
      Map.of(
          "PROVINCIAL", "Mục tiêu đến năm 2030 (theo kế hoạch cấp tỉnh)",
          "KON_RAY", "commune:23479@2025-07-01,commune:23485@2025-07-01,commune:23497@2025-07-01");

  /** The programme and the paper of each plan. */
  private static final Map<String, String> PAPERS =
      Map.of(
          "dong_thap_677",
          "677: Kế hoạch thực hiện Chương trình \"Xây dựng mô hình Công dân học tập giai đoạn 2021-2030\" trên địa bàn tỉnh Đồng Tháp",
          "thap_muoi_2024",
          "387: KH 415/KH-UBND",
          "dong_thap_inspectorate",
          "1315: Kế hoạch thực hiện Phong trào \"Thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023-2030\" của Thanh tra tỉnh Đồng Tháp",
          "kon_ray_677",
          "677: Kế hoạch triển khai Chương trình \"Xây dựng mô hình Công dân học tập giai đoạn 2021-2030\" trên địa bàn huyện Kon Rẫy",
          "thai_binh_directive",
          "1373: Chỉ thị về việc tiếp tục đẩy mạnh công tác khuyến học, khuyến tài, xây dựng xã hội học tập trên địa bàn tỉnh Thái Bình đến năm 2030",
          "national_677",
          "677: QĐ 677/QĐ-TTg",
          "national_387",
          "387: QĐ 387/QĐ-TTg",
          "binh_dan_hoc_vu_so",
          "binh_dan_hoc_vu_so: Kế hoạch của tỉnh Đồng Tháp ngày 28/5/2025, KH 368-KH/TU ngày 24/5/2025 của Tỉnh ủy Quảng Ngãi");

  private static final List<TargetRows.Row> OWN =
      new TargetRows(Catalog.load(CatalogFiles.ofProgram(), Map.of()))
          .list(Places.load().list(), Map.of()).stream()
              .filter(row -> row.status() != Target.Status.INHERITED)
              .toList();

  @Test
  void holdsEveryPromiseOfThePlansAndNoOther() {
    assertThat(OWN.stream().map(PlanTargetsTest::written))
        .containsExactlyInAnyOrderElementsOf(typed());
  }

  @Test
  void citesThePaperOfEachPromise() {
    assertThat(PAPERS.keySet())
        .containsExactlyInAnyOrderElementsOf(
            OWN.stream().map(row -> row.plan().id()).distinct().toList());
    assertThat(OWN)
        .allSatisfy(
            row ->
                assertThat(PAPERS.get(row.plan().id()))
                    .startsWith(row.plan().programme() + ": ")
                    .contains(row.document()));
  }

  private static List<String> typed() {
    List<String> rows = new ArrayList<>();
    for (String line : PROMISES.lines().toList()) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      String[] standing = cells.get(1).split(" ");
      String[] years = cells.get(3).split("-");
      for (String place : SHORT.getOrDefault(standing[1], standing[1]).split(",")) {
        int last = Integer.parseInt(years[years.length - 1]);
        for (int year = Integer.parseInt(years[0]); year <= last; year++) {
          rows.add(
              String.join(
                  " | ",
                  cells.get(0),
                  standing[0] + " " + place,
                  cells.get(2),
                  String.valueOf(year),
                  cells.get(4),
                  cells.get(5),
                  SHORT.getOrDefault(cells.get(6), cells.get(6))));
        }
      }
    }
    return rows;
  }

  private static String written(TargetRows.Row row) {
    Target target = row.target();
    return String.join(
        " | ",
        row.plan().id(),
        row.status().code() + " " + row.placeId(),
        target.indicator(),
        String.valueOf(row.year()),
        target.value().map(value -> value.toPlainString()).orElse("-") + " " + target.unit().code(),
        target.filter(),
        target.article());
  }
}
