package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParseResult;

/** {@code quoth accounts}: keeps the accounts of those who work on a ledger. */
final class AccountsCommand {
  private final Console console;
  private final ParseResult parsed;
  private final PrintStream out;

  /**
   * @param parsed the command below {@code accounts}
   */
  AccountsCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.parsed = parsed;
    this.out = new PrintStream(new BufferedOutputStream(console.out()), false, UTF_8);
  }

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if the ledger is not named, or there is no password
   */
  int run() {
    String location = new LedgerOptions(console, parsed).ledger();
    boolean mayBeNew = command().equals(AccountsCommandLine.ADD);
    try {
      String password = needsPassword() ? new PasswordInput(console).read(name()) : "";
      try (Ledger ledger = mayBeNew ? Ledger.open(location) : Ledger.openExisting(location)) {
        run(ledger.accounts(), password);
        return ExitCode.DONE;
      }
    } catch (LedgerException | IllegalArgumentException e) { // a name or password that is none
      console.complain(Reasons.of(e));
    } catch (IOException e) {
      console.complain("standard input: cannot be read: " + Reasons.of(e));
    } finally {
      out.flush();
    }
    return ExitCode.SOME_FAILED;
  }

  private String command() {
    return parsed.commandSpec().name();
  }

  private boolean needsPassword() {
    return List.of(AccountsCommandLine.ADD, AccountsCommandLine.PASSWORD).contains(command());
  }

  private String name() {
    return parsed.matchedPositionalValue(0, "");
  }

  private void run(Accounts accounts, String password) {
    switch (command()) {
      case AccountsCommandLine.LIST -> accounts.all().forEach(this::print);
      case AccountsCommandLine.TOKEN ->
          out.println(
              accounts
                  .issue(name(), parsed.matchedOptionValue(AccountsCommandLine.FOR, ""), attempt())
                  .secret());
      default -> print(changed(accounts, password));
    }
  }

  private Account changed(Accounts accounts, String password) {
    String name = name();
    return switch (command()) {
      case AccountsCommandLine.ADD ->
          accounts.create(
              name,
              parsed.matchedOptionValue(AccountsCommandLine.AS, Role.VIEWER),
              password,
              attempt());
      case AccountsCommandLine.ROLE ->
          accounts.setRole(name, parsed.matchedPositionalValue(1, Role.VIEWER), attempt());
      case AccountsCommandLine.PASSWORD -> accounts.setPassword(name, password, attempt());
      case AccountsCommandLine.REVOKE ->
          accounts.revoke(name, parsed.matchedPositionalValue(1, ""), attempt());
      default -> accounts.setDisabled(name, command().equals(AccountsCommandLine.CLOSE), attempt());
    };
  }

  private Attempt attempt() {
    Reasoned reasoned = Reasoned.of(parsed);
    return new Attempt(reasoned.by(), reasoned.why());
  }

  /** The account on a line, its tokens below it. */
  private void print(Account account) {
    List<String> notes = new ArrayList<>();
    if (account.disabled()) {
      notes.add("closed");
    }
    if (!account.hasPassword()) {
      notes.add("no password");
    }
    String line =
        String.format(Locale.ROOT, "%-11s  ", account.role().wireName())
            + Safe.line(account.name())
            + (notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")");
    out.println(line);
    for (Account.Token token : account.tokens()) {
      out.println("    token " + token.id() + "  " + Safe.line(token.label()));
    }
  }
}
