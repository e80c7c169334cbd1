package hoctap.app.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays files into an inbox as communes write them: Vietnamese headers, Vietnamese words. */
final class CsvInbox {
  private static final Map<String, String> HEADERS = headers();
  private static final Map<String, String> WORDS = words();

  private final Path folder;

  CsvInbox(Path folder) {
    this.folder = folder;
  }

  void write(List<Sheet> sheets) throws IOException {
    for (Sheet sheet : sheets) {
      String sender = sheet.sender().isEmpty() ? "" : "_" + sheet.sender();
      Path file =
          folder
              .resolve(sheet.form())
              .resolve(sheet.period().label())
              .resolve(sheet.place().code() + sender + ".csv");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(sheet));
    }
  }

  private static String text(Sheet sheet) {
    List<String> headers = new ArrayList<>();
    sheet.columns().forEach(column -> headers.add(quoted(header(sheet.form(), column))));
    StringBuilder text = new StringBuilder(String.join(",", headers)).append('\n');
    for (Map<String, String> row : sheet.cells()) {
      List<String> cells = new ArrayList<>();
      for (String column : sheet.columns()) {
        String cell = row.getOrDefault(column, "");
        cells.add(quoted(WORDS.getOrDefault(wordKey(sheet.form(), column, cell), cell)));
      }
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  private static String header(String form, String column) {
    if (column.startsWith("score_")) {
      return "TC" + column.substring("score_".length());
    }
    String header = HEADERS.getOrDefault(form + "." + column, HEADERS.get(column));
    if (header == null) {
      throw new IllegalArgumentException("Cannot find a header for " + form + "." + column);
    }
    return header;
  }

  private static String wordKey(String form, String column, String cell) {
    return (column.equals("kind") && !form.equals("thuvien") ? "" : column + ".") + cell;
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? '"' + cell + '"' : cell;
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    String table =
        """
        citizen_id=Số định danh cá nhân|full_name=Họ và tên|birth_year=Ngày sinh|gender=Giới tính
        village_code=Thôn, ấp, khóm, tổ dân phố|target_group=Nhóm đối tượng|criteria=Bộ tiêu chí
        assessed_on=Ngày đánh giá|is_registered=Đã đăng ký|decision_no=Số quyết định
        decided_on=Ngày quyết định|has_vneid=Xác nhận kỹ năng số trên VNeID
        has_certificate=Chứng chỉ CNTT|is_self_updated=Tự cập nhật trực tuyến
        is_worker=Người lao động|kind=Loại mô hình|collective_code=Mã mô hình
        listed_place_code=Mã xã|level=Cấp công nhận|unit_kind=Loại hình
        registration=Hình thức đăng ký|rating=Xếp loại|adults=Số người lớn
        has_training_plan=Kế hoạch đào tạo, bồi dưỡng|adults_titled=Trong đó đạt CDHT
        workers=Số người lao động|workers_titled=Lao động đạt CDHT|name=Tên
        danso.adults=Người lớn|danso.workers=Người lao động|population=Dân số
        learners=Học sinh, sinh viên|households=Số hộ|clans=Số dòng họ
        communities=Số thôn, ấp, khóm|commune_units=Số đơn vị cấp xã
        district_units=Số cơ quan cấp huyện|province_units=Số cơ quan cấp tỉnh
        counted_on=Ngày số liệu|hoikh.level=Cấp|staff=Cán bộ|members=Hội viên
        staff_briefed_criteria=Cán bộ quán triệt tiêu chí
        members_briefed_criteria=Hội viên quán triệt tiêu chí
        staff_briefed_policy=Cán bộ quán triệt chủ trương
        members_briefed_policy=Hội viên quán triệt chủ trương
        leads_learning_centre=Lãnh đạo tham gia TTHTCĐ|hoikh.workers=Người làm khuyến học
        workers_active_trained=Tham gia TTHTCĐ và được bồi dưỡng CNTT
        fund_vnd=Quỹ khuyến học (đồng)|model=Mô hình|class=Phân loại|total=Tổng số
        registered=Đăng ký|recognised=Được công nhận|code=Mã|thon.kind=Loại
        parent_code=Thuộc|successor_code=Mã xã sau sáp nhập|centre_code=Mã trung tâm
        centre_name=Tên trung tâm|classes=Số lớp|tthtcd.learners=Số học viên
        thuvien.kind=Loại|reading_place_code=Mã điểm đọc|copies=Số bản sách
        uses=Lượt sử dụng sách|agency_code=Mã cơ quan|agency_name=Tên cơ quan
        proposes_policy=Tham mưu, đề xuất chính sách thúc đẩy học tập suốt đời
        invests_in_learning=Đầu tư nguồn lực đáp ứng nhu cầu học tập
        runs_campaigns=Phối hợp tổ chức phong trào thi đua, tuyên truyền về học tập suốt đời
        coquan.has_training_plan=Có kế hoạch đào tạo, bồi dưỡng cho mọi đối tượng
        coquan.staff=Số công chức, viên chức, người lao động
        staff_titled=Số người được công nhận Công dân học tập
        """;
    read(table, headers);
    return headers;
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    String table =
        """
        gender.male=Nam|gender.female=Nữ|family=GĐ|clan=DH|community=CĐ|unit=ĐV|village=thôn
        level.village=thôn|level.commune=xã|level.district=huyện|level.province=tỉnh
        unit_kind.school=trường học|unit_kind.agency=cơ quan|unit_kind.enterprise=doanh nghiệp
        registration.new=đăng ký mới|registration.renewed=tái đăng ký|registration.withdrawn=rút
        rating.good=tốt|rating.fair=khá|rating.average=trung bình|rating.failed=không đạt
        rating.level_1=mức độ 1|rating.level_2=mức độ 2|rating.passed=đạt
        model.family=GĐ|model.clan=DH|model.community=CĐ|model.unit=ĐV|model.citizen=CDHT
        class.adults_in_collectives=người lớn trong mô hình
        class.workers_in_collectives=người lao động trong mô hình
        class.staff_in_units=cán bộ trong đơn vị|class.with_digital_skill=có kỹ năng số
        class.proficient=thành thạo kỹ năng số|class.school=trường học|class.group_1=nhóm 1
        kind.book_corner=tủ sách|kind.reading_family=gia đình đọc sách
        """;
    read(table, words);
    return words;
  }

  private static void read(String table, Map<String, String> into) {
    for (String entry : table.strip().split("[|\n]")) {
      String[] parts = entry.split("=", 2);
      into.put(parts[0], parts[1]);
    }
  }
}
