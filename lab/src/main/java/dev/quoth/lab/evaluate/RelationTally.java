package dev.quoth.lab.evaluate;

import dev.quoth.Relation;
import dev.quoth.Statement;
import dev.quoth.lab.evaluate.RelationStory.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many relations were right. Those between statements of which one is not in the corpus are
 * judged only if one stands within the other and people told what it does with it.
 *
 * @param right the same statements, and the same is done
 * @param pairs the same statements, whatever is done
 * @param speakers the same is done, to what the same speaker said there or elsewhere
 * @param within what is done with statements within, as far as it was judged
 * @param unjudged how many were not judged
 */
record RelationTally(Tally right, Tally pairs, Tally speakers, Tally within, int unjudged) {
  static final RelationTally NONE =
      new RelationTally(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, 0);

  RelationTally plus(RelationTally other) {
    return new RelationTally(
        right.plus(other.right),
        pairs.plus(other.pairs),
        speakers.plus(other.speakers),
        within.plus(other.within),
        unjudged + other.unjudged);
  }

  /** What became of the relations of one article. */
  static RelationTally of(RelationStory story, List<Relation> found) {
    Set<Link> links = new HashSet<>();
    int unjudged = 0;
    int judged = 0;
    int right = 0;
    for (Relation relation : found) {
      Link link = story.link(relation.from(), relation.to(), relation.kind());
      if (story.within().judges(relation)) {
        judged++;
        right += story.within().tells(relation) ? 1 : 0;
      } else if (link == null) {
        unjudged++;
      } else {
        links.add(link);
      }
    }
    Map<Integer, String> speakers = speakers(story);
    return new RelationTally(
        tally(links, story.gold(), link -> link),
        tally(links, story.gold(), link -> List.of(link.from(), link.to())),
        tally(links, story.gold(), link -> List.of(link.from(), link.kind(), who(link, speakers))),
        Tally.oneToOne(right, judged, story.within().told()),
        unjudged);
  }

  private static String who(Link link, Map<Integer, String> speakers) {
    return speakers.getOrDefault(link.to(), "statement " + link.to());
  }

  private static Map<Integer, String> speakers(RelationStory story) {
    Map<Integer, String> speakers = new HashMap<>();
    for (Statement statement : story.statements()) {
      Integer attribution = story.attributions().get(statement.id());
      if (attribution != null && statement.speaker() != null) {
        speakers.put(attribution, statement.speaker().names());
      }
    }
    return speakers;
  }

  private static Tally tally(Set<Link> found, Set<Link> gold, Function<Link, Object> what) {
    Set<Object> there = gold.stream().map(what).collect(Collectors.toSet());
    Set<Object> told = found.stream().map(what).collect(Collectors.toSet());
    int right = (int) told.stream().filter(there::contains).count();
    return Tally.oneToOne(right, told.size(), there.size());
  }
}
