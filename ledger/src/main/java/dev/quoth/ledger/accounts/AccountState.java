package dev.quoth.ledger.accounts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.ledger.accounts.Account.Token;
import dev.quoth.ledger.store.AccountDesk;
import dev.quoth.ledger.store.RawObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What revisions say of an account.
 *
 * @param passwords how often one was set, so that there is a revision of each time
 */
record AccountState(Role role, boolean disabled, int passwords, List<Token> tokens) {
  private static final JsonFactory JSON = new JsonFactory();

  AccountState withRole(Role other) {
    return new AccountState(other, disabled, passwords, tokens);
  }

  AccountState asDisabled(boolean now) {
    return new AccountState(role, now, passwords, tokens);
  }

  AccountState withPassword() {
    return new AccountState(role, disabled, passwords + 1, tokens);
  }

  AccountState with(Token token) {
    List<Token> more = new ArrayList<>(tokens);
    more.add(token);
    return new AccountState(role, disabled, passwords, more);
  }

  AccountState without(String tokenId) {
    List<Token> fewer = tokens.stream().filter(token -> !token.id().equals(tokenId)).toList();
    return new AccountState(role, disabled, passwords, fewer);
  }

  boolean has(String tokenId) {
    return tokens.stream().anyMatch(token -> token.id().equals(tokenId));
  }

  Account of(AccountDesk.Kept kept, long revision) {
    return new Account(
        kept.name(), role, disabled, kept.password() != null, passwords, tokens, revision);
  }

  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("role", role.wireName());
      json.writeBooleanField("disabled", disabled);
      json.writeNumberField("passwords", passwords);
      json.writeArrayFieldStart("tokens");
      for (Token token : tokens) {
        json.writeStartObject();
        json.writeStringField("id", token.id());
        json.writeStringField("label", token.label());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) { // of a string
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static AccountState parse(String json) {
    RawObject values = RawObject.of(json);
    return new AccountState(
        Role.valueOf(values.text("role").toUpperCase(Locale.ROOT)),
        Boolean.parseBoolean(values.text("disabled")),
        Integer.parseInt(values.text("passwords")),
        RawObject.list(values.text("tokens")).stream()
            .map(each -> new Token(each.text("id"), each.text("label")))
            .toList());
  }
}
