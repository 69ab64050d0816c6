package dev.quoth.serve.pages;

import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Portrait;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, as the ledger and its registry know them.
 *
 * @param total how many statements are theirs, in words
 * @param registered what the registry knows; null where it does not know them
 * @param roles what articles say they are
 * @param names by which articles call them, with how often
 * @param groups by what else their statements differ
 * @param subjects words that tell their statements from others
 * @param looked how many statements subjects, venues and others are of
 * @param venues where they speak
 * @param reported whose statements they report
 * @param reporters who reports theirs
 * @param answers address of the part of the page that tells to whom they speak
 * @param review address of the desk, for what waits of theirs
 * @param all address of the search for all their statements
 * @param done what was just done; null where nothing was
 */
record ActorView(
    String name,
    String total,
    @Nullable RegisteredView registered,
    List<Role> roles,
    Map<String, Long> names,
    Histogram histogram,
    List<Narrowing.Group> groups,
    List<Narrowing.Value> subjects,
    int looked,
    List<Narrowing.Value> venues,
    List<Narrowing.Value> reported,
    List<Narrowing.Value> reporters,
    SearchPage.Lines lines,
    String answers,
    String review,
    String all,
    @Nullable Done done) {
  private static final int ROLES = 12;
  private static final int NAMES = 12;

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

  /**
   * What was just done, and how it is undone.
   *
   * @param action where the form of the undoing goes
   */
  record Done(String sentence, String action, long number) {

    /** The change of an actor that a page's address names; null for none that can be undone. */
    static @Nullable Done changed(Request request, RegisteredView registered) {
      String changed = request.queryOrEmpty("changed");
      for (RegisteredView.Line line : registered.changes()) {
        if (line.undoable() && changed.equals(String.valueOf(line.number()))) {
          return new Done("Done: " + line.what() + ".", "/actors/undo", line.number());
        }
      }
      return null;
    }
  }

  /** The ledger's word about the statements that a query finds. */
  record Found(
      Query.Filter query, Hits hits, List<SpeakerFact> facts, Portrait portrait, String answers) {}

  static ActorView of(
      String name, Found found, @Nullable RegisteredView registered, @Nullable Done done) {
    SearchTerms terms = new SearchTerms(found.query.toString(), found.query, false, null);
    Portrait portrait = found.portrait;
    return new ActorView(
        name,
        SearchPage.total(found.hits),
        registered,
        roles(found.facts),
        names(found.facts),
        Histogram.of(terms, found.hits.days()),
        Narrowing.groups(terms, found.hits.facets()).stream()
            .filter(group -> !group.name().equals("speaker"))
            .toList(),
        portrait.words().stream().map(word -> subject(terms, word)).toList(),
        portrait.statements(),
        portrait.venues().stream().map(venue -> venue(terms, venue)).toList(),
        somebody(portrait.reported()),
        somebody(portrait.reporters()),
        SearchPage.lines(terms, found.hits),
        found.answers,
        "/review?speaker=" + Links.encoded(name),
        Links.search(terms.typed()),
        done);
  }

  private static Narrowing.Value subject(SearchTerms terms, Portrait.Word word) {
    return new Narrowing.Value(
        word.form(), word.statements(), terms.with(Narrowing.narrowed(terms, word.form())));
  }

  private static Narrowing.Value venue(SearchTerms terms, Hits.Count venue) {
    String link = terms.with(Narrowing.narrowed(terms, Query.Field.VENUE, venue.value()));
    return new Narrowing.Value(venue.value(), venue.number(), link);
  }

  private static List<Narrowing.Value> somebody(List<Portrait.Somebody> all) {
    return all.stream()
        .map(each -> new Narrowing.Value(each.name(), each.statements(), Links.actor(each.name())))
        .toList();
  }

  private static List<Role> roles(List<SpeakerFact> facts) {
    List<Role> roles = new ArrayList<>();
    for (SpeakerFact fact : facts) {
      String words = fact.role();
      if (words != null && roles.size() < ROLES) {
        Moment first = Moment.of(fact.firstDay());
        roles.add(new Role(words, first, Moment.of(fact.lastDay()), fact.statements()));
      }
    }
    return roles;
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
