package hoctap.app.sample.system;

import hoctap.app.sample.people.Citizen;
import hoctap.ingest.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the library as an embedded database in the shape of Koha's. */
public final class KohaFile {
  private static final List<String> BORROWER =
      List.of(
          "borrowernumber",
          "cardnumber",
          "userid",
          "surname",
          "sex",
          "branchcode",
          "categorycode",
          "dateenrolled",
          "password");
  private static final List<String> ISSUE =
      List.of(
          "issue_id",
          "borrowernumber",
          "itemnumber",
          "issuedate",
          "returndate",
          "branchcode",
          "renewals_count",
          "onsite_checkout");
  private static final List<String> EVENT =
      List.of("datetime", "branch", "type", "itemnumber", "itemtype", "borrowernumber");
  private static final int ANONYMOUS = 1;

  private KohaFile() {}

  public static void write(Path file, Library library) {
    try (EmbeddedDatabase koha = EmbeddedDatabase.create(file, "koha")) {
      koha.insert(
          "branches",
          List.of("branchcode", "branchname"),
          library.branches().stream().map(branch -> row(branch.code(), branch.name())).toList());
      patrons(koha, library);
      loans(koha, library);
      koha.insert(
          "items",
          List.of(
              "itemnumber",
              "homebranch",
              "holdingbranch",
              "dateaccessioned",
              "notforloan",
              "itemlost",
              "withdrawn",
              "itype"),
          library.copies().stream().map(KohaFile::item).toList());
    }
  }

  private static void patrons(EmbeddedDatabase koha, Library library) {
    List<Object[]> borrowers = new ArrayList<>();
    List<Object[]> attributes = new ArrayList<>();
    borrowers.add(row(ANONYMOUS, "ANON", "anon", "Khuyết danh", null, null, "STAFF", null, null));
    for (Library.Patron patron : library.patrons()) {
      borrowers.add(borrower(patron));
      attribute(patron)
          .ifPresent(
              value -> attributes.add(row(attributes.size() + 1, patron.number(), "CCCD", value)));
      attributes.add(row(attributes.size() + 1, patron.number(), "DANTOC", "khong-duoc-doc"));
    }
    koha.insert("borrowers", BORROWER, borrowers);
    koha.insert(
        "borrower_attributes", List.of("id", "borrowernumber", "code", "attribute"), attributes);
    koha.insert(
        "deletedborrowers",
        BORROWER,
        List.<Object[]>of(
            row(900_001, "TV900001", "da-xoa", "Mẫu Đã Xóa", "M", null, "NL", null, null)));
  }

  private static Object[] borrower(Library.Patron patron) {
    boolean isOnCard =
        patron.field() == Library.NumberField.CARD
            || patron.field() == Library.NumberField.CARD_BEHIND_MALFORMED;
    return row(
        patron.number(),
        isOnCard ? number(patron) : "TV%06d".formatted(patron.number()),
        "ban-doc-" + patron.number(),
        patron.citizen().map(Citizen::name).orElse("Lớp học (mẫu)"),
        patron.citizen().map(citizen -> citizen.isMale() ? "M" : "F").orElse(""),
        patron.branch().code(),
        "NL",
        LocalDate.of(2022, 9, 1),
        "khong-duoc-doc");
  }

  private static String number(Library.Patron patron) {
    return patron.citizen().map(Citizen::number).orElse("");
  }

  private static Optional<String> attribute(Library.Patron patron) {
    String number = number(patron);
    return switch (patron.field()) {
      // Typed with spaces, as on the card itself.
      case ATTRIBUTE ->
          Optional.of(
              patron.number() % 2 == 0
                  ? number
                  : number.substring(0, 3)
                      + " "
                      + number.substring(3, 6)
                      + " "
                      + number.substring(6));
      case CARD_BEHIND_MALFORMED -> Optional.of("8.7E+10");
      case CARD, NONE -> Optional.empty();
    };
  }

  private static void loans(EmbeddedDatabase koha, Library library) {
    List<Object[]> out = new ArrayList<>();
    List<Object[]> returned = new ArrayList<>();
    List<Object[]> events = new ArrayList<>();
    for (Library.Loan loan : library.loans()) {
      boolean isStillOut = loan.state() != Library.State.RETURNED;
      if (isStillOut) {
        out.add(issue(loan, false));
      }
      if (loan.state() != Library.State.STILL_OUT) {
        returned.add(issue(loan, true));
      }
      String type = loan.isOnSite() ? "onsite_checkout" : "issue";
      events.add(event(loan.day(), loan.branch(), type));
      events.add(event(loan.day(), loan.branch(), "return"));
    }
    library.houseUses().forEach(use -> events.add(event(use.day(), use.branch(), "localuse")));
    koha.insert("issues", ISSUE, out);
    koha.insert("old_issues", ISSUE, returned);
    koha.insert("statistics", EVENT, events);
  }

  // Half an hour before midnight: the library's wall clock says the day, not universal time.
  private static Object[] issue(Library.Loan loan, boolean isReturned) {
    Integer forgotten = loan.id() % 2 == 0 ? null : Integer.valueOf(ANONYMOUS);
    return row(
        loan.id(),
        loan.patron().map(Library.Patron::number).orElse(forgotten),
        1 + loan.id() % 500,
        loan.day().atTime(23, 30),
        isReturned ? loan.day().plusDays(loan.isOnSite() ? 0 : 14).atTime(8, 0) : null,
        loan.branch().code(),
        loan.id() % 3,
        loan.isOnSite() ? 1 : 0);
  }

  private static Object[] event(LocalDate day, Branch branch, String type) {
    LocalDateTime time = day.atTime(10, 0);
    return row(time, branch.code(), type.toLowerCase(Locale.ROOT), 7, "SACH", ANONYMOUS);
  }

  private static Object[] item(Library.Copy copy) {
    boolean isLost = copy.isGone() && copy.number() % 2 == 0;
    return row(
        copy.number(),
        copy.branch().code(),
        copy.branch().code(),
        copy.accessionedOn(),
        0,
        isLost ? 1 : 0,
        copy.isGone() && !isLost ? 1 : 0,
        "SACH");
  }

  private static Object[] row(Object... values) {
    return values;
  }
}
