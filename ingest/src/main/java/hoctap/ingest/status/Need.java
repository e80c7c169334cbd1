package hoctap.ingest.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody has to do about a submission or a file, the most pressing first. */
public enum Need {
  /** Decide: accept it, or send another. */
  HELD("đang giữ lại"),
  /** Correct the file and send it again. */
  REFUSED("không nhận được"),
  /** Correct the rejected rows and put them back. */
  TO_CORRECT("còn dòng sai"),
  /** Send the filled-in file: no row was in it. */
  EMPTY("tệp trống"),
  /** Give the file its right name and place. */
  MISNAMED("tên không hiểu được"),
  /** Run the intake. */
  UNREAD("chưa đọc"),
  /** Send what was taken back. */
  WITHDRAWN("đã rút"),
  /** Send what is expected and never came. */
  MISSING("chưa gửi"),
  /** Look at what was found; it counts as it is. */
  TO_LOOK_AT("cần xem lại"),
  /** Nothing. */
  NONE("đã nhận");

  private final String vietnamese;

  Need(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** The code in answers for programs: {@code to_correct}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a person reads it. */
  public String vietnamese() {
    return vietnamese;
  }
}
