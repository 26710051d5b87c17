/**
 * What every kind of analysis shares: its options, its run with inputs, outputs, settings, named
 * outcomes and warnings, and what a person sees.
 *
 * <p>A new kind is a package of its own beside this one, with one public class:
 *
 * <pre>
 * &#64;Command(name = "sjt", description = "...", mixinStandardHelpOptions = true)
 * public final class SjtKind extends AnalysisKind {
 *   &#64;Option(names = "--panel", required = true, description = "...") private Path panel;
 *
 *   &#64;Override
 *   protected void analyze(Run run) throws IOException {
 *     DataFile file = run.open(data());           // records it for run.json; closed by the run
 *     Supplier&lt;ScoreTable&gt; scores = file.scores(file.header());
 *     file.read();                                // one pass; refuses with file, line, column
 *     ... a pure kernel of org.ridealong.psychometrics computes ...
 *     FigureTable items = run.table("items.csv", "item", "n", "alpha");
 *     items.cell("i1").cell(12).cell(estimate).endRow();   // an Estimate that is missing becomes NA
 *                                                 // and a named outcome of run.json by itself
 *     run.warn("SMALL_SAMPLE", "...");            // screen and run.json
 *     run.show(new ScreenTable("item", "n").row("i1", 12));
 *   }
 * }
 * </pre>
 *
 * <p>and one line in the list of {@link org.ridealong.launcher.analyze.AnalyzeCommand}. Settings
 * (options with their values, defaults too) are recorded without being asked.
 *
 * <p>Invariants: a refusal ({@link org.ridealong.launcher.analyze.csv.InputRefusal}) writes
 * nothing, since files get their names only when the whole run went well; the same input gives the
 * same bytes for any number of threads, {@code seconds} aside; nobody sees a stack trace.
 */
package org.ridealong.launcher.analyze.run;
