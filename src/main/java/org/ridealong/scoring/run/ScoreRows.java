package org.ridealong.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.ridealong.rubric.Competency;
import org.ridealong.scoring.run.CandidateScore.CompetencyScore;

/**
 * Writes the scores of a run and reads them back, many rows to a statement: a run of a thousand
 * exams has about twenty thousand rows, and an entity for each would take seconds.
 */
@ApplicationScoped
class ScoreRows {

  private static final int ROWS_PER_STATEMENT = 500;

  private final EntityManager entities;

  ScoreRows(EntityManager entities) {
    this.entities = entities;
  }

  void write(UUID run, List<CandidateScore> scores) {
    List<Object[]> tests = new ArrayList<>();
    List<Object[]> competencies = new ArrayList<>();
    List<Object[]> items = new ArrayList<>();
    for (CandidateScore score : scores) {
      UUID session = score.testSessionId();
      tests.add(row(run, session, score.responseCode(), score.test()));
      score
          .competencies()
          .forEach(each -> competencies.add(row(run, session, each.competency(), each.score())));
      score
          .items()
          .forEach(
              item ->
                  items.add(
                      new Object[] {
                        run,
                        session,
                        item.decisionPointId(),
                        item.criterion(),
                        item.outcome().name(),
                        item.scoreMicro()
                      }));
    }
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              insert(
                  connection,
                  "test_score (run_id, test_session_id, response_code, status, score_micro,"
                      + " scored_share_milli)",
                  tests);
              insert(
                  connection,
                  "competency_score (run_id, test_session_id, competency, status, score_micro,"
                      + " scored_share_milli)",
                  competencies);
              insert(
                  connection,
                  "item_score (run_id, test_session_id, decision_point_id, criterion, outcome,"
                      + " score_micro)",
                  items);
            });
  }

  private static Object[] row(UUID run, UUID session, Object name, WeightedScore score) {
    return new Object[] {
      run, session, name, score.status().name(), score.scoreMicro(), score.scoredShareMilli()
    };
  }

  private static void insert(Connection connection, String table, List<Object[]> rows)
      throws SQLException {
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT));
      String places = "(" + "?, ".repeat(some.get(0).length - 1) + "?)";
      String sql =
          "insert into " + table + " values " + (places + ", ").repeat(some.size() - 1) + places;
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int place = 1;
        for (Object[] row : some) {
          for (Object cell : row) {
            statement.setObject(place++, cell instanceof Integer ? cell : text(cell));
          }
        }
        statement.executeUpdate();
      }
    }
  }

  private static String text(Object cell) {
    return cell == null ? null : cell.toString();
  }

  /** All scores of a run in the order of response codes. */
  List<CandidateScore> read(UUID run, Order order) {
    return entities
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              Map<UUID, List<CompetencyScore>> competencies = competencies(connection, run);
              Map<UUID, List<ItemScore>> items = items(connection, run);
              competencies.values().forEach(each -> each.sort(order.ofCompetencies()));
              items.values().forEach(each -> each.sort(order.ofItems()));
              return tests(connection, run, competencies, items);
            });
  }

  /** How many exams of a run have a test score of so much or more. */
  int countScored(UUID run, int leastMicro) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from test_score where run_id = :run and score_micro >= :least")
                .setParameter("run", run.toString())
                .setParameter("least", leastMicro)
                .getSingleResult())
        .intValue();
  }

  private static Map<UUID, List<CompetencyScore>> competencies(Connection connection, UUID run)
      throws SQLException {
    Map<UUID, List<CompetencyScore>> found = new HashMap<>();
    select(
        connection,
        run,
        "select test_session_id, competency, status, score_micro, scored_share_milli from"
            + " competency_score where run_id = ?",
        row ->
            found
                .computeIfAbsent(UUID.fromString(row.getString(1)), ignored -> new ArrayList<>())
                .add(new CompetencyScore(Competency.valueOf(row.getString(2)), weighted(row, 3))));
    return found;
  }

  private static Map<UUID, List<ItemScore>> items(Connection connection, UUID run)
      throws SQLException {
    Map<UUID, List<ItemScore>> found = new HashMap<>();
    select(
        connection,
        run,
        "select test_session_id, decision_point_id, criterion, outcome, score_micro from item_score"
            + " where run_id = ?",
        row ->
            found
                .computeIfAbsent(UUID.fromString(row.getString(1)), ignored -> new ArrayList<>())
                .add(
                    new ItemScore(
                        UUID.fromString(row.getString(2)),
                        row.getString(3),
                        ItemOutcome.valueOf(row.getString(4)),
                        row.getObject(5, Integer.class))));
    return found;
  }

  private static List<CandidateScore> tests(
      Connection connection,
      UUID run,
      Map<UUID, List<CompetencyScore>> competencies,
      Map<UUID, List<ItemScore>> items)
      throws SQLException {
    List<CandidateScore> scores = new ArrayList<>();
    select(
        connection,
        run,
        "select test_session_id, response_code, status, score_micro, scored_share_milli from"
            + " test_score where run_id = ? order by response_code",
        row -> {
          UUID session = UUID.fromString(row.getString(1));
          scores.add(
              new CandidateScore(
                  session,
                  row.getString(2),
                  weighted(row, 3),
                  competencies.getOrDefault(session, List.of()),
                  items.getOrDefault(session, List.of())));
        });
    return scores;
  }

  private static WeightedScore weighted(ResultSet row, int from) throws SQLException {
    return new WeightedScore(
        ScoreStatus.valueOf(row.getString(from)),
        row.getObject(from + 1, Integer.class),
        row.getInt(from + 2));
  }

  /** Takes a row that a result set stands on. */
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private static void select(Connection connection, UUID run, String sql, Reader reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, run.toString());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
