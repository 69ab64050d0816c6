package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.RegistryException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** {@code quoth actors}: keeps a registry of actors. */
final class ActorsCommand {
  private final Console console;
  private final ParseResult parsed;
  private final PrintStream out;

  /**
   * @param parsed the command below {@code actors}
   */
  ActorsCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.parsed = parsed;
    this.out = new PrintStream(new BufferedOutputStream(console.out()), false, UTF_8);
  }

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if the registry is not named
   */
  int run() {
    Path file = registry();
    try {
      return run(file);
    } catch (RegistryException e) {
      console.complain(Reasons.of(e));
    } catch (IOException e) {
      console.complain(file + ": " + Reasons.of(e));
    } catch (IllegalArgumentException e) { // an id that is none, a merge that makes no sense
      console.complain(Reasons.of(e));
    } finally {
      out.flush();
    }
    return ExitCode.SOME_FAILED;
  }

  private int run(Path file) throws IOException {
    String name = parsed.commandSpec().name();
    boolean changes =
        Set.of(ActorsCommandLine.IMPORT, ActorsCommandLine.MERGE, ActorsCommandLine.SPLIT)
            .contains(name);
    boolean mayBeNew = name.equals(ActorsCommandLine.IMPORT);
    if (changes && !mayBeNew) {
      ActorRegistry.read(file).close(); // so that a wrong name makes no file
    }
    try (ActorRegistry registry = changes ? ActorRegistry.open(file) : ActorRegistry.read(file)) {
      registry.notices().forEach(console::complain);
      return switch (name) {
        case ActorsCommandLine.IMPORT -> new ActorsImport(console, out, parsed).into(registry);
        case ActorsCommandLine.LIST -> list(registry);
        case ActorsCommandLine.SHOW -> show(registry);
        case ActorsCommandLine.MERGE -> merge(registry);
        case ActorsCommandLine.SPLIT -> split(registry);
        default -> log(registry);
      };
    }
  }

  private Path registry() {
    Path file = parsed.matchedOptionValue(ActorsCommandLine.REGISTRY, (Path) null);
    if (file == null) {
      throw new UsageException("name the registry by --registry FILE");
    }
    return file;
  }

  private List<String> arguments() {
    return parsed.matchedPositionalValue(0, List.of());
  }

  private int list(ActorRegistry registry) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    ActorsView view = new ActorsView(today);
    try (Stream<KnownActor> actors = registry.actors()) {
      actors
          .filter(actor -> ActorsView.hasWords(actor, arguments()))
          .forEach(actor -> out.println(view.line(actor)));
    }
    return ExitCode.DONE;
  }

  private int show(ActorRegistry registry) {
    int exitCode = ExitCode.DONE;
    String gap = "";
    for (String id : arguments()) {
      KnownActor actor = registry.actor(id);
      if (actor == null) {
        console.complain("there is no actor " + id);
        exitCode = ExitCode.SOME_FAILED;
        continue;
      }
      out.print(gap);
      gap = "\n";
      List<KnownActor> merged =
          registry.mergedInto(actor.id()).stream().map(registry::own).toList();
      ActorsView.whole(actor, merged).forEach(out::println);
    }
    return exitCode;
  }

  private int merge(ActorRegistry registry) throws IOException {
    Reasoned reasoned = Reasoned.of(parsed);
    List<String> ids = arguments();
    KnownActor both = registry.merge(ids.get(0), ids.get(1), reasoned.by(), reasoned.why());
    out.println(ActorsView.names(both));
    return ExitCode.DONE;
  }

  private int split(ActorRegistry registry) throws IOException {
    Reasoned reasoned = Reasoned.of(parsed);
    KnownActor parted = registry.split(arguments().get(0), reasoned.by(), reasoned.why());
    out.println(ActorsView.names(parted));
    return ExitCode.DONE;
  }

  private int log(ActorRegistry registry) throws IOException {
    Set<String> ids = new HashSet<>(arguments());
    registry.log(
        revision -> {
          if (ids.isEmpty() || revision.change().ids().stream().anyMatch(ids::contains)) {
            out.println(ActorsView.line(revision));
          }
        });
    return ExitCode.DONE;
  }
}
