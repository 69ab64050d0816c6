package dev.quoth.extract.speakers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Actor;
import dev.quoth.ActorRole;
import dev.quoth.Article;
import dev.quoth.Candidate;
import dev.quoth.KnownActors.Known;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was found of one article into the records that travel. */
final class Results {
  private static final int MOST_CANDIDATES = 4;
  private static final double LEAST_SCORE = 0.005;
  private static final int ID_BYTES = 8;

  private final Article article;
  private final Tokens tokens;
  private final Confidences confidences;
  private final double threshold;
  private final @Nullable LocalDate published;
  private final Map<Entity, Actor> actors = new HashMap<>();

  Results(Article article, Tokens tokens, Weights weights) {
    this.article = article;
    this.tokens = tokens;
    this.confidences = new Confidences(weights);
    this.threshold = weights.threshold();
    this.published = PublicationDay.of(article);
  }

  /**
   * @param answer null where nothing can be told
   * @param at the source's first word
   */
  Resolution of(@Nullable Answer answer, int at) {
    if (answer == null) {
      return Resolution.UNKNOWN;
    }
    List<Actor> speakers = answer.actors().stream().map(this::actor).toList();
    Entity principal = answer.spokenFor();
    double confidence = confidences.of(answer);
    Speaker best =
        new Speaker(
            speakers,
            role(answer.actor(), at),
            answer.by(),
            confidence,
            principal == null ? null : actor(principal),
            answer.basis().isRegistry());
    boolean sure = confidence >= threshold;
    List<Candidate> candidates = new ArrayList<>();
    if (!sure) {
      double share = answer.rivals().stream().mapToDouble(Ranked::probability).sum();
      candidates.add(new Candidate(speakers.get(0), Math.max(0, Math.min(1, 1 - share))));
    }
    for (Ranked rival : answer.rivals()) {
      boolean told = rival.probability() >= LEAST_SCORE && rival.entity().number() >= 0;
      if (told && candidates.size() < MOST_CANDIDATES) {
        candidates.add(new Candidate(actor(rival.entity()), rival.probability()));
      }
    }
    return new Resolution(sure ? best : null, best, candidates);
  }

  private Actor actor(Entity entity) {
    return actors.computeIfAbsent(entity, this::make);
  }

  private Actor make(Entity entity) {
    Known known = entity.known();
    String name = entity.fullestName();
    return new Actor(
        id(entity),
        name.isBlank() ? "unnamed" : name,
        entity.type(),
        known == null ? null : known.id());
  }

  /** The same for the same text and actor: a digest of the article's, its type and its name. */
  private String id(Entity entity) {
    boolean named = !entity.names().isEmpty();
    String place = named ? "" : Integer.toString(entity.firstAt());
    String key =
        article.id() + "\n" + entity.type() + "\n" + NameKeys.fold(entity.name()) + "\n" + place;
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return "a" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What the article last said that the actor is; before it says so, what it says first. */
  private @Nullable ActorRole role(Entity entity, int at) {
    RoleFact latest = null;
    for (RoleFact role : entity.roles()) {
      boolean near = role.from() <= at + 1;
      latest = latest == null || near ? role : latest;
    }
    return latest == null
        ? null
        : new ActorRole(
            tokens.words(latest.from(), latest.to()),
            tokens.span(latest.from(), latest.to()),
            published);
  }
}
