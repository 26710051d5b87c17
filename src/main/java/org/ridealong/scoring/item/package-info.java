/**
 * Scores of single answers. {@code KeyedScore} turns an answer to a keyed item into a figure from 0
 * to 1 with the kernels of {@code psychometrics.sjt}.
 *
 * <p>Pure: the same answer to the same item always has the same score, and nothing here knows who
 * gave it.
 */
package org.ridealong.scoring.item;
