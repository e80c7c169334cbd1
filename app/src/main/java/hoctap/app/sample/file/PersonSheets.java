package hoctap.app.sample.file;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.report.Assessment;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Habits;
import hoctap.app.sample.report.Mark;
import hoctap.app.sample.report.Membership;
import hoctap.app.sample.report.Scores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lays out the two forms that list persons. */
final class PersonSheets {
  private static final String OVER_SCORES = "Điểm từng tiêu chí";

  private final Hand hand;
  private final Habits habits;

  PersonSheets(Hand hand, Habits habits) {
    this.hand = hand;
    this.habits = habits;
  }

  Sheet assessments(List<Assessment> assessments) {
    Sheet sheet = new Sheet(Form.CDHT, assessmentColumns());
    assessments.forEach(assessment -> sheet.add(row(assessment)));
    return sheet;
  }

  Sheet memberships(List<Membership> memberships) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(hand.header("Số định danh cá nhân", "Số CCCD")));
    columns.add(Column.of("Ngày sinh"));
    columns.add(Column.of("Giới tính"));
    columns.add(Column.of(hand.header("Thôn, ấp, khóm, tổ dân phố", "Mã thôn")));
    if (habits.hasWorkers()) {
      columns.add(Column.of("Người lao động"));
    }
    columns.add(Column.of(hand.header("Loại mô hình", "Loại tập thể")));
    columns.add(Column.of(hand.header("Mã mô hình", "Mã tập thể")));
    columns.add(Column.of("Mã xã"));
    Sheet sheet = new Sheet(Form.THANHVIEN, columns);
    memberships.forEach(membership -> sheet.add(row(membership)));
    return sheet;
  }

  private List<Column> assessmentColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(hand.header("Số định danh cá nhân", "Số CCCD")));
    columns.add(Column.of("Họ và tên"));
    columns.add(Column.of("Ngày sinh"));
    columns.add(Column.of("Giới tính"));
    columns.add(Column.of(hand.header("Thôn, ấp, khóm, tổ dân phố", "Mã thôn")));
    columns.add(Column.of("Nhóm đối tượng"));
    columns.add(Column.of("Bộ tiêu chí"));
    for (int item = 1; item <= 10; item++) {
      columns.add(Column.under(OVER_SCORES, hand.header("TC", "Tiêu chí ") + item));
    }
    columns.add(Column.of("Tổng điểm"));
    columns.add(Column.of("Ngày đánh giá"));
    if (habits.hasRegistered()) {
      columns.add(Column.of("Đã đăng ký"));
    }
    columns.add(Column.of("Số quyết định"));
    columns.add(Column.of("Ngày quyết định"));
    columns.add(Column.of("Cơ quan công nhận"));
    columns.add(Column.of("Minh chứng"));
    addMarkColumns(columns);
    return columns;
  }

  private void addMarkColumns(List<Column> columns) {
    switch (habits.marks()) {
      case CODES -> columns.add(Column.of("Kỹ năng số"));
      case THREE, NO_SELF_UPDATE -> {
        columns.add(Column.of("Xác nhận kỹ năng số trên VNeID"));
        columns.add(Column.of("Chứng chỉ CNTT"));
        if (habits.marks() == Habits.Marks.THREE) {
          columns.add(Column.of("Tự cập nhật trực tuyến"));
        }
      }
      case NONE -> columns.add(Column.of("Ghi chú"));
    }
  }

  private List<Object> row(Assessment assessment) {
    List<Object> row = new ArrayList<>();
    Citizen citizen = assessment.citizen();
    row.add(number(citizen));
    row.add(citizen.name());
    row.add(birth(citizen));
    row.add(citizen.isMale() ? "Nam" : "Nữ");
    row.add(assessment.village());
    row.add((long) assessment.targetGroup());
    row.add(hand.header(assessment.criteria(), "QĐ " + assessment.criteria() + "/QĐ-KHVN"));
    for (int score : assessment.scores().tenths()) {
      row.add(score == Scores.BLANK ? "" : new Tenths(score));
    }
    row.add(new Tenths(assessment.scores().sum()));
    row.add(assessment.assessedOn());
    if (habits.hasRegistered()) {
      row.add(mark(assessment.isRegistered()));
    }
    LocalDate decided = assessment.decidedOn().orElse(LocalDate.MIN);
    row.add(assessment.isTitled() ? decided.getMonthValue() + "/QĐ-UBND" : "");
    row.add(assessment.isTitled() ? decided : "");
    row.add(assessment.isTitled() ? "UBND xã" : "");
    row.add(assessment.scores().sum() % 3 == 0 ? "Sổ theo dõi học tập" : "");
    addMarks(assessment, row);
    return row;
  }

  private void addMarks(Assessment assessment, List<Object> row) {
    switch (habits.marks()) {
      case CODES -> row.add(codes(assessment));
      case THREE, NO_SELF_UPDATE -> {
        row.add(mark(assessment.hasVneid()));
        row.add(mark(assessment.hasCertificate()));
        if (habits.marks() == Habits.Marks.THREE) {
          row.add(mark(assessment.isSelfUpdated()));
        }
      }
      case NONE -> row.add("");
    }
  }

  private static String codes(Assessment assessment) {
    List<String> codes = new ArrayList<>();
    if (assessment.hasVneid().isYes()) {
      codes.add("VNEID");
    }
    if (assessment.hasCertificate().isYes()) {
      codes.add("CNTT");
    }
    if (assessment.isSelfUpdated().isYes()) {
      codes.add("TUDG");
    }
    return String.join(";", codes);
  }

  private List<Object> row(Membership membership) {
    List<Object> row = new ArrayList<>();
    Citizen citizen = membership.citizen();
    row.add(number(citizen));
    row.add(birth(citizen));
    row.add(citizen.isMale() ? "Nam" : "Nữ");
    row.add(membership.village());
    if (habits.hasWorkers()) {
      row.add(mark(membership.isWorker()));
    }
    row.add(membership.kind().letters());
    row.add(membership.code());
    row.add(membership.listedBy());
    return row;
  }

  private Object number(Citizen citizen) {
    return hand.isNumberTyped() ? PaddedNumber.of(citizen.number()) : citizen.number();
  }

  private Object birth(Citizen citizen) {
    return hand.isBirthYearOnly() ? (Object) (long) citizen.birth().getYear() : citizen.birth();
  }

  private String mark(Mark mark) {
    return mark.isYes() ? hand.mark() : "";
  }
}
