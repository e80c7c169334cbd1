package hoctap.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** The house as its documents draw it. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("hoctap");

  @Test
  void roomsDependOnlyOnTheRoomsBeforeThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("ingest")
        .definedBy("hoctap.ingest..")
        .layer("transform")
        .definedBy("hoctap.transform..")
        .layer("warehouse")
        .definedBy("hoctap.warehouse..")
        .layer("dashboards")
        .definedBy("hoctap.dashboards..")
        .layer("app")
        .definedBy("hoctap.app..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("dashboards")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("warehouse")
        .mayOnlyBeAccessedByLayers("dashboards", "app")
        .whereLayer("transform")
        .mayOnlyBeAccessedByLayers("warehouse", "dashboards", "app")
        .check(HOUSE);
  }

  @Test
  void onlyTheSparkEngineKnowsSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackages("hoctap.transform.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..")
        .check(HOUSE);
  }

  @Test
  void onlyTheWarehouseTheDuckDbEngineAndTheConnectorTouchJavaSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("hoctap.warehouse..", "hoctap.ingest.database..")
        .and()
        .haveNameNotMatching("hoctap\\.transform\\.engine\\.DuckDbEngine.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.duckdb..")
        .check(HOUSE);
  }

  @Test
  void nothingReadsTheClockButThroughAnArgument() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(HOUSE);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("hoctap.app.WorkspaceOptions")
        .should()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Clock.class, "system", java.time.ZoneId.class)
        .check(HOUSE);
  }

  @Test
  void nothingDrawsARandomNumberButThroughAnArgument() {
    noClasses()
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(java.util.Random.class)
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .check(HOUSE);
  }

  @Test
  void noPackageOrClassIsNamedForNothing() {
    String banned = ".*\\.(util|utils|common|helper|helpers|manager|impl|base)(\\..*)?";
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..common..", "..helper..", "..impl..")
        .check(HOUSE);
    noClasses().should().haveNameMatching(banned).check(HOUSE);
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)").check(HOUSE);
  }

  @Test
  void packagesOfTheHouseFormNoCycles() {
    slices().matching("hoctap.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void errorsPrintNothingBesideTheFrontDoor() {
    DescribedPredicate<JavaMethodCall> printsStackTrace =
        DescribedPredicate.describe(
            "print a stack trace", call -> call.getTarget().getName().equals("printStackTrace"));
    noClasses().should().callMethodWhere(printsStackTrace).check(HOUSE);
    DescribedPredicate<JavaClass> rooms =
        DescribedPredicate.describe(
            "a room", type -> !type.getPackageName().startsWith("hoctap.app"));
    noClasses().that(rooms).should().accessField(System.class, "out").check(HOUSE);
    noClasses().that(rooms).should().accessField(System.class, "err").check(HOUSE);
  }
}
