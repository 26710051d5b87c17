package org.ridealong.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings content in. */
@Command(
    name = "import",
    description = "Bring content in.",
    mixinStandardHelpOptions = true,
    subcommands = {ImportScenarioCommand.class, ImportRubricCommand.class})
final class ImportCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to import: scenario or rubric.");
  }
}
