package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SqlExpressionTest {
  private static final TableShape FACT =
      TableShape.of(
          "adults", ColumnType.BIGINT,
          "loans", ColumnType.INTEGER,
          "is_adult", ColumnType.BOOLEAN,
          "gender", ColumnType.VARCHAR);

  private record Refused(String sql, String why) {}

  @TestFactory
  Stream<DynamicTest> allowsCountsAndSums() {
    return Stream.of(
            "count(*)",
            "count(*) filter (where is_adult and gender in ('female', 'male'))",
            "sum(adults)",
            "sum(coalesce(adults, 0) + loans) filter (where not is_adult or adults >= 5)",
            "sum(adults) + sum(loans)",
            "sum(case when is_adult then loans else 0 end)",
            "count(*) filter (where gender <> 'it''s')")
        .map(
            sql ->
                DynamicTest.dynamicTest(
                    sql, () -> assertThat(SqlExpression.faultsOfSum(sql, FACT)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatCannotBeAddedUp() {
    return Stream.of(
            new Refused("count(distinct gender)", "distinct may not stand in it"),
            new Refused("count(gender)", "count(gender) may not stand in it: only count(*)"),
            new Refused("avg(adults)", "avg() may not stand in it"),
            new Refused("max(adults)", "max() may not stand in it"),
            new Refused("sum(adults) / count(*)", "nothing is divided before it is asked for"),
            new Refused("sum(adults) * 100", "\"*\" stands outside of count(*) and sum(…)"),
            new Refused("adults", "it does not begin with count(*) or sum(…)"),
            new Refused("sum(is_adult)", "count(*) filter (where is_adult)"),
            new Refused("sum(sum(adults))", "sum stands inside of another sum"),
            new Refused("sum(adult)", "did you mean \"adults\"?"),
            new Refused("sum(\"adults\")", "names are never quoted"),
            new Refused("sum(adults); drop", "the sign ; may not stand in it"),
            new Refused("sum(adults) -- all", "stands outside of count(*) and sum(…)"),
            new Refused("SUM(adults)", "\"SUM\" is not in lower case"),
            new Refused("count(*) filter (where is_adult", "its brackets do not match"),
            new Refused("sum(loans * 1.5)", "whole numbers only"),
            new Refused("sum(cast(loans as int))", "cast() may not stand in it"),
            new Refused("count(*) filter (where gender like 'f%')", "no column \"like\""),
            new Refused("", "it is empty"))
        .map(
            refused ->
                DynamicTest.dynamicTest(
                    "refuses " + refused.sql(),
                    () -> {
                      List<String> faults = SqlExpression.faultsOfSum(refused.sql(), FACT);
                      assertThat(faults).anyMatch(fault -> fault.contains(refused.why()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> refusesSumsInConditions() {
    return Stream.of("count(*) > 0", "sum(adults)")
        .map(
            sql ->
                DynamicTest.dynamicTest(
                    sql,
                    () ->
                        assertThat(SqlExpression.faultsOfCondition(sql, FACT))
                            .anyMatch(fault -> fault.contains("conditions on columns"))));
  }
}
