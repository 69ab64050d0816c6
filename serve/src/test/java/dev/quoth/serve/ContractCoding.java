package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import java.util.List;

/** Batches that several code blind. */
final class ContractCoding extends ContractCalls {
  ContractCoding(ContractCalls before) {
    super(before);
  }

  void coding() {
    String batch =
        done(
                "createBatch",
                Asked.json(
                    "POST",
                    "/batches",
                    "{\"name\":\"pilot\",\"q\":\"kind:direct\",\"coders\":[\"Ana Belm\"],"
                        + "\"proposals\":true,\"propositions\":[\"p1\"]}"))
            .json()
            .get("id")
            .asText();
    get("listBatches", "/batches");
    get("getBatch", "/batches/" + batch);
    change(
        "changeBatch",
        Asked.json("PATCH", "/batches/" + batch, "{\"coders\":[\"Ana Belm\",\"Bo Tarn\"]}"),
        "/batches/" + batch);
    get("listTasks", "/tasks");
    String article = ledger.coding().batch(batch).orElseThrow().articles().get(0);
    String coding = "/batches/" + batch + "/articles/" + article + "/coding";
    Got blank = get("getCoding", coding);
    String first = blank.json().at("/statements/0/statement/id").asText();
    String second = blank.json().at("/statements/1/statement/id").asText();
    change(
        "decideCoding",
        Asked.json(
            "PUT", coding + "/statements/" + first + "/verdict", "{\"verdict\":\"confirmed\"}"),
        coding);
    change(
        "editCoding",
        Asked.json("PATCH", coding + "/statements/" + second, "{\"polarity\":\"declines\"}"),
        coding);
    change(
        "addToCoding",
        Asked.json(
            "POST",
            coding + "/statements",
            "{\"kind\":\"indirect\",\"content\":[{\"start\":1,\"end\":4}]}"),
        coding);
    Author bo = new Author(Author.Kind.PERSON, "Bo Tarn");
    codedPositions(batch, article, first, new Attempt(bo, ""));
    ledger.coding().blind().finish(batch, article, true, new Attempt(bo, ""));
    String comparison = "/batches/" + batch + "/articles/" + article + "/comparison";
    contract.check("compareCodings", api.get(comparison));
    change("finishCoding", Asked.json("PUT", coding + "/done", "{\"done\":true}"), coding);
    get("getAgreement", "/batches/" + batch + "/agreement?samples=20&seed=7");
    get("compareCodings", comparison);
    change(
        "adjudicate",
        Asked.json(
            "PUT",
            comparison + "/items/" + second,
            "{\"coder\":\"Bo Tarn\",\"edits\":{\"note\":\"so\"}}"),
        comparison);
    adjudicatedPositions(batch, article, first);
    done("adjudicateAgreed", Asked.json("POST", "/batches/" + batch + "/agreed", "{}"));
    get("getBatch", "/batches/" + batch);
  }

  private void codedPositions(String batch, String article, String statement, Attempt bo) {
    String coding = "/batches/" + batch + "/articles/" + article + "/coding";
    assertThat(get("getCodedPositions", coding + "/positions").json().get("positions")).isEmpty();
    String path = coding + "/statements/" + statement + "/positions/p1";
    String said = "{\"stance\":\"supports\",\"words\":[{\"start\":0,\"end\":3}]}";
    Asked decision = Asked.json("PUT", path, said);
    Got own = change("decideCodedPosition", decision, coding + "/positions");
    assertThat(own.json().at("/positions/0/words/0/end").asInt()).isEqualTo(3);
    PositionUnit unit = new PositionUnit(batch, article, statement, "p1");
    CodedStance against = new CodedStance(Stance.OPPOSES, List.of());
    ledger.coding().positions().decide(unit, against, bo);
    Got still = get("getCodedPositions", coding + "/positions");
    assertThat(still.json().get("positions")).hasSize(1);
    assertThat(still.text()).doesNotContain("opposes");
    String comparison = "/batches/" + batch + "/articles/" + article + "/comparison/positions";
    contract.check("comparePositions", api.get(comparison));
  }

  private void adjudicatedPositions(String batch, String article, String item) {
    String comparison = "/batches/" + batch + "/articles/" + article + "/comparison";
    Got compared = get("comparePositions", comparison + "/positions");
    assertThat(compared.text()).contains("\"supports\"", "\"opposes\"", "\"agreed\":false");
    String path = comparison + "/items/" + item + "/positions/p1";
    Asked choice = Asked.json("PUT", path, "{\"stance\":\"supports\"}");
    change("adjudicatePosition", choice, comparison + "/positions");
    Position position = ledger.positions().of(item).get(0).position();
    assertThat(position.stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(position.words()).containsExactly(new Span(0, 3));
    String agreed = "/batches/" + batch + "/agreed/positions";
    done("adjudicateAgreedPositions", Asked.json("POST", agreed, "{}"));
    Attempt ana = new Attempt(Ledgers.ANA, ""); // what networks there are is told later
    ledger.positions().takeBack(item, "p1", ana);
  }
}
