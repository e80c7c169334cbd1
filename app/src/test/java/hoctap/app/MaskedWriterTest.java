package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.warehouse.Table;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MaskedWriterTest {
  private final StringWriter printed = new StringWriter();
  private final MaskedWriter writer = new MaskedWriter(new PrintWriter(printed));

  @Test
  void aNumberThatComesInPiecesIsMasked() {
    PrintWriter out = writer.printer();
    out.print("số 0990");
    out.flush();
    out.print("84000");
    out.flush();
    out.println("001 của ai");
    writer.end();
    assertThat(printed).hasToString("số … của ai\n");
  }

  @Test
  void aLineWithoutAnEndIsStillPrinted() {
    writer.printer().print("xong 12");
    writer.end();
    assertThat(printed).hasToString("xong 12");
  }

  @Test
  void whatALibraryPrintsIsMaskedToo() {
    PrintStream stream = MaskedWriter.stream(new PrintWriter(printed));
    stream.println("Lỗi: Conversion Error 099 084 000 001");
    stream.close();
    assertThat(printed).hasToString("Lỗi: Conversion Error …\n");
  }

  @Test
  void anUnforeseenFailureKeepsItsTraceAndLosesTheNumber() throws Exception {
    CommandLine command = new CommandLine(new Hoctap()).setErr(writer.printer());
    IllegalStateException failure =
        new IllegalStateException("row 7", new IllegalArgumentException("bad 0990.8400.0001"));
    int exit = new Failures().handleExecutionException(failure, command, null);
    writer.end();
    assertThat(exit).isEqualTo(1);
    assertThat(printed.toString())
        .contains("IllegalStateException: row 7", "bad …", "at hoctap.app.MaskedWriterTest")
        .doesNotContain("8400");
  }

  @Test
  void figuresOfAnyLengthAreAnsweredAndTextsAreMasked() {
    PrintWriter out = writer.printer();
    Printout.csv(
        new Table(List.of("đồng", "ghi"), List.of(List.of(123_456_789_012L, "số 099084000001"))),
        out);
    assertThat(printed).hasToString("đồng,ghi\n123456789012,số …\n");
  }

  @Test
  void noTextOfAnAnswerBeginsAsAFormula() {
    PrintWriter out = writer.printer();
    Printout.csv(
        new Table(
            List.of("a"),
            List.of(
                List.of("=1+1"),
                List.of("+1"),
                List.of("-1"),
                List.of("@x"),
                List.of("\tx"),
                List.of(" =1"),
                List.of("'=1"),
                List.of("\"=1"),
                List.of("＝1"),
                List.of("xã"),
                List.of(-1))),
        out);
    assertThat(printed.toString().lines())
        .containsExactly(
            "a",
            "'=1+1",
            "'+1",
            "'-1",
            "'@x",
            "'\tx",
            "' =1",
            "''=1",
            "\"'\"\"=1\"",
            "'＝1",
            "xã",
            "-1");
  }
}
