package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormRows;
import hoctap.ingest.form.RowContext;
import hoctap.ingest.layout.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one file of the inbox: guards it, finds its forms by their headers, checks every row. */
public final class FormReading {
  private FormReading() {}

  /**
   * Reads {@code file} in bounded memory and passes every accepted row on.
   *
   * <p>A refusal may come after rows were passed on (a file that is damaged in the middle): the
   * caller then drops what it took.
   */
  public static FileReading read(FormFile file, RowSink accepted) {
    Optional<Refusal> unsafe = Guard.check(file.path());
    if (unsafe.isPresent()) {
      return FileReading.refused(unsafe.get());
    }
    Optional<TableFile> opened = TableFiles.open(file.path());
    if (opened.isEmpty()) {
      return FileReading.refused(Refusals.truncated());
    }
    try (TableFile table = opened.get()) {
      return file.layout().isPresent() && !LayoutReading.isReturned(table)
          ? read(file, table, file.layout().get(), accepted)
          : read(file, table, accepted);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + file.path().getFileName(), e);
    }
  }

  private static FileReading read(FormFile file, TableFile table, Layout layout, RowSink accepted) {
    String level = file.context().level();
    List<Optional<LayoutMatch>> matches = LayoutReading.matches(table, layout, level);
    Optional<Refusal> refusal = LayoutReading.refusal(table, layout, matches, level);
    if (refusal.isPresent()) {
      return FileReading.refused(refusal.get());
    }
    LaidOutTable laidOut = new LaidOutTable(table, layout, matches, file.placeCode());
    return laidOut.told(read(file, laidOut, accepted));
  }

  private static FileReading read(FormFile file, TableFile table, RowSink accepted) {
    RowContext context = file.context();
    FormPlan plan = FormPlan.of(table, file.form(), context.level());
    if (plan.refusal().isPresent()) {
      return FileReading.refused(plan.refusal().get());
    }
    Map<Form, FormSheets> forms = new LinkedHashMap<>();
    boolean isSupplement = !plan.supplements().isEmpty();
    Function<Form, FormSheets> started =
        form -> new FormSheets(new FormRows(form, context), accepted, isSupplement);
    Function<Form, Optional<FormSheets>> taking =
        form ->
            file.reads(form) ? Optional.of(forms.computeIfAbsent(form, started)) : Optional.empty();
    List<String> leftOut = new ArrayList<>(plan.leftOut());
    for (FormPlan.SheetPlan sheet : plan.sheets()) {
      SheetWalk walk = new SheetWalk(table, sheet.sheet(), context.level(), taking);
      Optional<Refusal> failure = walk.read(sheet.match());
      if (failure.isPresent()) {
        return FileReading.refused(failure.get());
      }
      leftOut.addAll(walk.leftOut());
    }
    List<FormResult> results = new ArrayList<>();
    forms.values().forEach(sheets -> results.add(sheets.result(sheets.form(), plan.supplements())));
    return new FileReading(results, leftOut, Optional.empty());
  }
}
