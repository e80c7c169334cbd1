package hoctap.ingest.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  private static final String NUMBER = "000087123456";

  @TempDir Path folder;

  @Test
  void givesOnePersonOnePseudonymInOneWorkspaceOnly() {
    Workspace here = Workspace.init(folder.resolve("here"), Clock.systemUTC());
    Workspace there = Workspace.init(folder.resolve("there"), Clock.systemUTC());

    long pseudonym = Pseudonyms.open(here.keys()).personId(NUMBER);

    assertThat(Pseudonyms.open(here.keys()).personId(NUMBER)).isEqualTo(pseudonym);
    assertThat(Pseudonyms.open(there.keys()).personId(NUMBER)).isNotEqualTo(pseudonym);
  }

  @Test
  void spreadsPseudonymsOverBothSigns() {
    Pseudonyms pseudonyms = Pseudonyms.open(Workspace.init(folder, Clock.systemUTC()).keys());
    Set<Long> found = new HashSet<>();
    for (int person = 0; person < 1000; person++) {
      found.add(pseudonyms.personId("000%09d".formatted(person)));
    }
    assertThat(found).hasSize(1000).anyMatch(id -> id < 0).anyMatch(id -> id > 0);
  }

  @Test
  void opensWhatItSealedAndNothingElse() {
    Pseudonyms here =
        Pseudonyms.open(Workspace.init(folder.resolve("here"), Clock.systemUTC()).keys());
    Pseudonyms there =
        Pseudonyms.open(Workspace.init(folder.resolve("there"), Clock.systemUTC()).keys());

    byte[] sealed = here.seal(NUMBER);

    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(NUMBER);
    assertThat(here.seal(NUMBER)).isNotEqualTo(sealed);
    assertThat(here.unseal(sealed)).isEqualTo(NUMBER);
    assertThatThrownBy(() -> there.unseal(sealed))
        .isInstanceOf(DataException.class)
        .hasMessage("Cannot open a sealed number: another key sealed it, or it changed");
  }

  @Test
  void keepsTheKeysetsForTheirOwner() throws IOException {
    Workspace workspace = Workspace.init(folder, Clock.systemUTC());
    for (String name : new String[] {"person_id.json", "citizen_seal.json"}) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(workspace.keys().resolve(name))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void makesNoNewKeysetInPlaceOfALostOne() throws IOException {
    Workspace workspace = Workspace.init(folder, Clock.systemUTC());
    Files.delete(workspace.keys().resolve("person_id.json"));

    assertThatThrownBy(() -> Pseudonyms.open(workspace.keys()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("person_id.json")
        .hasMessageContaining("restore keys/ from its backup");
  }

  @Test
  void refusesAKeysetThatIsNoneWithoutQuotingIt() throws IOException {
    Workspace workspace = Workspace.init(folder, Clock.systemUTC());
    Files.writeString(workspace.keys().resolve("citizen_seal.json"), "{\"secret\": 1}");

    assertThatThrownBy(() -> Pseudonyms.open(workspace.keys()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("citizen_seal.json: it is not a keyset")
        .hasNoCause();
  }
}
