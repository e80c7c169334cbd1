package hoctap.ingest.check;

import hoctap.ingest.file.CheckColumns;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The list of those whose scores earn the title, for the decision that recognises them. */
final class ProposalSheet {
  private static final List<String> HEADERS =
      List.of(
          "STT",
          "Họ và tên",
          "Ngày sinh",
          "Thôn, ấp, khóm, tổ dân phố",
          "Bốn số cuối của số định danh",
          "Tổng điểm",
          "Ghi chú");
  private static final int[] LETTERS = {6, 28, 14, 28, 22, 12, 34};

  private ProposalSheet() {}

  static void write(Workbook workbook, MarkedStyles styles, List<CheckedSheet> sheets) {
    int old = workbook.getSheetIndex(CheckColumns.PROPOSED);
    if (old >= 0) {
      workbook.removeSheetAt(old);
    }
    if (sheets.stream().noneMatch(CheckedSheet::isScored)) {
      return;
    }
    Sheet list = workbook.createSheet(CheckColumns.PROPOSED);
    Cell title = list.createRow(0).createCell(0);
    title.setCellValue("Danh sách đề nghị công nhận danh hiệu Công dân học tập");
    Row header = list.createRow(2);
    for (int i = 0; i < HEADERS.size(); i++) {
      list.setColumnWidth(i, LETTERS[i] * 256);
      header.createCell(i).setCellValue(HEADERS.get(i));
      header.getCell(i).setCellStyle(styles.header());
    }
    int number = 0;
    for (CheckedSheet sheet : sheets) {
      for (Proposal proposal : sheet.proposals()) {
        number++;
        write(list.createRow(number + 2), number, proposal, styles);
      }
    }
    list.createFreezePane(0, 3);
  }

  private static void write(Row row, int number, Proposal proposal, MarkedStyles styles) {
    row.createCell(0).setCellValue(number);
    styles.put(row.createCell(1), proposal.name());
    styles.put(row.createCell(2), proposal.born());
    styles.put(row.createCell(3), proposal.village());
    styles.put(row.createCell(4), proposal.maskedNumber());
    row.createCell(5).setCellValue(proposal.totalTenths() / 10.0);
    styles.put(
        row.createCell(6),
        proposal.decision().isEmpty() ? "" : "Đã có quyết định " + proposal.decision());
  }
}
