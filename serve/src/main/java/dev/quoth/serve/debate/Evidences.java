package dev.quoth.serve.debate;

import dev.quoth.Stance;
import dev.quoth.debate.Debate;
import dev.quoth.debate.picture.Stretches;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Evidence;
import dev.quoth.networks.Network;
import dev.quoth.networks.Variable;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Moment;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statements behind a node, a tie or a cell. */
final class Evidences {
  static final String PATH = DebateTerms.ROOT + "/statements";
  private static final int MOST = 100;

  private final Desk desk;
  private final Views views;
  private final Debates debates;

  Evidences(Desk desk, Views views, Debates debates) {
    this.desk = desk;
    this.views = views;
    this.debates = debates;
  }

  Route route() {
    return Route.get(PATH, this::show);
  }

  private Answer show(Request request) {
    DebateTerms terms;
    try {
      terms = DebateTerms.of(request);
    } catch (QueryException e) {
      throw Refusal.badRequest("The query cannot be read: " + e.getMessage() + ".");
    }
    Stage stage = Stage.of(terms, debates.of(terms).events());
    String one = request.queryOrEmpty("one");
    String other = request.queryOrEmpty("other");
    String about = request.queryOrEmpty("about");
    if (one.isEmpty() && about.isEmpty()) {
      throw Refusal.badRequest("This address does not say whose statements are meant.");
    }
    Events found = found(stage, one, other, about);
    EvidenceView view =
        new EvidenceView(
            title(one, other, about),
            Stretches.words(stage.window()),
            terms.link(),
            found.size(),
            lines(found));
    return views.page(request, view.title(), Frame.Section.DEBATE, "debate/evidence", view);
  }

  private static Events found(Stage stage, String one, String other, String about) {
    DebateTerms terms = stage.terms();
    Variable actor = terms.actor();
    Events shown = stage.shown();
    if (!other.isEmpty()) {
      Network network = stage.network(terms.network());
      return Evidence.ofTie(network, stage.all(), one, other);
    }
    boolean ofProposition = terms.is(Setting.MODE, "propositions") && about.isEmpty();
    return shown.where(
        event ->
            (one.isEmpty() || one.equals(ofProposition ? event.proposition() : actor.of(event)))
                && (about.isEmpty() || about.equals(event.proposition())));
  }

  private static String title(String one, String other, String about) {
    if (one.isEmpty()) {
      return about;
    }
    String second = other.isEmpty() ? about : other;
    return second.isEmpty()
        ? one
        : one + (other.isEmpty() ? " on “" + about + "”" : " and " + other);
  }

  private List<EvidenceView.Line> lines(Events found) {
    List<Event> newest = new ArrayList<>(found.list());
    Collections.reverse(newest);
    List<Event> listed = newest.subList(0, Math.min(MOST, newest.size()));
    Set<String> ids = new HashSet<>();
    for (Event event : listed) {
      ids.add(event.statement());
      ids.add(event.document());
    }
    Map<String, String> captions = desk.ledger().captions(ids);
    return listed.stream().map(event -> line(event, captions)).toList();
  }

  private static EvidenceView.Line line(Event event, Map<String, String> captions) {
    String who = event.actor().person();
    String body = event.actor().organisation();
    String party = event.actor().party();
    String outlet = event.attributes().getOrDefault(Debate.OUTLET.name(), "");
    return new EvidenceView.Line(
        who != null ? who : body != null ? body : String.valueOf(party),
        party == null || who == null ? "" : party,
        event.stance() == Stance.SUPPORTS,
        event.proposition(),
        captions.getOrDefault(event.statement(), ""),
        Links.statement(event.statement()),
        outlet,
        Moment.of(event.time().toLocalDate().toString()),
        captions.getOrDefault(event.document(), "Without a headline"),
        Links.place(event.document(), event.statement()),
        (int) Math.round(event.confidence() * 100));
  }
}
