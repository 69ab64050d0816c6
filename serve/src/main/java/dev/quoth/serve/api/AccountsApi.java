package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.PathSegment;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The accounts of those who work on the ledger, and the tokens by which programs do. */
final class AccountsApi {
  private static final String TAG = "accounts";
  private static final Parameter NAME = Parameters.id("name", "Name of the person");
  private final Desk desk;

  AccountsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(list(), create(), get(), change(), issue(), revoke());
  }

  private Accounts accounts() {
    return desk.ledger().accounts();
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(Api.BASE + "/accounts", "listAccounts", "All accounts")
            .in(TAG)
            .needing(Role.ADMIN)
            .gives(200, "By name.", Content.json(AccountShapes.LIST.schema()))
            .end(),
        call -> Replies.json(new AccountShapes.Listed(accounts().all()), AccountShapes.LIST));
  }

  private static Content account() {
    return Content.json(AccountShapes.ACCOUNT.schema());
  }

  private static Role role(Call call) {
    return Role.valueOf(call.body().textOrEmpty("role").toUpperCase(Locale.ROOT));
  }

  private Endpoint create() {
    return new Endpoint(
        Operations.changing(Method.POST, Api.BASE + "/accounts", "createAccount", "Make an account")
            .in(TAG)
            .needing(Role.ADMIN)
            .taking(AccountShapes.NEW)
            .gives(201, "The account; `Location` is where it is.", account())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          Attempt attempt = Upon.anything(desk, call);
          Account made =
              Upon.sensibly(
                  () ->
                      accounts()
                          .create(
                              call.body().textOrEmpty("name"),
                              role(call),
                              call.body().text("password"),
                              attempt));
          String path = Api.BASE + "/accounts/" + PathSegment.of(made.name());
          return Replies.created(path, made, AccountShapes.ACCOUNT);
        });
  }

  private Account find(Call call) {
    return accounts()
        .account(call.need("name"))
        .orElseThrow(() -> Problem.notFound("There is no account of this name."));
  }

  private static Answer told(Account account) {
    return Replies.json(account, AccountShapes.ACCOUNT)
        .withHeader("ETag", Version.of(account.revision()));
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(Api.BASE + "/accounts/{name}", "getAccount", "An account")
            .in(TAG)
            .needing(Role.ADMIN)
            .with(NAME)
            .gives(200, "The account; `ETag` names its version.", account())
            .end(),
        call -> told(find(call)));
  }

  private static Operations on(Method method, String below, String id, String summary) {
    return Operations.changing(method, Api.BASE + "/accounts/{name}" + below, id, summary)
        .in(TAG)
        .needing(Role.ADMIN)
        .with(NAME);
  }

  private Endpoint change() {
    return new Endpoint(
        on(Method.PATCH, "", "changeAccount", "Change a role, a password, or disable an account")
            .telling("There is always an admin left.")
            .taking(AccountShapes.CHANGE)
            .upon()
            .gives(200, "As it is now.", account())
            .end(),
        this::change);
  }

  private Answer change(Call call) {
    Account now = find(call);
    String name = now.name();
    Attempt first = Upon.version(desk, call, Version.of(now.revision()), now.revision(), name);
    Attempt attempt = first;
    if (call.body().has("role")) {
      now = accounts().setRole(name, role(call), attempt);
      attempt = attempt.upon(now.revision());
    }
    if (call.body().has("disabled")) {
      now = accounts().setDisabled(name, call.body().flag("disabled"), attempt);
      attempt = attempt.upon(now.revision());
    }
    if (call.body().has("password")) {
      Attempt last = attempt;
      now =
          Upon.sensibly(
              () -> accounts().setPassword(name, call.body().textOrEmpty("password"), last));
    }
    return told(now);
  }

  private Endpoint issue() {
    return new Endpoint(
        on(Method.POST, "/tokens", "issueToken", "Make a token for a program")
            .taking(AccountShapes.LABEL)
            .gives(
                new Outcome(
                    201,
                    "The token, whose secret is shown this once.",
                    List.of(Content.json(AccountShapes.ISSUED.schema())),
                    Map.of()))
            .end(),
        call ->
            Replies.json(
                    accounts()
                        .issue(
                            find(call).name(),
                            call.body().textOrEmpty("label"),
                            Upon.anything(desk, call)),
                    AccountShapes.ISSUED)
                .withStatus(201)
                .withHeader("Cache-Control", "no-store"));
  }

  private Endpoint revoke() {
    return new Endpoint(
        on(Method.DELETE, "/tokens/{token}", "revokeToken", "End a token")
            .with(Parameters.id("token", "Id of the token"), Parameters.WHY)
            .gives(200, "The account without it.", account())
            .end(),
        call ->
            told(
                accounts()
                    .revoke(find(call).name(), call.need("token"), Upon.anything(desk, call))));
  }
}
