package hoctap.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescribedPersonsTest {
  private static final int MAN_OF_1984 = 1984 * 2;
  private static final int WOMAN_OF_1985 = 1985 * 2 + 1;

  @Test
  void remembersWhatWasSaidFirst() {
    DescribedPersons persons = new DescribedPersons();
    assertThat(persons.first(99_084_000_001L, MAN_OF_1984)).isEqualTo(MAN_OF_1984);
    assertThat(persons.first(99_084_000_001L, WOMAN_OF_1985)).isEqualTo(MAN_OF_1984);
    assertThat(persons.first(99_084_000_002L, WOMAN_OF_1985)).isEqualTo(WOMAN_OF_1985);
  }

  @Test
  void remembersEachOfAHundredThousandAsItGrows() {
    DescribedPersons persons = new DescribedPersons();
    for (int i = 0; i < 100_000; i++) {
      persons.first(99_000_000_000L + i, 3800 + i % 400);
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(persons.first(99_000_000_000L + i, 1)).isEqualTo(3800 + i % 400);
    }
    assertThat(persons.first(0, 3801)).isEqualTo(3801);
    assertThat(persons.first(0, 3802)).isEqualTo(3801);
    assertThat(persons.first(999_999_999_999L, 4200)).isEqualTo(4200);
    assertThat(persons.first(999_999_999_999L, 4201)).isEqualTo(4200);
  }
}
