package hoctap.ingest.template;

import hoctap.ingest.form.ExampleRow;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.Period;
import hoctap.ingest.form.RuleUse;
import hoctap.ingest.form.ValueType;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What each cell of a template lets pass, lists to choose from, and help beside the cell. */
final class TemplateLists {
  private static final String SHEET = "Danh mục";
  private static final int MOST_PROMPT = 255;
  private static final int MOST_TITLE = 32;

  private final TemplateOrder order;
  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final DataValidationHelper checks;
  private XSSFSheet lists;
  private int listed;

  private TemplateLists(TemplateOrder order, XSSFWorkbook workbook, XSSFSheet sheet) {
    this.order = order;
    this.workbook = workbook;
    this.sheet = sheet;
    this.checks = sheet.getDataValidationHelper();
  }

  static void add(TemplateOrder order, XSSFWorkbook workbook, XSSFSheet sheet) {
    TemplateLists lists = new TemplateLists(order, workbook, sheet);
    List<FormColumn> columns = order.form().columns();
    for (int i = 0; i < columns.size(); i++) {
      lists.add(columns.get(i), TemplateSheet.FIRST_COLUMN + i);
    }
  }

  private void add(FormColumn column, int at) {
    if (!column.formula().isEmpty()) {
      return;
    }
    CellRangeAddressList cells =
        new CellRangeAddressList(TemplateSheet.EXAMPLE_ROW, TemplateSheet.LAST_ROW, at, at);
    DataValidation check = checks.createValidation(constraint(column, at), cells);
    String prompt = ColumnHelp.prompt(column, order.level());
    check.createPromptBox(shortened(column.header(), MOST_TITLE), shortened(prompt, MOST_PROMPT));
    check.setShowPromptBox(true);
    check.createErrorBox(
        "Giá trị chưa đúng", shortened(prompt + " Ví dụ: " + example(column), MOST_PROMPT));
    // It warns: intake takes more spellings than a list can show.
    check.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    check.setShowErrorBox(true);
    check.setEmptyCellAllowed(true);
    boolean isList =
        column.type() == ValueType.CHOICE
            || column.type() == ValueType.NUMBERED
            || column.type() == ValueType.MARK;
    if (isList) {
      // The library's word for it means the contrary in this format.
      check.setSuppressDropDownArrow(true);
    }
    sheet.addValidationData(check);
  }

  private static String example(FormColumn column) {
    return ExampleRow.of(column);
  }

  private DataValidationConstraint constraint(FormColumn column, int at) {
    int between = DataValidationConstraint.OperatorType.BETWEEN;
    int atLeast = DataValidationConstraint.OperatorType.GREATER_OR_EQUAL;
    return switch (column.type()) {
      case CHOICE, NUMBERED -> list(words(column));
      case MARK -> list(List.of("x"));
      case SCORE -> checks.createDecimalConstraint(between, "0", "10");
      case COUNT -> checks.createIntegerConstraint(atLeast, "0", null);
      case TENTHS, PERCENT -> checks.createDecimalConstraint(atLeast, "0", null);
      case DATE -> days(column);
      case CITIZEN ->
          checks.createTextLengthConstraint(
              DataValidationConstraint.OperatorType.EQUAL, "12", null);
      case BIRTH, TEXT, COLLECTIVE, PLACE, MARKS -> checks.createCustomConstraint("TRUE");
    };
  }

  private DataValidationConstraint days(FormColumn column) {
    Period period = order.examplePeriod();
    boolean isInPeriod =
        order.period().isPresent()
            && order.form().rules().stream()
                .filter(rule -> rule.rule().equals("in_period"))
                .map(RuleUse::columns)
                .anyMatch(columns -> columns.contains(column.id()));
    double first = isInPeriod ? DateUtil.getExcelDate(period.firstDay()) : 1;
    double last = isInPeriod ? DateUtil.getExcelDate(period.lastDay()) : 73_050;
    return checks.createDateConstraint(
        DataValidationConstraint.OperatorType.BETWEEN,
        String.valueOf((long) first),
        String.valueOf((long) last),
        "");
  }

  private static List<String> words(FormColumn column) {
    return column.words().values().stream().map(words -> words.get(0)).toList();
  }

  // A list inside the check itself may hold 255 letters and no comma.
  private DataValidationConstraint list(List<String> words) {
    if (lists == null) {
      lists = workbook.createSheet(SHEET);
      workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.HIDDEN);
    }
    for (int i = 0; i < words.size(); i++) {
      Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
      row.createCell(listed).setCellValue(words.get(i));
    }
    String letter = CellReference.convertNumToColString(listed);
    listed++;
    return checks.createFormulaListConstraint(
        "'%s'!$%s$1:$%s$%d".formatted(SHEET, letter, letter, words.size()));
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
