package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which sheets of a file are read as which form, decided from their headers before any row is.
 *
 * @param leftOut sheets without a known form
 */
record FormPlan(
    List<SheetPlan> sheets, List<String> leftOut, String supplements, Optional<Refusal> refusal) {

  /** One sheet and the form that it holds. */
  record SheetPlan(int sheet, FormMatch match) {}

  private static FormPlan refused(Refusal refusal) {
    return new FormPlan(List.of(), List.of(), "", Optional.of(refusal));
  }

  static FormPlan of(TableFile file, String wanted, String level) {
    List<SheetPlan> sheets = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<Preview> previews = new ArrayList<>();
    String supplements = file.supplements();
    for (int i = 0; i < file.sheets().size(); i++) {
      Preview preview = Preview.of(file, i);
      if (preview.failure().isPresent()) {
        return refused(preview.failure().get());
      }
      previews.add(preview);
      supplements = supplements.isEmpty() ? preview.supplements() : supplements;
      Optional<FormMatch> match = match(preview, wanted, level);
      Optional<Refusal> fault =
          match.flatMap(found -> HeaderRefusals.of(found, preview.sheet(), level));
      if (fault.isPresent()) {
        return refused(fault.get());
      }
      if (match.isPresent()) {
        sheets.add(new SheetPlan(i, match.get()));
      } else if (!preview.isEmpty() && !CheckColumns.isOurSheet(preview.sheet())) {
        leftOut.add(preview.sheet());
      }
    }
    return sheets.isEmpty()
        ? refused(nothingFound(previews, wanted, level))
        : new FormPlan(sheets, leftOut, supplements, Optional.empty());
  }

  /** The form that a sheet is to be read as, complete or not; empty when it is another one. */
  private static Optional<FormMatch> match(Preview preview, String wanted, String level) {
    boolean isAnyForm = wanted.equals(FormFile.WORKBOOK);
    return preview
        .meant(level)
        .filter(match -> isAnyForm || match.form().id().equals(wanted))
        // A guide, or a list that a check drew up, is never a form that lacks something.
        .filter(match -> match.isComplete(level) || !CheckColumns.isOurSheet(preview.sheet()));
  }

  private static Refusal nothingFound(List<Preview> previews, String wanted, String level) {
    if (previews.stream().allMatch(Preview::isEmpty)) {
      return Refusals.empty();
    }
    if (wanted.equals(FormFile.WORKBOOK)) {
      return HeaderRefusals.noKnownForm();
    }
    Form form = Forms.get(wanted);
    for (Preview preview : previews) {
      Optional<FormMatch> other = preview.meant(level);
      if (other.isPresent()) {
        return HeaderRefusals.wrongForm(form, other.get(), preview.sheet());
      }
    }
    for (Preview preview : previews) {
      FormMatch own = preview.matches().get(form);
      if (own != null && own.matched() >= 2) {
        return HeaderRefusals.missing(own, level, preview.sheet());
      }
    }
    return HeaderRefusals.noHeader(form);
  }
}
