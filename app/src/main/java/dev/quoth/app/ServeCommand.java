package dev.quoth.app;

import dev.quoth.KnownActors;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.serve.QuothServer;
import dev.quoth.serve.ServeConfig;
import dev.quoth.serve.TeamSettings;
import dev.quoth.serve.http.StartException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code quoth serve}: a ledger as pages in a browser, until the process is interrupted. */
final class ServeCommand {
  /** How long the end of the process waits for what is open to be closed. */
  private static final long CLOSE_MILLIS = 5000;

  private final Console console;
  private final Statements.Loader loader;
  private final ParseResult parsed;
  private final LedgerOptions options;

  ServeCommand(Console console, Statements.Loader loader, ParseResult parsed) {
    this.console = console;
    this.loader = loader;
    this.parsed = parsed;
    this.options = new LedgerOptions(console, parsed);
  }

  /**
   * Serves until the thread is interrupted, or the process is told to end.
   *
   * @throws UsageException if the ledger is not named, or other machines could reach the address
   *     though nobody logs in
   * @throws LedgerException if the ledger cannot be opened
   */
  int run() throws IOException {
    String location = options.ledger();
    int threads = options.threads();
    TeamSettings team = team();
    checkAddress(team);
    try (Ledger ledger = team == null ? Ledger.open(location) : Ledger.openExisting(location);
        ActorRegistry registry = KnownBy.registry(options.actors(), console);
        QuothServer server =
            QuothServer.start(config(location, ledger, known(ledger, registry), threads, team))) {
      warn(team);
      say("Quoth serves " + location + " at " + server.address() + " (Ctrl-C ends it)");
      await();
      return ExitCode.DONE;
    } catch (StartException e) {
      console.complain(Reasons.of(e));
      return ExitCode.SOME_FAILED;
    }
  }

  /**
   * Whom what is read may name: the actors of the ledger. Those of a file that is named become
   * these, where the ledger has none.
   */
  private KnownActors known(Ledger ledger, @Nullable ActorRegistry registry) {
    if (registry != null && !ledger.actors().adopt(registry) && registry.revision() > 0) {
      console.complain("the ledger has actors of its own, which are used in place of the file's");
    }
    return ledger.actors();
  }

  private ServeConfig config(
      String location, Ledger ledger, KnownActors known, int threads, @Nullable TeamSettings team) {
    return new ServeConfig(
        ledger,
        nameOf(location),
        host(),
        port(),
        Reasoned.of(parsed).by(),
        new ServeReading(ledger, loader, known, threads, examples()),
        team);
  }

  private String host() {
    return parsed.matchedOptionValue(LedgerCommandLine.HOST, ServeConfig.USUAL_HOST);
  }

  private int port() {
    return parsed.matchedOptionValue(LedgerCommandLine.PORT, ServeConfig.USUAL_PORT);
  }

  /** How it is reached by those who log in; null where nobody does. */
  private @Nullable TeamSettings team() {
    List<String> names = parsed.matchedOptionValue(LedgerCommandLine.NAME, List.of());
    List<String> proxies = parsed.matchedOptionValue(LedgerCommandLine.PROXY, List.of());
    if (!parsed.hasMatchedOption(LedgerCommandLine.TEAM)) {
      if (names.isEmpty() && proxies.isEmpty()) {
        return null;
      }
      throw new UsageException("--name and --proxy go with --team");
    }
    try {
      return new TeamSettings(names, proxies);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Reasons.of(e));
    }
  }

  /** Passwords that go over a network as they are can be read there. */
  private void warn(@Nullable TeamSettings team) {
    if (team != null && team.proxies().isEmpty() && !ServeConfig.isLoopback(host())) {
      console.complain(
          "what is sent to "
              + host()
              + " is not encrypted, passwords neither; put a proxy with https before it, and name it"
              + " by --proxy");
    }
  }

  /** Before a ledger is made where there was none. */
  private void checkAddress(@Nullable TeamSettings team) {
    try {
      ServeConfig.checkAddress(host(), port(), team);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Reasons.of(e));
    }
  }

  /** The file's name, or that of the database. */
  private static String nameOf(String location) {
    return location.replaceFirst("/+$", "").replaceFirst("^.*[/\\\\]", "");
  }

  private static @Nullable Path examples() {
    String launcher = System.getProperty("quoth.launcher");
    return launcher == null ? null : Path.of(launcher).resolveSibling("examples");
  }

  /** An interrupt of the user ends it without a word; what is open is closed before. */
  private static void await() {
    CountDownLatch ending = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Thread hook =
        new Thread(
            () -> {
              ending.countDown();
              join(main);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      ending.await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String line) {
    PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
    out.println(line);
    out.flush();
  }
}
