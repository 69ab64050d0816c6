package dev.quoth.serve.review;

import dev.quoth.Actor;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.review.Who;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whom somebody may mean who begins to type a name: those of the article, then of the registry and
 * the ledger.
 */
public final class SpeakerChoices {
  private static final int MOST = 10;

  private final Desk desk;
  private final Views views;

  SpeakerChoices(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What can be chosen.
   *
   * @param typed what was typed; where nobody is called exactly so, they can be made
   */
  public record View(String typed, List<Choice> choices) {

    /** Whether somebody new can be made of what was typed. */
    public boolean makes() {
      return !typed.isEmpty()
          && choices.stream().noneMatch(each -> each.name().equalsIgnoreCase(typed));
    }
  }

  /**
   * Somebody.
   *
   * @param known id in the registry; empty where they are in none
   * @param from where they are known from, in words
   */
  public record Choice(String name, String type, String known, String from) {}

  Route route() {
    return Route.get("/review/speakers", this::choices);
  }

  private Answer choices(Request request) {
    String typed = request.queryOrEmpty("q");
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Actor actor : ofArticle(request.queryOrEmpty("article"))) {
      if (begins(actor.name(), typed)) {
        add(
            choices,
            actor.name(),
            actor.type(),
            actor.known() == null ? "" : actor.known(),
            "here");
      }
    }
    if (!typed.isBlank()) {
      for (KnownActor actor : desk.ledger().actors().now().having(typed, MOST)) {
        Actor.Type type = Who.known(actor).type();
        addKnown(choices, new Choice(actor.name(), type.wireName(), actor.id(), "registry"));
      }
    }
    for (Who who : desk.ledger().review().speakers(typed, MOST)) {
      add(choices, who.name(), who.type(), who.known() == null ? "" : who.known(), "ledger");
    }
    List<Choice> first = choices.values().stream().limit(MOST).toList();
    return views.part("review/speakers", new View(typed, first));
  }

  private static void add(
      Map<String, Choice> choices, String name, Actor.Type type, String known, String from) {
    choices.putIfAbsent(key(name, type.wireName()), new Choice(name, type.wireName(), known, from));
  }

  private static String key(String name, String type) {
    return name.toLowerCase(Locale.ROOT) + type;
  }

  /** Who is of the registry is told by it, also where somebody of that name is known by none. */
  private static void addKnown(Map<String, Choice> choices, Choice known) {
    String key = key(known.name(), known.type());
    Choice other = choices.get(key);
    if (other == null || other.known().isEmpty()) {
      choices.put(key, known);
    } else if (!other.known().equals(known.known())) {
      choices.put(key + known.known(), known); // another of the same name
    }
  }

  private static boolean begins(String name, String typed) {
    String lower = name.toLowerCase(Locale.ROOT);
    String begun = typed.toLowerCase(Locale.ROOT);
    return lower.startsWith(begun) || lower.contains(" " + begun);
  }

  /** The actors of an article, those who speak first, then who else came into question. */
  private List<Actor> ofArticle(String id) {
    List<Actor> actors = new ArrayList<>();
    List<Actor> others = new ArrayList<>();
    List<StoredStatement> statements =
        id.isEmpty()
            ? List.of()
            : desk.ledger().article(id).map(StoredArticle::statements).orElse(List.of());
    for (StoredStatement stored : statements) {
      Statement statement = stored.statement();
      Speaker speaker = statement.speaker();
      if (speaker != null) {
        actors.addAll(speaker.actors());
      }
      statement.resolution().candidates().forEach(candidate -> others.add(candidate.actor()));
    }
    actors.addAll(others);
    return actors;
  }
}
