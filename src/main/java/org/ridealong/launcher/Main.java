package org.ridealong.launcher;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.ridealong.launcher.analyze.AnalyzeCommand;
import org.ridealong.launcher.analyze.run.AnalysisKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The way in. Exit codes: 0 done, 1 refused or failed with a reason, 2 wrong usage. */
@QuarkusMain
@Command(
    name = "ridealong",
    description = "Video-scenario candidate assessment for policing.",
    version = "Ridealong " + AnalysisKind.VERSION,
    mixinStandardHelpOptions = true,
    footer = {"", "The script also knows: ridealong test [--soak]   build and test everything"},
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ClipCommand.class,
      ImportCommand.class,
      AnalyzeCommand.class,
      VerifyAuditCommand.class,
      RehearseCommand.class
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String... arguments) {
    System.exit(commands().execute(arguments));
  }

  static CommandLine commands() {
    CommandLine commands = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof Refusal) {
            command.getErr().println(failure.getMessage());
            return 1;
          }
          throw failure;
        });
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
