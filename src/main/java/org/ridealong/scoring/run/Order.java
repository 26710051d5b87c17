package org.ridealong.scoring.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ridealong.scoring.plan.PlanContent;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;

/** The order in which a plan names what it scores; rows of a table have none. */
final class Order {

  private final Map<UUID, Map<String, Integer>> places = new HashMap<>();

  Order(PlanContent plan) {
    int place = 0;
    for (PlannedItem item : plan.items()) {
      Map<String, Integer> within =
          places.computeIfAbsent(item.decisionPointId(), ignored -> new HashMap<>());
      within.put("", place++);
      for (PlanContent.PlannedCriterion criterion : item.criteria()) {
        within.put(criterion.criterion(), place++);
      }
    }
  }

  Comparator<ItemScore> ofItems() {
    return Comparator.comparing(item -> places.get(item.decisionPointId()).get(item.criterion()));
  }

  Comparator<CandidateScore.CompetencyScore> ofCompetencies() {
    return Comparator.comparing(CandidateScore.CompetencyScore::competency);
  }
}
