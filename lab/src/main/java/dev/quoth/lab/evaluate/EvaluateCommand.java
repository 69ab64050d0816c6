package dev.quoth.lab.evaluate;

import dev.quoth.lab.subject.Subject;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quoth lab evaluate}: how good the extractor is. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(name = "evaluate", description = "Say how good the extractor is.")
public final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  private EvaluateCommand() {}

  /** The command with its subcommands, evaluating what {@code loader} loads. */
  public static CommandLine commandLine(Subject.Loader loader) {
    return new CommandLine(new EvaluateCommand())
        .addSubcommand(new AttributionCommand(loader))
        .addSubcommand(new NestedCommand(loader))
        .addSubcommand(new CuesCommand(loader))
        .addSubcommand(new SpeakersCommand(loader))
        .addSubcommand(new GapCommand(loader))
        .addSubcommand(new NamesCommand(loader))
        .addSubcommand(new PagesCommand())
        .addSubcommand(new PositionsCommand())
        .addSubcommand(new RelationsCommand(loader));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing: what to evaluate");
  }
}
