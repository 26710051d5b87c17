package org.ridealong.launcher.analyze;

import org.ridealong.launcher.analyze.agreement.AgreementKind;
import org.ridealong.launcher.analyze.bench.BenchCommand;
import org.ridealong.launcher.analyze.classical.ClassicalKind;
import org.ridealong.launcher.analyze.dif.DifKind;
import org.ridealong.launcher.analyze.equate.EquateKind;
import org.ridealong.launcher.analyze.facets.FacetsKind;
import org.ridealong.launcher.analyze.generalizability.GeneralizabilityKind;
import org.ridealong.launcher.analyze.impact.ImpactKind;
import org.ridealong.launcher.analyze.irt.IrtKind;
import org.ridealong.launcher.analyze.sjt.SjtKind;
import org.ridealong.launcher.analyze.standard.StandardKind;
import org.ridealong.launcher.analyze.timing.TimingKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Offline psychometrics on CSV files. */
@Command(
    name = "analyze",
    description = "Psychometrics on CSV files, without server and database.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ClassicalKind.class,
      AgreementKind.class,
      SjtKind.class,
      ImpactKind.class,
      FacetsKind.class,
      GeneralizabilityKind.class,
      DifKind.class,
      EquateKind.class,
      StandardKind.class,
      IrtKind.class,
      TimingKind.class,
      BenchCommand.class,
    })
public final class AnalyzeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Name a kind of analysis: " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
