package dev.quoth.serve.pages;

import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks: under what names, in what roles, when, where, and what. */
final class ActorPage {
  private static final int STATEMENTS = 25;
  private static final int ROLES = 12;
  private static final int NAMES = 12;

  private final Desk desk;
  private final Views views;

  ActorPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param names by which articles call them, with how often
   */
  record View(
      String name,
      String total,
      List<Role> roles,
      Map<String, Long> names,
      Histogram histogram,
      List<Narrowing.Group> groups,
      SearchPage.Lines lines,
      String all) {}

  /**
   * What articles say they are.
   *
   * @param from when that was published first; null where no day is known
   * @param to when it was published last
   */
  record Role(String words, @Nullable Moment from, @Nullable Moment to, long statements) {
    boolean isOneDay() {
      return from == null || from.equals(to);
    }
  }

  Route route() {
    return Route.get("/actor", this::show);
  }

  private Answer show(Request request) {
    String name = request.queryOrEmpty("name");
    Query.Filter query = Query.Filter.named(Query.Field.SPEAKER, name);
    if (query.value().isEmpty()) {
      throw Refusal.badRequest("An actor has a name.");
    }
    SearchTerms terms = new SearchTerms(query.toString(), query, false, null);
    Hits hits = desk.ledger().search(new Search(query, STATEMENTS, null, true, true));
    if (hits.hits().isEmpty()) {
      throw Refusal.notFound("Nobody of that name says anything in this ledger.");
    }
    List<SpeakerFact> facts = desk.ledger().speakerFacts(query);
    View view =
        new View(
            name,
            SearchPage.total(hits),
            roles(facts),
            names(facts),
            Histogram.of(terms, hits.days()),
            Narrowing.groups(terms, hits.facets()),
            SearchPage.lines(terms, hits),
            Links.search(query.toString()));
    return views.page(request, name, Frame.Section.NONE, "actor", view);
  }

  private static List<Role> roles(List<SpeakerFact> facts) {
    return facts.stream()
        .filter(fact -> fact.role() != null)
        .limit(ROLES)
        .map(
            fact ->
                new Role(
                    String.valueOf(fact.role()),
                    Moment.of(fact.firstDay()),
                    Moment.of(fact.lastDay()),
                    fact.statements()))
        .toList();
  }

  private static Map<String, Long> names(List<SpeakerFact> facts) {
    Map<String, Long> names = new LinkedHashMap<>();
    for (SpeakerFact fact : facts) {
      if (names.size() < NAMES || names.containsKey(fact.name())) {
        names.merge(fact.name(), fact.statements(), Long::sum);
      }
    }
    return names;
  }
}
