package org.ridealong.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;

/** What was recorded once cannot be rewritten by the application, whatever its code says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class AppendOnlyTablesTest {

  private static final int COMMAND_DENIED = 1142;
  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
  private static final Pattern GRANT =
      Pattern.compile("grant ([a-z, ]+) on ([a-z_]+) to \\$\\{app}");

  @Test
  void the_evidence_is_append_only() {
    assertTrue(
        appendOnlyTables()
            .containsAll(
                Set.of(
                    "session_event",
                    "event_quarantine",
                    "clock_exchange",
                    "admission_attempt",
                    "clip",
                    "clip_file",
                    "scenario_version",
                    "decision_point",
                    "form_version",
                    "form_scenario",
                    "rubric_proposal",
                    "rubric_version",
                    "conflict_of_interest",
                    "rating_pool",
                    "rating_pool_criterion",
                    "rating",
                    "rating_evidence",
                    "rating_flag",
                    "response_resolution",
                    "response_resolution_level",
                    "rating_audit",
                    "benchmark",
                    "benchmark_first_rating",
                    "benchmark_proposal",
                    "benchmark_publication",
                    "benchmark_withdrawal",
                    "benchmark_seed",
                    "benchmark_insider",
                    "qualification_round",
                    "qualification_item",
                    "qualification_result",
                    "rater_suspension",
                    "scoring_plan",
                    "scoring_plan_version",
                    "scoring_plan_signature",
                    "scoring_run",
                    "test_score",
                    "competency_score",
                    "item_score",
                    "scoring_audit")));
  }

  @ParameterizedTest
  @MethodSource("appendOnlyTables")
  void the_app_account_may_neither_change_nor_remove_a_row(String table) throws SQLException {
    try (TestDatabase app = TestDatabase.asApp(EmbeddedParts.database())) {
      String column = firstColumn(table);
      assertDenied(app, "update %s set %s = %s".formatted(table, column, column));
      assertDenied(app, "delete from " + table);
      assertDenied(app, "truncate table " + table);
      assertDenied(app, "drop table " + table);
      assertDenied(app, "alter table " + table + " add column planted int");
      assertDenied(app, "replace into " + table + " select * from " + table);
      assertDenied(
          app,
          "insert into %s select * from %s on duplicate key update %s = values(%s)"
              .formatted(table, table, column, column));
      assertTrue(app.number("select count(*) from " + table) >= 0);
    }
  }

  @Test
  void the_app_account_has_no_right_beyond_single_tables() throws SQLException {
    try (TestDatabase app = TestDatabase.asApp(EmbeddedParts.database())) {
      long wide =
          app.texts("show grants").stream()
              .filter(grant -> grant.contains(" ON *.* ") || grant.contains("`ridealong`.*"))
              .filter(grant -> !grant.startsWith("GRANT USAGE ON *.* "))
              .count();
      assertEquals(0, wide);
    }
  }

  private static void assertDenied(TestDatabase app, String sql) {
    SQLException refusal = assertThrows(SQLException.class, () -> app.execute(sql), sql);
    assertEquals(COMMAND_DENIED, refusal.getErrorCode(), sql + ": " + refusal.getMessage());
  }

  private static String firstColumn(String table) throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      return owner
          .texts(
              "select column_name from information_schema.columns where table_schema ="
                  + " 'ridealong' and table_name = ? order by ordinal_position",
              table)
          .get(0);
    }
  }

  /** Tables that the migrations grant to the app for reading and adding only. */
  static Set<String> appendOnlyTables() {
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".sql")).toList()) {
        Matcher grant = GRANT.matcher(Files.readString(file));
        while (grant.find()) {
          if (grant.group(1).equals("select, insert")) {
            tables.add(grant.group(2));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }
}
