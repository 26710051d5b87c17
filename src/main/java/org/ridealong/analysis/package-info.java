/**
 * How a form and its questions worked, and the data to take away.
 *
 * <p>{@code FormDataQueries} gathers what was handed in and {@code RatedAnswers} what raters made
 * of it, {@code FormAnswers} puts it into arrays, {@code FormFigures} and {@code TotalFigures} turn
 * those into figures with the kernels of {@code psychometrics}, {@code ItemFlagPolicy} says what is
 * conspicuous, by rules that stand beforehand. {@code LabService} answers the pages, {@code
 * FormPlots} hands figures to the plots; {@code AnalysisService}, the tables and {@code
 * table.DataPackage} make files.
 *
 * <p>Nothing here knows a name, a candidate number, a center, an accommodation or a group: exams
 * are told apart by response codes, raters by their codes ({@code analysis.rater}). Figures are
 * made anew from the answers each time and never stored.
 */
package org.ridealong.analysis;
