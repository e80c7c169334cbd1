package hoctap.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

  @Test
  void knowsEachOfAMillionPersonsOnce() {
    SeenKeys keys = new SeenKeys();
    long added = 0;
    for (long person = 0; person < 1_000_000; person++) {
      added += keys.add(person * 7) ? 1 : 0;
    }
    assertThat(added).isEqualTo(1_000_000);
    for (long person = 0; person < 1_000_000; person++) {
      if (keys.add(person * 7)) {
        throw new AssertionError("forgot " + person);
      }
    }
    assertThat(keys.add(1L)).isTrue();
  }

  @Test
  void keepsWordsAndListsApart() {
    SeenKeys keys = new SeenKeys();

    assertThat(keys.add("")).isTrue();
    assertThat(keys.add("")).isFalse();
    assertThat(keys.add(List.of("a", "b, c"))).isTrue();
    assertThat(keys.add(List.of("a, b", "c"))).isTrue();
    assertThat(keys.add(List.of("a", "b, c"))).isFalse();
    assertThat(keys.add(0L)).isTrue();
    assertThat(keys.add(0L)).isFalse();
  }
}
