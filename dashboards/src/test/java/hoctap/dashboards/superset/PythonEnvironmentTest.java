package hoctap.dashboards.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.dashboards.Resources;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonEnvironmentTest {
  @TempDir Path folder;

  @Test
  void refusesANamedEnvironmentWithoutSuperset() {
    assertThatThrownBy(
            () ->
                PythonEnvironment.of(
                    Optional.of(folder), folder.resolve("venv"), command(), line -> {}))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Cannot use HOCTAP_SUPERSET_VENV=%s: it has no bin/superset (unset the variable to have one installed)"
                .formatted(folder));
  }

  @Test
  void namesTheLogOfAStepThatFails() {
    assertThatThrownBy(
            () -> command().run("reach the moon", List.of("/bin/sh", "-c", "echo no fuel; exit 3")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Cannot reach the moon: the program ended with 3; ")
        .hasMessageContaining(folder.resolve("superset.log") + " says last:")
        .hasMessageEndingWith("no fuel");
  }

  @Test
  void letsNoForeignPythonSettingThrough() throws Exception {
    LoggedCommand command = new LoggedCommand(folder.resolve("superset.log"), Map.of("KEPT", "1"));
    command.run("list the variables", List.of("/usr/bin/env"), Map.of("SECRET", "2"));
    assertThat(Files.readString(folder.resolve("superset.log")))
        .contains("KEPT=1", "SECRET=2")
        .doesNotContain("\nPYTHON", "\nSUPERSET_", "\nFLASK_");
    assertThat(Files.getPosixFilePermissions(folder.resolve("superset.log")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void pinsEveryPackageToOneVersion() {
    assertThat(Resources.read("superset-requirements.txt").lines().filter(l -> !l.startsWith("#")))
        .allMatch(line -> line.matches("[A-Za-z0-9._-]+==[A-Za-z0-9.]+"))
        .contains("apache_superset==6.1.0", "duckdb==1.5.6", "SQLAlchemy==1.4.54");
  }

  private LoggedCommand command() {
    return new LoggedCommand(folder.resolve("superset.log"), Map.of());
  }
}
