package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonFindingTest {
  @TempDir Path folder;

  @Test
  void findsTwoPersonsUnderOneNumberBetweenFilesOfAYearOnly() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "cdht",
                    "2024",
                    "30037",
                    """
                    person_id | birth_year | gender | assessed_on
                    1         | 1980       | male   | 2024-10-01
                    2         | 1981       | male   | 2024-10-01
                    3         | 1982       | female | 2024-10-01
                    4         | 1983       | male   | 2024-10-01
                    5         | 1984       | female | 2024-10-01
                    """)
                .land(
                    "cdht",
                    "2024",
                    "30046",
                    """
                    person_id | birth_year | gender | assessed_on
                    2         | 1981       | female | 2024-11-01
                    3         | 1982       | female | 2024-11-01
                    """)
                .land(
                    "thanhvien",
                    "2024",
                    "30037",
                    """
                    person_id | birth_year | gender | kind   | collective_code
                    1         | 1990       | male   | family | GD1
                    4         | 1983       | male   | family | GD1
                    6         | 1990       | male   | family | GD2
                    6         | 1991       | female | clan   | DH1
                    """)
                .land(
                    "cdht",
                    "2023",
                    "30037",
                    """
                    person_id | birth_year | gender | assessed_on
                    5         | 1985       | male   | 2023-12-01
                    """));
    assertThat(
            computed.rows(
                "select finding_id, severity, count from finding"
                    + " where rule = 'two_persons_of_one_number' order by 1"))
        .isEqualTo(
            """
            two_persons_of_one_number/commune:30037@/2024 | warning | 2
            two_persons_of_one_number/commune:30046@/2024 | warning | 1
            """);
  }
}
