package org.ridealong.performance;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridealong.TestDatabase;

/**
 * Many candidates who handed in the same exam as a first one, written into the database by its
 * owner: what is measured begins with answers that are there, and taking a thousand exams over HTTP
 * lasts longer than the measurement.
 */
final class CopiedExams {

  private CopiedExams() {}

  /** Copies the only exam that there is so many times. */
  static void add(TestDatabase owner, int copies) throws SQLException {
    // Nobody was on a roster.
    owner.execute("set foreign_key_checks = 0");
    owner.execute(
        "insert into candidate (id, number, name, created_at) select uuid(), concat('Copy ', seq),"
            + " 'Some Candidate', now(6) from seq_1_to_"
            + copies);
    copy(
        owner,
        "test_session",
        Map.of(
            "id", "uuid()",
            "roster_entry_id", "uuid()",
            "token_hash", "sha2(uuid(), 256)",
            "candidate_id", "c.id"),
        "candidate c where c.number like 'Copy %'");
    copy(
        owner,
        "candidate_response",
        Map.of("test_session_id", "s.id"),
        "test_session s join candidate c on c.id = s.candidate_id where c.number like 'Copy %'");
    owner.execute("set foreign_key_checks = 1");
  }

  private static void copy(TestDatabase owner, String table, Map<String, String> changed, String to)
      throws SQLException {
    String values =
        owner
            .texts(
                "select column_name from information_schema.columns where table_schema ="
                    + " database() and table_name = ? order by ordinal_position",
                table)
            .stream()
            .map(column -> changed.getOrDefault(column, "o." + column))
            .collect(Collectors.joining(", "));
    owner.execute("insert into %s select %s from %s o join %s".formatted(table, values, table, to));
  }
}
