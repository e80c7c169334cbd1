package hoctap.ingest.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The blank workbook of one form: sheet to fill in, guide, lists to choose from. */
public final class Template {
  private Template() {}

  /** The workbook's bytes; the same order gives the same bytes. */
  public static byte[] of(TemplateOrder order) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
      // The library would write the time of day.
      properties.setCreated(Optional.of(new Date(0)));
      properties.setTitle(order.form().title());
      TemplateStyles styles = new TemplateStyles(workbook);
      XSSFSheet sheet = TemplateSheet.draw(order, workbook, styles);
      GuideSheet.draw(order, workbook, styles);
      TemplateLists.add(order, workbook, sheet);
      workbook.setActiveSheet(0);
      workbook.write(out);
      return TimelessArchive.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the template of " + order.form().id(), e);
    }
  }
}
