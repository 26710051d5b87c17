/**
 * The scores of a run as figures, as a plot and as files.
 *
 * <p>Exams are named by response codes. Nothing here knows a name, a group, a center or an
 * accommodation, because scores do not.
 */
package org.ridealong.analysis.scores;
