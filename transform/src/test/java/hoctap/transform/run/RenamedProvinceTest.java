package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Đồng Nai (75) became a city on 30 April 2026: its units of 2025 are those of its version then.
 */
class RenamedProvinceTest {
  @TempDir private Path folder;

  @Test
  void aUnitOfTheProvinceIsFoundByThePlaceThatAMembershipNames() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2025",
                    "26446",
                    """
                    kind | collective_code | level    | unit_kind | decided_on
                    unit | T1              | province | agency    | 2025-11-20
                    """)
                .land(
                    "thanhvien",
                    "2025",
                    "26359",
                    """
                    person_id | kind | collective_code | listed_place_code
                    1         | unit | T1              | 26446
                    2         | unit | T1              |
                    """));
    assertThat(
            computed.rows("select person_id, unit_code, unit_place_id from person_year order by 1"))
        .isEqualTo(
            """
            1 | T1 | province:75@2025-07-01
            2 | T1 | province:75@2025-07-01
            """);
  }
}
