package org.ridealong.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;

/**
 * Whether an answer is one that its decision point can get: nothing of another format, only options
 * that the item has, each at most once. Incomplete answers fit. Pure.
 */
final class AnswerFit {

  private static final int LOWEST_RATING = 1;
  private static final int HIGHEST_RATING = 5;

  private AnswerFit() {}

  static boolean fits(DecisionPointContent item, Answer answer) {
    Set<String> options =
        item.options().stream().map(OptionContent::id).collect(Collectors.toUnmodifiableSet());
    return switch (item.format()) {
      case WRITTEN -> isOnly(answer, answer.text());
      case BEST -> isOnly(answer, answer.choice()) && isOption(options, answer.choice());
      case BEST_WORST ->
          isOnly(answer, answer.best(), answer.worst())
              && isOption(options, answer.best())
              && isOption(options, answer.worst())
              && (answer.best() == null || !answer.best().equals(answer.worst()));
      case RATE_EACH -> isOnly(answer, answer.ratings()) && areRatings(options, answer.ratings());
      case RANK -> isOnly(answer, answer.order()) && isOrder(options, answer.order());
    };
  }

  /** Whether the answer has no other members than these. */
  private static boolean isOnly(Answer answer, Object... members) {
    return present(
            answer.text(),
            answer.choice(),
            answer.best(),
            answer.worst(),
            answer.ratings(),
            answer.order())
        == present(members);
  }

  private static long present(Object... members) {
    return Stream.of(members).filter(Objects::nonNull).count();
  }

  private static boolean isOption(Set<String> options, String id) {
    return id == null || options.contains(id);
  }

  private static boolean areRatings(Set<String> options, Map<String, Integer> ratings) {
    return ratings == null
        || ratings.entrySet().stream()
            .allMatch(rating -> options.contains(rating.getKey()) && isRating(rating.getValue()));
  }

  private static boolean isRating(Integer rating) {
    return rating != null && rating >= LOWEST_RATING && rating <= HIGHEST_RATING;
  }

  private static boolean isOrder(Set<String> options, List<String> order) {
    return order == null
        || order.stream().allMatch(id -> id != null && options.contains(id))
            && new HashSet<>(order).size() == order.size();
  }
}
