/**
 * Scores of single answers. {@code KeyRule} says how an item is scored without a rater, {@code
 * KeyedScore} turns an answer into a figure from 0 to 1 by it, with the kernels of {@code
 * psychometrics.sjt}.
 *
 * <p>Pure: the same answer by the same rule always has the same score, and nothing here knows who
 * gave it.
 */
package org.ridealong.scoring.item;
