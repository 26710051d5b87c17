package org.ridealong.launcher;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ridealong.rater.Qualification;
import org.ridealong.rater.RaterRequests;
import org.ridealong.rater.RaterService;
import org.ridealong.rater.RaterView;
import org.ridealong.rating.PoolService;
import org.ridealong.rubric.DefaultRubrics;
import org.ridealong.rubric.RubricProposalView;
import org.ridealong.rubric.RubricService;

/** The demo's rubrics, its raters and the pools of its form. */
@ApplicationScoped
class DemoDesk {

  private final RubricService rubrics;
  private final RaterService raters;
  private final PoolService pools;

  DemoDesk(RubricService rubrics, RaterService raters, PoolService pools) {
    this.rubrics = rubrics;
    this.raters = raters;
    this.pools = pools;
  }

  /** Repeats what an earlier demo did without changing anything. */
  void prepare(UUID form) {
    for (String document : DefaultRubrics.documents()) {
      RubricProposalView proposal = rubrics.propose(document, "omar", false);
      rubrics.approve(
          proposal.content().key(), proposal.content().version(), proposal.sha256(), "rosa");
    }
    for (DemoStaff.Person person : DemoStaff.ALL) {
      if (person.role().equals("assessor") && !raters.isRater(person.username())) {
        RaterView rater =
            raters.register(new RaterRequests.NewRater(person.username(), person.name(), null));
        raters.setQualification(rater.id(), Qualification.QUALIFIED);
      }
    }
    pools.open(form, "dana");
  }
}
