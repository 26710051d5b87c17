package org.ridealong.psychometrics.irt;

/**
 * Candidates who have scores on the same items, by their total: all that conditional estimation
 * needs beside each item's frequencies.
 *
 * @param items places of the items that they have
 * @param withTotal how many have each total from 0 on; those with the lowest and the highest total
 *     say nothing and are not counted
 */
record ScoreGroup(int[] items, double[] withTotal) {}
