package dev.quoth.lab;

import dev.quoth.lab.bench.BenchCommand;
import dev.quoth.lab.bench.LedgerBenchCommand;
import dev.quoth.lab.bench.NetworksBenchCommand;
import dev.quoth.lab.bench.PositionsBenchCommand;
import dev.quoth.lab.calibrate.CalibrateCommand;
import dev.quoth.lab.calibrate.CalibratePositionsCommand;
import dev.quoth.lab.calibrate.CalibratePronounsCommand;
import dev.quoth.lab.calibrate.CalibrateRelationsCommand;
import dev.quoth.lab.calibrate.CalibrateSpeakersCommand;
import dev.quoth.lab.evaluate.EvaluateCommand;
import dev.quoth.lab.pages.TrainPagesCommand;
import dev.quoth.lab.subject.Subject;
import dev.quoth.lab.train.AverageCommand;
import dev.quoth.lab.train.ExportCommand;
import dev.quoth.lab.train.ExportPositionsCommand;
import dev.quoth.lab.train.TrainCommand;
import dev.quoth.lab.train.TrainNamesCommand;
import dev.quoth.lab.train.TrainPositionsCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code quoth lab}: for those who improve Quoth. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(name = "quoth lab", description = "Train, evaluate and measure the extractor.")
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("UnusedVariable") // the parser reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "show this help")
  private boolean help;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "folder of the model to measure, instead of the shipped one")
  private @Nullable Path model;

  private Main() {}

  /** Runs the command line and ends the program: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] arguments) {
    Main main = new Main();
    Subject.Loader loader =
        new Subject.Loader() {
          @Override
          public Subject load(int threads) {
            return ExtractorSubject.load(main.model, threads);
          }

          @Override
          public Subject load(Path model, int threads) {
            return ExtractorSubject.load(model, threads);
          }
        };
    System.exit(commandLine(main, loader).execute(arguments));
  }

  /** The command line, measuring what {@code loader} loads. */
  static CommandLine commandLine(Subject.Loader loader) {
    return commandLine(new Main(), loader);
  }

  private static CommandLine commandLine(Main main, Subject.Loader loader) {
    CommandLine line =
        new CommandLine(main)
            .addSubcommand(new TrainCommand())
            .addSubcommand(new TrainNamesCommand())
            .addSubcommand(new TrainPagesCommand())
            .addSubcommand(new TrainPositionsCommand())
            .addSubcommand(new ExportPositionsCommand())
            .addSubcommand(new CalibratePositionsCommand())
            .addSubcommand(new AverageCommand())
            .addSubcommand(new ExportCommand())
            .addSubcommand(new CalibrateCommand())
            .addSubcommand(new CalibrateSpeakersCommand(loader))
            .addSubcommand(new CalibratePronounsCommand(loader))
            .addSubcommand(new CalibrateRelationsCommand(loader))
            .addSubcommand(EvaluateCommand.commandLine(loader))
            .addSubcommand(
                new CommandLine(new BenchCommand(loader))
                    .addSubcommand(new LedgerBenchCommand())
                    .addSubcommand(new NetworksBenchCommand())
                    .addSubcommand(new PositionsBenchCommand()));
    return line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println("quoth lab: " + reason(exception));
          return 1;
        });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing: a command");
  }

  private static String reason(Exception exception) {
    if (exception instanceof UncheckedIOException
        && exception.getCause() instanceof IOException e) {
      return reason(e);
    }
    if (exception instanceof NoSuchFileException e) {
      return e.getFile() + ": no such file";
    }
    if (exception instanceof AccessDeniedException e) {
      return e.getFile() + ": permission denied";
    }
    if (exception instanceof FileSystemException e && e.getReason() != null) {
      return e.getFile() + ": " + e.getReason();
    }
    @Nullable String message = exception.getMessage();
    return message == null ? exception.toString() : message;
  }
}
