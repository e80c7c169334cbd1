package hoctap.ingest.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static hoctap.ingest.rest.CommuneService.family;
import static hoctap.ingest.rest.CommuneService.json;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.IntakeReport;
import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestPullTest {
  @TempDir Path folder;
  private CommuneService service;

  @BeforeEach
  void start() {
    service = CommuneService.in(folder);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void fetchesPageAfterPageByKeyAndCountsADuplicateAcrossThem() {
    service
        .set("page-size", "2")
        .answer("", okJson(json(5, "k 2", family(1), family(2))))
        .answer("k 2", okJson(json(5, "k4", family(3), family(2))))
        .answer("k4", okJson(json(5, "", family(4))));

    assertThat(service.pull())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo("cong-dong/tapthe/2024/30037");
              assertThat(entry.event()).isEqualTo(IntakeReport.Event.LANDED);
              assertThat(entry.counts()).isEqualTo(new RowCounts(5, 4, 0, 1));
            });
    // Row 4 of the answer is the duplicate: a number is a row's place in all pages together.
    assertThat(service.rows("tapthe", "sheet", "row_number", "kind", "collective_code"))
        .containsExactly(
            "null|1|family|GD01", "null|2|family|GD02", "null|3|family|GD03", "null|5|family|GD04");
    assertThat(service.current())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.source()).isEqualTo("cong-dong");
              assertThat(one.sender()).isEqualTo("cong-dong");
              assertThat(one.placeId()).isEqualTo("commune:30037@");
              assertThat(one.fileName()).isEqualTo("cong-dong/tapthe/2024/30037");
            });
    service
        .server()
        .verify(
            getRequestedFor(urlEqualTo("/api/tapthe?period=2024&place=30037&after=k+2&limit=2")));
  }

  @Test
  void landsTheSameContentOnlyOnceWhateverThePagesAre() {
    service.answer("", okJson(json(3, "k2", family(1), family(2))));
    service.answer("k2", okJson(json(3, "", family(3))));
    assertThat(service.events()).containsExactly("tapthe/2024/30037 landed");

    service.answer("tapthe", "30037", family(1), family(2), family(3));
    assertThat(service.events()).containsExactly("tapthe/2024/30037 skipped");
    assertThat(service.submissions()).hasSize(1);

    service.answer("tapthe", "30037", family(1), family(2), family(4));
    assertThat(service.events()).containsExactly("tapthe/2024/30037 landed");
    assertThat(service.submissions())
        .extracting(Submission::state)
        .containsExactly(SubmissionState.SUPERSEDED, SubmissionState.CURRENT);
  }

  @Test
  void asksByTagForWhatIsLandedAndTakesUnchangedAsSkipped() {
    service.answer("", okJson(json(1, "", family(1))).withHeader("ETag", "\"v1\""));
    service.pull();
    service
        .server()
        .stubFor(
            CommuneService.page("tapthe", "30037", "")
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(com.github.tomakehurst.wiremock.client.WireMock.status(304)));

    assertThat(service.events()).containsExactly("tapthe/2024/30037 skipped");

    // The tag of another way of asking says nothing.
    service.set("page-size", "7");
    assertThat(service.events()).containsExactly("tapthe/2024/30037 skipped");
    service
        .server()
        .verify(
            1,
            getRequestedFor(urlPathEqualTo("/api/tapthe"))
                .withHeader("If-None-Match", equalTo("\"v1\"")));
  }

  @Test
  void holdsAnAnswerWithFewerThanHalfOfTheRowsBefore() {
    service.answer("tapthe", "30037", family(1), family(2), family(3));
    service.pull();
    service.answer("tapthe", "30037");

    assertThat(service.events()).containsExactly("tapthe/2024/30037 held");
    assertThat(service.current())
        .singleElement()
        .extracting(Submission::rowsAccepted)
        .isEqualTo(3L);
    assertThat(service.events()).containsExactly("tapthe/2024/30037 held");
    assertThat(service.submissions()).hasSize(2);
  }

  @Test
  void takesAnEmptyAnswerAsASubmissionOfNoRows() {
    service.answer("tapthe", "30037");

    assertThat(service.pull().get(0).counts()).isEqualTo(RowCounts.NONE);
    assertThat(service.current()).hasSize(1);
  }

  @Test
  void asksForACodeOnlyInPeriodsInWhichAUnitBearsIt() {
    // 30040 ended on 30/6/2025; 30037 is another unit since.
    service.set("places", "30037,30040").set("periods", "2025H1,2025").set("sender", "so-hoa");
    service.answer("tapthe", "30037", family(1)).answer("tapthe", "30040", family(2));

    assertThat(service.events())
        .containsExactly(
            "tapthe/2025H1/30037 landed", "tapthe/2025/30037 landed", "tapthe/2025H1/30040 landed");
    assertThat(service.current())
        .extracting(one -> one.placeId() + " " + one.sender())
        .containsExactlyInAnyOrder(
            "commune:30037@ so-hoa", "commune:30037@2025-07-01 so-hoa", "commune:30040@ so-hoa");
  }

  @Test
  void countsASourceOnceWhenItsSenderIsRenamed() {
    service.answer("tapthe", "30037", family(1));
    service.pull();
    service.set("sender", "phong-van-hoa");

    assertThat(service.events()).containsExactly("tapthe/2024/30037 landed");
    assertThat(service.current()).extracting(Submission::sender).containsExactly("phong-van-hoa");
  }

  @Test
  void sendsTheTokenAndLeavesNoNumberBehind() throws IOException {
    service
        .set("forms", "thanhvien")
        .set("token-env", "COMMUNE_TOKEN")
        .answer(
            "thanhvien",
            "30037",
            """
            {"citizen_id": "099087000001", "birth_year": 1987, "gender": "Nữ", "kind": "GĐ",
             "collective_code": "GD01"}""");
    String said = service.pull().toString();

    service
        .server()
        .verify(
            getRequestedFor(urlPathEqualTo("/api/thanhvien"))
                .withHeader("Authorization", equalTo("Bearer a-secret")));
    assertThat(said).contains("LANDED").doesNotContain("0990870000", "a-secret");
    assertThat(Landing.of(service.workspace()).current().get(0).findings())
        .extracting(Finding::rule)
        .isEmpty();
    assertThat(service.workspace().rejects()).isEmptyDirectory();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // The readable seal of this test is the only place where the digits may stand.
        if (!file.toString().endsWith(".parquet")) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain("0990870000", "a-secret");
        }
      }
    }
  }
}
