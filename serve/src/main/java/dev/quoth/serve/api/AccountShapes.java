package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.IssuedToken;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import java.util.List;

/** Accounts, as they are sent and taken. */
final class AccountShapes {
  static final Schema PASSWORD = new Schema.Text("password", List.of(), 10, 1_000);

  static final Shape<Account.Token> TOKEN =
      Shape.of(Account.Token.class, "Token", "A token, without what is secret.")
          .with("id", "", Types.TEXT, Account.Token::id)
          .with("label", "what it is for", Types.TEXT, Account.Token::label);

  static final Shape<Account> ACCOUNT =
      Shape.of(Account.class, "Account", "An account, without anything secret.")
          .with("name", "by which revisions name the person", Types.TEXT, Account::name)
          .with("role", "", Types.constant(Role.class), Account::role)
          .with("disabled", "", Types.FLAG, Account::disabled)
          .with("hasPassword", "whether one is set", Types.FLAG, Account::hasPassword)
          .with("tokens", "", Types.many(TOKEN), Account::tokens)
          .with("revision", "its last", Types.WHOLE, Account::revision);

  record Listed(List<Account> accounts) {}

  static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Accounts", "All accounts.")
          .with("accounts", "by name", Types.many(ACCOUNT), Listed::accounts);

  static final Shape<IssuedToken> ISSUED =
      Shape.of(IssuedToken.class, "IssuedToken", "A token that was made now.")
          .with("token", "", TOKEN, IssuedToken::token)
          .with("secret", "what a program sends; shown this once", Types.TEXT, IssuedToken::secret);

  static final Input NEW =
      Input.of("NewAccount", "An account to be made.")
          .needs("name", "of the person", new Schema.Text(null, List.of(), 1, 100))
          .needs("role", "", Input.oneOf(Types.names(Role.class)))
          .takes("password", "without one only tokens work", PASSWORD)
          .takes("why", "for what reason", Input.text());

  static final Input CHANGE =
      Input.of("AccountChange", "What is to be changed of an account.")
          .takes("role", "", Input.oneOf(Types.names(Role.class)))
          .takes("disabled", "", new Schema.Flag())
          .takes("password", "a new one", PASSWORD)
          .takes("why", "for what reason", Input.text());

  static final Input LABEL =
      Input.of("NewToken", "A token to be made.")
          .needs("label", "what it is for", new Schema.Text(null, List.of(), 1, 200))
          .takes("why", "for what reason", Input.text());

  private AccountShapes() {}
}
