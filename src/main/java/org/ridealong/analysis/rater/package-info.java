/**
 * How raters agree with each other: figures for each rater and criterion, flags by rules that stand
 * beforehand, and the ratings themselves to take away.
 *
 * <p>{@code RaterPairs} sets the two readings that every answer gets beside each other, {@code
 * RaterFigures} makes the figures with the kernels of {@code psychometrics}, {@code
 * RaterFlagPolicy} says what is conspicuous, {@code RaterTables} makes the page, {@code
 * RatingsTable} and {@code RaterStatisticsTable} the files. Pure.
 *
 * <p>Raters are known by their codes, never by a name. A third reading is asked for because two
 * disagreed; it counts in means and never in agreement, which it would make look worse for whoever
 * had to give it.
 */
package org.ridealong.analysis.rater;
