package hoctap.ingest.inbox;

import hoctap.ingest.file.FormFile;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.Period;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the place and the name of a file say about it, as far as they lie as in the inbox: {@code
 * <form>/<period>/<code>[_<sender>].(csv|xlsx|xls)}.
 *
 * @param folder the folder above that of the period
 * @param form a form's id, or {@code workbook}; empty when the folder bears another name
 */
public record InboxName(
    Optional<String> folder,
    Optional<String> form,
    Optional<Period> period,
    Optional<String> placeCode) {
  private static final Pattern NAME =
      Pattern.compile("(\\d{5}|\\d{3}|\\d{2})(?:_[a-z0-9-]+)?\\.(?:csv|xlsx|xls)");

  /** Reads a path, of which nothing need be there. */
  public static InboxName of(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Optional<Path> period = Optional.ofNullable(whole.getParent());
    Optional<Path> form = period.map(Path::getParent);
    Matcher name = NAME.matcher(whole.getFileName().toString());
    Optional<String> folder = form.flatMap(InboxName::name);
    return new InboxName(
        folder,
        folder.filter(InboxName::isForm),
        period.flatMap(InboxName::name).flatMap(Period::find),
        name.matches() ? Optional.of(name.group(1)) : Optional.empty());
  }

  private static Optional<String> name(Path folder) {
    return Optional.ofNullable(folder.getFileName()).map(Path::toString);
  }

  private static boolean isForm(String name) {
    return name.equals(FormFile.WORKBOOK) || Forms.find(name).isPresent();
  }

  /** Whether the file lies as in the inbox, whatever its own name. */
  public boolean isInInbox() {
    return form.isPresent() && period.isPresent();
  }
}
