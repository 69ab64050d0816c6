package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.accounts.IssuedToken;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.exchange.HistoryFile;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accounts of a ledger, wherever it is kept. */
abstract class AccountContract {
  private static final Attempt SETUP = new Attempt(ANA, "set up");
  private static final String PASSWORD = "harbour at dawn 🌊";

  @TempDir Path folder;
  private Ledger ledger;
  private Accounts accounts;

  /** Where an empty ledger is to be. */
  abstract String location();

  /** Does something in the database behind the ledger's back. */
  abstract void behindItsBack(String sql) throws Exception;

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
    accounts = ledger.accounts();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private byte[] export() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HistoryFile.write(ledger, out, true);
    return out.toByteArray();
  }

  @Test
  void whoKnowsThePasswordIsLetIn() throws IOException {
    Account made = accounts.create(" Ana  Belm", Role.CODER, PASSWORD, SETUP);
    assertThat(made.name()).isEqualTo("Ana Belm");
    assertThat(made.author()).isEqualTo(ANA);
    assertThat(made.hasPassword()).isTrue();
    assertThat(accounts.authenticate("Ana Belm", PASSWORD)).contains(made);
    assertThat(accounts.authenticate(" Ana  Belm ", PASSWORD)).contains(made);
    assertThat(accounts.authenticate("Ana Belm", PASSWORD + " ")).isEmpty();
    assertThat(accounts.authenticate("Ben Oru", PASSWORD)).isEmpty();
    assertThat(accounts.authenticate("Ana Belm", "x".repeat(1001))).isEmpty();
    Account changed = accounts.setPassword("Ana Belm", "another dawn", SETUP);
    assertThat(changed.revision()).isGreaterThan(made.revision());
    assertThat(changed.passwords()).isEqualTo(made.passwords() + 1);
    assertThat(accounts.authenticate("Ana Belm", PASSWORD)).isEmpty();
    assertThat(accounts.authenticate("Ana Belm", "another dawn")).contains(changed);
    accounts.setDisabled("Ana Belm", true, SETUP);
    assertThat(accounts.authenticate("Ana Belm", "another dawn")).isEmpty();
    assertThat(new String(export(), UTF_8)).doesNotContain("dawn", "argon2");
    assertThat(ledger.verify().fault()).isNull();
  }

  @Test
  void aTokenWorksUntilItIsRevokedOrTheAccountDisabled() throws IOException {
    accounts.create("Ana Belm", Role.VIEWER, null, SETUP);
    IssuedToken script = accounts.issue("Ana Belm", "script", SETUP);
    IssuedToken other = accounts.issue("Ana Belm", "other", SETUP);
    assertThat(script.secret()).startsWith("quoth_").hasSize(49).isNotEqualTo(other.secret());
    assertThat(script.toString()).doesNotContain(script.secret());
    assertThat(accounts.authenticate(script.secret())).contains(other.account());
    assertThat(other.account().tokens())
        .extracting(Account.Token::label)
        .containsExactly("script", "other");
    accounts.revoke("Ana Belm", script.token().id(), SETUP);
    assertThat(accounts.authenticate(script.secret())).isEmpty();
    assertThat(accounts.authenticate(other.secret())).isPresent();
    accounts.setDisabled("Ana Belm", true, SETUP);
    assertThat(accounts.authenticate(other.secret())).isEmpty();
    accounts.setDisabled("Ana Belm", false, SETUP);
    assertThat(accounts.authenticate(other.secret())).isPresent();
    assertThat(accounts.authenticate("quoth_")).isEmpty();
    assertThat(new String(export(), UTF_8)).doesNotContain(other.secret().substring(6));
    assertThat(ledger.verify().fault()).isNull();
  }

  @Test
  void changesAreRevisionsWithNothingSecretInThem() {
    accounts.create("Ana Belm", Role.ADMIN, PASSWORD, SETUP);
    accounts.create("Ben Oru", Role.CODER, null, SETUP);
    accounts.setRole("Ben Oru", Role.ADJUDICATOR, SETUP);
    accounts.setRole("Ben Oru", Role.ADJUDICATOR, SETUP);
    List<Revision> log = ledger.log(LogFilter.ALL);
    assertThat(log)
        .hasSize(3)
        .allMatch(each -> each.what() == Action.ACCOUNT && each.by().equals(ANA));
    assertThat(log.get(0).before()).contains("\"role\":\"coder\"");
    assertThat(log.get(0).after()).contains("\"role\":\"adjudicator\"");
    assertThat(log.toString()).doesNotContain(PASSWORD, "argon2");
    assertThatThrownBy(() -> ledger.undo(1, ANA, ""))
        .hasMessageEndingWith("revision 1 is of an account, which stays");
    assertThat(ledger.review().undo(ANA, "")).isEmpty();
  }

  @Test
  void whatCannotBeIsRefused() {
    accounts.create("Ana Belm", Role.ADMIN, null, SETUP);
    refused(() -> accounts.create("ÁNA belm", Role.VIEWER, null, SETUP), "'Ana Belm' already");
    refused(() -> accounts.setRole("Ana Belm", Role.VIEWER, SETUP), "Ana Belm is the last admin");
    refused(() -> accounts.setDisabled("Ana Belm", true, SETUP), "Ana Belm is the last admin");
    refused(() -> accounts.setRole("Ben Oru", Role.VIEWER, SETUP), "there is no account 'Ben Oru'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accounts.create("Ben", Role.VIEWER, "too short", SETUP));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accounts.create(" ", Role.VIEWER, null, SETUP));
    Account other = accounts.create("Ben Oru", Role.ADMIN, null, SETUP);
    accounts.setRole("Ben Oru", Role.ADMIN, SETUP);
    accounts.issue("Ben Oru", "script", SETUP);
    assertThatThrownBy(() -> accounts.setRole("Ben Oru", Role.VIEWER, SETUP.upon(other.revision())))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("the account Ben Oru was changed by Ana Belm");
    assertThat(accounts.setDisabled("Ana Belm", true, SETUP).disabled()).isTrue();
    assertThat(accounts.all()).extracting(Account::name).containsExactly("Ana Belm", "Ben Oru");
  }

  private static void refused(Runnable work, String reason) {
    assertThatThrownBy(work::run).isInstanceOf(LedgerException.class).hasMessageContaining(reason);
  }

  @Test
  void aHistoryBringsAccountsWithoutTheirSecretsAndABackupWithThem() {
    accounts.create("a1", Role.ADMIN, PASSWORD, SETUP);
    IssuedToken token = accounts.issue("a1", "script", SETUP);
    List<Entry> history = new ArrayList<>();
    ledger.history(history::add);
    try (Ledger copy = Ledger.open(folder.resolve("copy.quoth"))) {
      copy.replay(history);
      Account there = copy.accounts().account("a1").orElseThrow();
      assertThat(there.role()).isEqualTo(Role.ADMIN);
      assertThat(there.hasPassword()).isFalse();
      assertThat(copy.accounts().authenticate("a1", PASSWORD)).isEmpty();
      assertThat(copy.accounts().authenticate(token.secret())).isEmpty();
      assertThat(copy.verify().fault()).isNull();
    }
    ledger.backup(folder.resolve("backup.quoth"));
    try (Ledger backup = Ledger.open(folder.resolve("backup.quoth"))) {
      assertThat(backup.accounts().authenticate("a1", PASSWORD)).isPresent();
      assertThat(backup.accounts().authenticate(token.secret())).isPresent();
      assertThat(backup.verify().fault()).isNull();
    }
  }

  @Test
  void whoMakesThemselvesAnAdminBehindItsBackIsNoticed() throws Exception {
    accounts.create("Ana Belm", Role.VIEWER, null, SETUP);
    behindItsBack("UPDATE account SET state = replace(state, 'viewer', 'admin')");
    assertThat(ledger.verify().fault())
        .isEqualTo("what is decided on account/Ana Belm is not what its revisions say");
  }

  @Test
  void eachRoleMayWhatThoseBeforeMay() {
    assertThat(Role.ADMIN.includes(Role.VIEWER)).isTrue();
    assertThat(Role.CODER.includes(Role.CODER)).isTrue();
    assertThat(Role.CODER.includes(Role.ADJUDICATOR)).isFalse();
  }
}
