package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.records.LogFilter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsCommandTest {
  private static final String PASSWORD = "harbour at dawn";

  @TempDir Path folder;
  private String ledger = "";

  @BeforeEach
  void name() {
    ledger = folder.resolve("news.quoth").toString();
  }

  private Run run(String in, String command, String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "accounts";
    all[1] = command;
    all[2] = "--ledger";
    all[3] = ledger;
    System.arraycopy(args, 0, all, 4, args.length);
    return new Run().in(in).of(all);
  }

  private boolean knows(String name, String password) {
    return with(l -> l.accounts().authenticate(name, password).isPresent());
  }

  private boolean knows(String token) {
    return with(l -> l.accounts().authenticate(token).isPresent());
  }

  private <T> T with(Function<Ledger, T> use) {
    try (Ledger opened = Ledger.openExisting(ledger)) {
      return use.apply(opened);
    }
  }

  @Test
  void makesTheFirstAdminAndTheLedger() {
    Run made =
        run(PASSWORD + "\r\nmore", "add", "--role", "admin", "--by", "Tor Vidal", "Ana Belm");
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).isEqualTo("admin        Ana Belm\n");
    assertThat(knows("Ana Belm", PASSWORD)).isTrue();
    assertThat(with(l -> l.log(LogFilter.ALL)).get(0).by().name()).isEqualTo("Tor Vidal");
    Run twice = run(PASSWORD, "add", "--role", "coder", "ana belm");
    assertThat(twice.exitCode).isEqualTo(1);
    assertThat(twice.err()).contains("there is an account 'Ana Belm' already");
  }

  @Test
  void changesRolesPasswordsAndTokens() {
    run(PASSWORD, "add", "--role", "admin", "Ana Belm");
    run(PASSWORD, "add", "--role", "coder", "Ben Oru");
    assertThat(run("", "role", "Ben Oru", "adjudicator").out()).isEqualTo("adjudicator  Ben Oru\n");
    assertThat(run("another dawn\n", "password", "Ben Oru").exitCode).isZero();
    assertThat(knows("Ben Oru", "another dawn")).isTrue();

    Run token = run("", "token", "--for", "nightly export", "Ben Oru");
    String secret = token.out().strip();
    assertThat(token.out()).matches("quoth_\\S+\n");
    assertThat(knows(secret)).isTrue();
    String id =
        with(l -> l.accounts().account("Ben Oru").map(Account::tokens).orElseThrow().get(0).id());
    assertThat(run("", "list").out())
        .isEqualTo(
            "admin        Ana Belm\nadjudicator  Ben Oru\n    token " + id + "  nightly export\n");
    run("", "revoke", "Ben Oru", id);
    assertThat(knows(secret)).isFalse();

    assertThat(run("", "close", "Ben Oru").out()).isEqualTo("adjudicator  Ben Oru (closed)\n");
    assertThat(knows("Ben Oru", "another dawn")).isFalse();
    assertThat(run("", "open", "Ben Oru").out()).isEqualTo("adjudicator  Ben Oru\n");
    Run last = run("", "role", "Ana Belm", "viewer");
    assertThat(last.exitCode).isEqualTo(1);
    assertThat(last.err()).contains("Ana Belm is the last admin");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(run("short\n", "add", "--role", "admin", "Ana").err())
        .isEqualTo("quoth: a password is of 10 to 1000 chars\n");
    Run none = run("\n", "add", "--role", "admin", "Ana");
    assertThat(none.exitCode).isEqualTo(2);
    assertThat(none.err()).contains("the first line of standard input");
    assertThat(run("", "close", "Nobody").err()).contains("there is no account 'Nobody'");
    assertThat(run("", "role", "Ana", "king").exitCode).isEqualTo(2);
    assertThat(new Run().of("accounts", "list").err()).contains("name the ledger by --ledger");
    assertThat(new Run().of("accounts").err()).contains("a command is missing, such as add");
    Run absent = new Run().of("accounts", "list", "--ledger", folder.resolve("none").toString());
    assertThat(absent.err()).contains("there is no such ledger");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void asksTwiceOnATerminal() {
    assertThat(onTerminal(PASSWORD, PASSWORD)).isZero();
    Role made = with(l -> l.accounts().account("Ana Belm").orElseThrow().role());
    assertThat(made).isEqualTo(Role.ADMIN);
    assertThat(onTerminal(PASSWORD, "harbour at dusk")).isEqualTo(2);
  }

  private int onTerminal(String... typed) {
    Deque<String> answers = new ArrayDeque<>(Arrays.asList(typed));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(out, true, UTF_8),
            true,
            true,
            Map.of(),
            () -> 80,
            question -> answers.remove());
    int code =
        new Main(console, new FakeModel())
            .run("accounts", "add", "--ledger", ledger, "--role", "admin", "Ana Belm");
    assertThat(answers).isEmpty();
    assertThat(out.toString(UTF_8)).doesNotContain("harbour");
    return code;
  }

  @Test
  void aTeamNeedsAnAdmin() {
    Run absent = new Run().of("serve", "--team", "--ledger", ledger);
    assertThat(absent.err()).contains("there is no such ledger");
    run(PASSWORD, "add", "--role", "coder", "Ben Oru");
    Run none = new Run().of("serve", "--team", "--port", "0", "--ledger", ledger);
    assertThat(none.exitCode).isEqualTo(1);
    assertThat(none.err())
        .isEqualTo(
            "quoth: news.quoth has no admin yet; make one by quoth accounts add NAME --role admin\n");
  }

  @Test
  void whatAServerForATeamNeedsIsChecked() {
    for (List<String> each :
        List.of(
            List.of("--name", "x", "--name and --proxy go with --team"),
            List.of("--proxy", "10.0.0.1", "--name and --proxy go with --team"),
            List.of("--team", "--name", "https://x", "https://x is no name of a host"),
            List.of("--team", "--proxy", "x.example", "x.example is no address"),
            List.of("--team", "--host", "0.0.0.0", "say by --name how it is called"))) {
      List<String> args = new ArrayList<>(List.of("serve", "--ledger", ledger));
      args.addAll(each.subList(0, each.size() - 1));
      Run run = new Run().of(args.toArray(new String[0]));
      assertThat(run.exitCode).as(each.toString()).isEqualTo(2);
      assertThat(run.err()).contains(each.get(each.size() - 1));
    }
    assertThat(Path.of(ledger)).doesNotExist();
  }
}
