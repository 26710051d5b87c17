package org.ridealong.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes clips. */
@Command(
    name = "clip",
    description = "Make clips from storyboards.",
    mixinStandardHelpOptions = true,
    subcommands = {ClipCheckCommand.class, ClipRenderCommand.class})
final class ClipCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to do with a clip: check or render.");
  }
}
