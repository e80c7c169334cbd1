package hoctap.app.sample.file;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.report.Association;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Headcount;
import hoctap.app.sample.report.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lays out the four forms that speak of places and collectives. */
final class PlaceSheets {
  private final Hand hand;

  PlaceSheets(Hand hand) {
    this.hand = hand;
  }

  Sheet collectives(List<Collective> collectives) {
    boolean hasTotals = collectives.stream().anyMatch(row -> !row.totals().isEmpty());
    CountColumns totals = new CountColumns();
    if (hasTotals) {
      totals
          .with("adults", "Số người lớn")
          .with("adults_titled", "Trong đó đạt CDHT")
          .with("workers", "Số người lao động")
          .with("workers_titled", "Lao động đạt CDHT");
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(hand.header("Loại mô hình", "Loại tập thể")));
    columns.add(Column.of(hand.header("Mã mô hình", "Mã tập thể")));
    columns.add(Column.of("Tên"));
    columns.add(Column.of(hand.header("Thôn, ấp, khóm, tổ dân phố", "Mã thôn")));
    columns.add(Column.of(hand.header("Cấp công nhận", "Cấp")));
    columns.add(Column.of("Loại hình"));
    columns.add(Column.of("Cấp học"));
    columns.add(Column.of(hand.header("Hình thức đăng ký", "Đăng ký")));
    columns.add(Column.of("Điểm"));
    columns.add(Column.of("Xếp loại"));
    columns.add(Column.of("Số quyết định"));
    columns.add(Column.of("Ngày quyết định"));
    columns.add(Column.of(hand.header("Kế hoạch đào tạo, bồi dưỡng", "Kế hoạch bồi dưỡng")));
    columns.addAll(totals.columns());
    Sheet sheet = new Sheet(Form.TAPTHE, columns);
    collectives.forEach(collective -> sheet.add(row(collective, totals)));
    return sheet;
  }

  private List<Object> row(Collective collective, CountColumns totals) {
    List<Object> row = new ArrayList<>();
    row.add(collective.kind().letters());
    row.add(collective.code());
    row.add(collective.name());
    row.add(collective.village());
    row.add(Words.LEVEL.get(collective.level()));
    row.add(Words.UNIT_KIND.get(collective.unitKind()));
    row.add(collective.schoolLevel());
    row.add(Words.registration(collective, hand.isSecondHeader()));
    row.add(Words.points(collective.rating()));
    row.add(Words.RATING.get(collective.rating()));
    LocalDate decided = collective.decidedOn().orElse(LocalDate.MIN);
    boolean isDecided = collective.decidedOn().isPresent();
    row.add(isDecided ? decided.getDayOfYear() + "/QĐ-UBND" : "");
    row.add(isDecided ? decided : "");
    row.add(collective.hasTrainingPlan().isYes() ? hand.mark() : "");
    row.addAll(totals.values(collective.totals()));
    return row;
  }

  /** A commune's counts, or a district's or province's, which ask for no population. */
  Sheet headcounts(Area place, List<Headcount> headcounts) {
    String units = "Số tổ chức, cơ quan, trường học, doanh nghiệp, cơ sở sản xuất trên địa bàn xã";
    CountColumns counts =
        new CountColumns()
            .with("population", "Dân số")
            .with("adults", "Người lớn")
            .with("workers", "Người lao động")
            .with("learners", "Học sinh, sinh viên")
            .with("households", "Số hộ")
            .with("clans", "Số dòng họ")
            .with("communities", hand.header("Số thôn, ấp, khóm", "Số cộng đồng"))
            .with("commune_units", hand.header(units, "Số đơn vị cấp xã"));
    if (!place.isCommune()) {
      counts.with("district_units", "Số cơ quan cấp huyện");
      counts.with("province_units", "Số cơ quan cấp tỉnh");
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(hand.header("Thôn, ấp, khóm, tổ dân phố", "Mã thôn")));
    columns.addAll(counts.columns());
    columns.add(Column.of("Ngày số liệu"));
    Sheet sheet = new Sheet(Form.DANSO, columns);
    for (Headcount headcount : headcounts) {
      List<Object> row = new ArrayList<>();
      row.add(headcount.village());
      row.addAll(counts.values(headcount.counts()));
      row.add(headcount.source().period().lastDay());
      sheet.add(row);
    }
    return sheet;
  }

  Sheet associations(List<Association> associations) {
    CountColumns counts = associationCounts();
    List<Column> columns = new ArrayList<>(List.of(Column.of("Cấp")));
    columns.addAll(counts.columns());
    String leads = "Chủ tịch hoặc Phó Chủ tịch Hội tham gia quản lý TTHTCĐ";
    columns.add(Column.of(hand.header(leads, "Lãnh đạo tham gia TTHTCĐ")));
    Sheet sheet = new Sheet(Form.HOIKH, columns);
    for (Association association : associations) {
      List<Object> row = new ArrayList<>(List.of(Words.LEVEL.get(association.level())));
      row.addAll(counts.values(association.counts()));
      row.add(association.leadsCentre().isYes() ? hand.mark() : "");
      sheet.add(row);
    }
    return sheet;
  }

  private CountColumns associationCounts() {
    String staffCriteria = "Cán bộ Hội được học tập, quán triệt tiêu chí";
    String membersCriteria = "Hội viên được học tập, quán triệt tiêu chí";
    String staffPolicy = "Cán bộ Hội được quán triệt chủ trương";
    String membersPolicy = "Hội viên được quán triệt chủ trương";
    String workers = "Hội viên làm công tác khuyến học";
    String trained = "Tham gia TTHTCĐ và được bồi dưỡng, tập huấn CNTT";
    return new CountColumns()
        .with("staff", "Cán bộ")
        .with("members", "Hội viên")
        .with("staff_briefed_criteria", hand.header(staffCriteria, "Cán bộ quán triệt tiêu chí"))
        .with(
            "members_briefed_criteria",
            hand.header(membersCriteria, "Hội viên quán triệt tiêu chí"))
        .with("staff_briefed_policy", hand.header(staffPolicy, "Cán bộ quán triệt chủ trương"))
        .with(
            "members_briefed_policy", hand.header(membersPolicy, "Hội viên quán triệt chủ trương"))
        .with("workers", hand.header(workers, "Người làm khuyến học"))
        .with(
            "workers_active_trained",
            hand.header(trained, "Tham gia TTHTCĐ và được bồi dưỡng CNTT"))
        .with("branches", "Chi hội")
        .with("committees", "Ban khuyến học")
        .with("fund_vnd", "Quỹ khuyến học (đồng)");
  }

  Sheet summaries(List<Summary> summaries) {
    CountColumns counts =
        new CountColumns()
            .with("total", "Tổng số")
            .with("registered", "Đăng ký")
            .with("re_registered", "Tái đăng ký")
            .with("newly_registered", "Đăng ký mới")
            .with("withdrawn", "Giảm")
            .with("recognised", "Được công nhận");
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("Mô hình"));
    columns.add(Column.of("Phân loại"));
    columns.add(Column.of("Ngày số liệu"));
    // A sum over models would mean nothing.
    counts.columns().forEach(column -> columns.add(Column.of(column.header())));
    columns.add(Column.of("Tỷ lệ"));
    columns.add(Column.of("Cơ sở tỷ lệ"));
    Sheet sheet = new Sheet(Form.TONGHOP, columns);
    for (Summary summary : summaries) {
      List<Object> row = new ArrayList<>();
      row.add(Words.MODEL.get(summary.model()));
      row.add(Words.CLASS.get(summary.classOf()));
      row.add(summary.countedOn());
      row.addAll(counts.values(summary.counts()));
      row.add(summary.percent());
      row.add(summary.base());
      sheet.add(row);
    }
    return sheet;
  }
}
