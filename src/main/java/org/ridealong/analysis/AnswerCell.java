package org.ridealong.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.delivery.Answer;

/**
 * An answer as one cell of a table. Readable, and with the item's format nothing is lost: ids of
 * options hold none of the marks that part them. What was not answered is left out.
 */
final class AnswerCell {

  /** What the column says about itself. */
  static final String DESCRIPTION =
      "What was answered, by format. WRITTEN: the text. BEST: the id of the chosen option."
          + " BEST_WORST: best=ID;worst=ID. RATE_EACH: ID=RATING for each rated option, from 1 (not"
          + " at all effective) to 5 (very effective), ordered by id, parted by semicolons. RANK:"
          + " ids from the most to the least effective, parted by >. Parts that were not answered"
          + " are left out.";

  private AnswerCell() {}

  /** The cell, or null where nothing was answered. */
  static String of(Answer answer) {
    if (answer == null) {
      return null;
    }
    if (answer.choice() != null) {
      return answer.choice();
    }
    if (answer.ratings() != null) {
      return answer.ratings().entrySet().stream()
          .map(rating -> rating.getKey() + "=" + rating.getValue())
          .collect(Collectors.joining(";"));
    }
    if (answer.order() != null) {
      return String.join(">", answer.order());
    }
    return answer.best() != null || answer.worst() != null ? ends(answer) : answer.text();
  }

  private static String ends(Answer answer) {
    List<String> ends = new ArrayList<>();
    if (answer.best() != null) {
      ends.add("best=" + answer.best());
    }
    if (answer.worst() != null) {
      ends.add("worst=" + answer.worst());
    }
    return String.join(";", ends);
  }
}
