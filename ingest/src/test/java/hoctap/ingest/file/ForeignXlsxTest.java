package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as programs other than Excel write them, part by part. */
class ForeignXlsxTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String[] HEADER = {"Thôn", "Dân số", "Người lớn", "Số hộ", "Ngày số liệu"};

  @TempDir private Path folder;
  private Inbox inbox;
  private final Map<String, String> parts = new LinkedHashMap<>();

  @BeforeEach
  void open() {
    inbox = new Inbox(folder);
  }

  private void book(String types, String target, String sheets) {
    parts.put(
        "_rels/.rels",
        relationships(
            "<Relationship Id='a' Type='%s/officeDocument' Target='%s'/>"
                .formatted(types, target)));
    parts.put("xl/workbook.xml", sheets);
  }

  private static String relationships(String inside) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + inside
        + "</Relationships>";
  }

  private static String inline(String text) {
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  private static String header() {
    StringBuilder row = new StringBuilder("<row>");
    for (String text : HEADER) {
      row.append(inline(text));
    }
    return row.append("</row>").toString();
  }

  private Map<String, Object> read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    FileReading reading = inbox.bytes("danso", "30037.xlsx", bytes.toByteArray());
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.results().get(0).rowsRead()).isEqualTo(1);
    return inbox.accepted().get(0);
  }

  @Test
  void readsInlineTextsAbsoluteTargetsAndCellsWithoutReferences() throws IOException {
    book(
        TYPES,
        "/xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Dân số' sheetId='1' r:id='b'/></sheets></workbook>"
            .formatted(MAIN, TYPES));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            "<Relationship Id='b' Type='%s/worksheet' Target='/xl/worksheets/Sheet1.xml'/>"
                .formatted(TYPES)));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='%s'><sheetData>%s<row>%s<c><v>1200</v></c><c><v>900</v></c><c><v>300</v></c><c t='str'><v>31/12/2024</v></c></row></sheetData></worksheet>"
            .formatted(MAIN, header(), inline("Thôn 1")));

    assertThat(read())
        .containsEntry("village_code", "Thôn 1")
        .containsEntry("population", 1200L)
        .containsEntry("row_number", 2);
  }

  @Test
  void readsPrefixesStrictNamesAndDaysInIso() throws IOException {
    book(
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
        "xl/workbook.xml",
        "<x:workbook xmlns:x='%s' xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships'><x:workbookPr/><x:sheets><x:sheet name='S' sheetId='1' r:id='b'/></x:sheets></x:workbook>"
            .formatted(STRICT));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            "<Relationship Id='b' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' Target='worksheets/sheet1.xml'/>"));
    String row =
        header().replace("<", "<x:").replace("<x:/", "</x:")
            + "<x:row><x:c t='inlineStr'><x:is><x:r><x:t>Thôn </x:t></x:r><x:r><x:t>1</x:t></x:r>"
            + "<x:rPh sb='0' eb='1'><x:t>gợi ý</x:t></x:rPh></x:is></x:c>"
            + "<x:c><x:v>1.2E3</x:v></x:c><x:c><x:v>900</x:v></x:c><x:c><x:v>300</x:v></x:c>"
            + "<x:c t='d'><x:v>2024-12-31T00:00:00</x:v></x:c></x:row>";
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<x:worksheet xmlns:x='%s'><x:sheetData>%s</x:sheetData></x:worksheet>"
            .formatted(STRICT, row));

    assertThat(read())
        .containsEntry("village_code", "Thôn 1")
        .containsEntry("population", 1200L)
        .containsEntry("counted_on", LocalDate.of(2024, 12, 31));
  }

  @Test
  void readsSharedTextsWithEscapedLineBreaks() throws IOException {
    book(
        TYPES,
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='S' sheetId='1' r:id='b'/></sheets></workbook>"
            .formatted(MAIN, TYPES));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            "<Relationship Id='b' Type='%1$s/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='c' Type='%1$s/sharedStrings' Target='sharedStrings.xml'/>"
                .formatted(TYPES)));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst xmlns='%s'><si><t>Thôn_x000D_&#10;1</t></si></sst>".formatted(MAIN));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='%s'><sheetData>%s<row r='9'><c r='A9' t='s'><v>0</v></c><c r='B9'><v>1</v></c><c r='C9'><v>1</v></c><c r='D9'><v>1</v></c><c r='E9'><v>45657</v></c><c r='XFD9'><v>5</v></c></row></sheetData></worksheet>"
            .formatted(MAIN, header()));

    assertThat(read()).containsEntry("village_code", "Thôn 1").containsEntry("row_number", 9);
  }
}
