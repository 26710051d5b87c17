package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads what a prompt asks and how its answers are rated. */
@ApplicationScoped
public class PoolGuideQueries {

  private final PoolContents contents;

  PoolGuideQueries(PoolContents contents) {
    this.contents = contents;
  }

  @Transactional
  PoolGuideView guide(RatingPoolId pool) {
    return PoolGuideView.of(contents.of(pool.value()));
  }
}
