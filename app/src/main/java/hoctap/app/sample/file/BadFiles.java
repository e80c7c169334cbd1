package hoctap.app.sample.file;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Headcount;
import hoctap.app.sample.report.Row;
import hoctap.app.sample.report.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Files that must be refused, or left alone, whatever else arrives. */
final class BadFiles {
  private final Path inbox;
  private final Atlas atlas;
  private final List<Expectation> expectations = new ArrayList<>();

  private BadFiles(Path inbox, Atlas atlas) {
    this.inbox = inbox;
    this.atlas = atlas;
  }

  static List<Expectation> write(Path inbox, Atlas atlas) {
    BadFiles files = new BadFiles(inbox, atlas);
    // 30040 was dissolved on 1 July 2025; 29884 bears two communes, but 99999 never bore any.
    files.put("danso/2025H2/30040.csv", "danso", files.headcount(Period.year(2024)));
    files.put("danso/2024/99999.csv", "danso", files.headcount(Period.year(2024)));
    files.put("thanhvien/2023/30097.csv", "thanhvien", files.headcount(Period.year(2023)));
    files.put("danso/2022/30091.xlsx", "danso", files.headcount(Period.year(2022)));
    byte[] workbook = files.workbook();
    files.put("danso/2022/30103.xlsx", "danso", Arrays.copyOf(workbook, workbook.length / 2));
    files.put(
        "danso/2023/30106.csv",
        "danso",
        text("Mã thôn,Dân số,Số người cao tuổi,Số hộ,Ngày số liệu\n,900,80,210,31/12/2023\n"));
    files.leave("danso/2024/số liệu.csv", text("Dân số\n1\n"));
    files.leave("danso/2024Q1/30037.csv", files.headcount(Period.year(2024)));
    return files.expectations;
  }

  private byte[] headcount(Period period) {
    return CsvFile.of(SubmissionSheet.of(source(period), rows(period)), Hand.of(place()));
  }

  private byte[] workbook() {
    Period period = Period.year(2022);
    Sheet sheet = SubmissionSheet.of(source(period), rows(period));
    List<TypedWorkbook.Part> parts = List.of(new TypedWorkbook.Part(source(period), sheet));
    return TypedWorkbook.of(parts, Hand.of(place()));
  }

  private Area place() {
    return atlas.at("30091", Period.year(2022).lastDay());
  }

  private Source source(Period period) {
    return Source.of(Form.DANSO, period, place());
  }

  private List<Row> rows(Period period) {
    Map<String, Long> counts = Map.of("population", 900L, "adults", 640L, "households", 210L);
    return List.of(new Headcount(source(period), "", counts));
  }

  private void put(String path, String form, byte[] content) {
    Inbox.write(inbox.resolve(path), content);
    expectations.add(Expectation.unread(path, form, "refused"));
  }

  private void leave(String path, byte[] content) {
    Inbox.write(inbox.resolve(path), content);
    expectations.add(Expectation.unread(path, "danso", "ignored"));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
