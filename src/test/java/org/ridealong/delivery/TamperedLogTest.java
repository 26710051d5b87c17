package org.ridealong.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.TestingRoom;

/** A database administrator changes the log by hand, and the verifier says where. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class TamperedLogTest {

  private static final String OF_ROW = " where test_session_id = ? and epoch = 1 and sequence = ?";

  @Inject AuditService audit;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "event_id | uuid()",
        "decision_point_id | uuid()",
        "attempt | attempt + 1",
        "payload | reverse(payload)",
        "t_mono_us | t_mono_us + 1",
        "t_media_us | 5",
        "prev_hash | sha2(prev_hash, 256)",
        "hash | sha2(hash, 256)",
        "received_at | received_at + interval 1 microsecond",
        "verdict | 'TIMED_OUT'",
        "chain_hash | sha2(chain_hash, 256)"
      })
  void a_changed_column_is_reported_with_exactly_its_row(String column, String value)
      throws SQLException {
    CandidateBrowser candidate = submitted();
    assertEquals(List.of(), findings(candidate));
    for (int sequence = 1; sequence <= 5; sequence++) {
      String before = column + " = (select " + column + " from untouched)";
      try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
        owner.execute(
            "create temporary table untouched select " + column + " from session_event" + OF_ROW,
            candidate.session(),
            sequence);
        owner.execute(
            "update session_event set " + column + " = " + value + OF_ROW,
            candidate.session(),
            sequence);
        try {
          assertEquals(
              List.of("1/" + sequence),
              findings(candidate).stream().map(TamperedLogTest::row).toList(),
              "sequence " + sequence);
        } finally {
          owner.execute(
              "update session_event set " + before + OF_ROW, candidate.session(), sequence);
        }
      }
    }
    assertEquals(List.of(), findings(candidate));
  }

  @Test
  void a_removed_row_is_reported_at_the_row_after_it() throws SQLException {
    CandidateBrowser candidate = submitted();
    remove(candidate, 3);
    assertTrue(
        findings(candidate)
            .contains(
                new AuditFinding(
                    candidate.session(), 1, 4, "Rows are missing before this one, from 3")));
  }

  @Test
  void a_log_whose_tail_was_cut_with_the_session_and_receipt_mended_is_reported()
      throws SQLException {
    CandidateBrowser candidate = submitted();
    remove(candidate, 5);
    remove(candidate, 4);
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      owner.execute(
          "update test_session s join session_event e on e.test_session_id = s.id and e.sequence ="
              + " 3 set s.head_sequence = 3, s.head_hash = e.hash, s.chain_hash = e.chain_hash,"
              + " s.receipt = null where s.id = ?",
          candidate.session());
    }
    assertEquals(
        List.of("The log was cut: the checkpoint counts 5 events, the log holds 3"),
        findings(candidate).stream().map(AuditFinding::what).toList());
  }

  private static CandidateBrowser submitted() {
    CandidateBrowser candidate = TestingRoom.open().admitted();
    candidate.log().pageOpened();
    candidate.log().preflightPassed();
    candidate.log().simple("RULES_ACCEPTED");
    candidate.log().simple("PRACTICE_FINISHED");
    candidate.log().simple("EXAM_ENDED");
    candidate.send(candidate.log().events()).then().statusCode(200);
    candidate.submit().then().statusCode(200);
    return candidate;
  }

  private static void remove(CandidateBrowser candidate, int sequence) throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      owner.execute("delete from session_event" + OF_ROW, candidate.session(), sequence);
    }
  }

  private List<AuditFinding> findings(CandidateBrowser candidate) {
    UUID session = candidate.session();
    return audit.verify().findings().stream()
        .filter(finding -> session.equals(finding.session()))
        .toList();
  }

  private static String row(AuditFinding finding) {
    return finding.epoch() + "/" + finding.sequence();
  }
}
