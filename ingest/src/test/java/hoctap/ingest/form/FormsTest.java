package hoctap.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormsTest {

  @Test
  void knowsTheFormsOfTheProvince() {
    assertThat(Forms.list())
        .extracting(Form::id)
        .containsExactlyInAnyOrder(
            "cdht",
            "coquan",
            "danso",
            "hoatdong",
            "hoikh",
            "tapthe",
            "thanhvien",
            "thon",
            "thuvien",
            "tonghop",
            "tthtcd");
  }

  @Test
  void landsAnAssessmentWithoutNameAndBirthday() {
    assertThat(Forms.get("cdht").landedShape().names())
        .containsExactly(
            "sheet",
            "row_number",
            "person_id",
            "citizen_sealed",
            "birth_year",
            "gender",
            "village_code",
            "target_group",
            "criteria",
            "score_1",
            "score_2",
            "score_3",
            "score_4",
            "score_5",
            "score_6",
            "score_7",
            "score_8",
            "score_9",
            "score_10",
            "stated_total",
            "assessed_on",
            "is_registered",
            "decision_no",
            "decided_on",
            "recognised_by",
            "evidence",
            "has_vneid",
            "has_certificate",
            "is_self_updated");
  }

  @Test
  void landsAPrintedPercentageWithItsDecimals() {
    assertThat(Forms.get("tonghop").landedShape().names())
        .containsExactly(
            "sheet",
            "row_number",
            "model",
            "class",
            "counted_on",
            "precision",
            "total",
            "registered",
            "re_registered",
            "newly_registered",
            "withdrawn",
            "recognised",
            "re_recognised",
            "printed_percent",
            "printed_decimals",
            "percent_base");
  }

  @Test
  void namesTheNearestFormWhenOneIsUnknown() {
    assertThatThrownBy(() -> Forms.get("cdth"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("Cannot find form \"cdth\" (did you mean \"cdht\"?");
  }

  @Test
  void reportsAnUnknownKeyOfAForm() {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(
        "forms/thon.yml",
        """
        version: 1
        title: Thôn
        key: [code]
        columns:
          - id: code
            headers: [Mã]
            typ: text
            type: text
        """);
    assertThatThrownBy(() -> Forms.read(files))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("Invalid key in forms/thon.yml")
        .hasMessageContaining("did you mean \"type\"?");
  }
}
