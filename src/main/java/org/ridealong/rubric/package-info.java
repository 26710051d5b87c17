/**
 * Rubrics: what a rater looks for in an answer and what each level of it looks like.
 *
 * <p>A {@code RubricContent} is one competency with its criteria; each criterion has five levels
 * with written anchors at 1, 3 and 5. {@code RubricReader} reads it from YAML; {@code
 * RubricService} takes a proposal and publishes it when a second person approves its very hash. A
 * published version never changes: an edit is the next version. {@code DefaultRubrics} are the ones
 * that come with the product. Knows nothing of scenarios, raters and answers.
 */
package org.ridealong.rubric;
