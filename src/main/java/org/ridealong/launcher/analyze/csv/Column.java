package org.ridealong.launcher.analyze.csv;

/** Takes one cell of each record. */
sealed interface Column permits ScoreColumn, NumberColumn, TextColumn {

  void take(RecordReader record, int cell);
}
