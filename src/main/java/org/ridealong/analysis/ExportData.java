package org.ridealong.analysis;

import java.util.List;
import org.ridealong.analysis.rater.RaterTable;
import org.ridealong.analysis.rater.RatingsTable;
import org.ridealong.delivery.EventRecord;

/**
 * All that the files of a form are made from, as of one moment.
 *
 * @param events the logs of the sessions without their content
 * @param ratings every rating of live work with what it belongs to
 */
record ExportData(
    FormData form, List<EventRecord> events, List<RatingsTable.Row> ratings, RaterTable raters) {}
