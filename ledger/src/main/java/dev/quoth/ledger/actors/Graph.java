package dev.quoth.ledger.actors;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All actors with their merges, as the revisions so far have made them.
 *
 * <p>What was said of an actor stays with it for ever; a merge is but a link from one to another,
 * and what both are together is put together when it is asked for. So any merge can be undone, at
 * any time and in any order, and leaves both as if it had not been.
 */
final class Graph {
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /** By what each was first called elsewhere. */
  private final Map<String, Node> byFirstIdentifier = new HashMap<>();

  private final Map<String, Node> byIdentifier = new HashMap<>();
  private final NameIndex names = new NameIndex();

  private static final class Node {
    KnownActor own;
    @Nullable Node into;

    /** Number of the revision that merged it. */
    long merge;

    /** Those merged into it, in the order in which they were. */
    final List<Node> parts = new ArrayList<>(0);

    Node(KnownActor own) {
      this.own = own;
    }
  }

  /**
   * Makes the change.
   *
   * @throws IllegalArgumentException if it cannot follow those before; nothing is changed then
   */
  void apply(Revision revision) {
    Change change = revision.change();
    if (change instanceof Change.Create create) {
      create(create.actor());
    } else if (change instanceof Change.AddAlias add) {
      Node node = node(add.id());
      node.own = node.own.withAlias(add.alias());
      names.addName(add.id(), add.alias());
    } else if (change instanceof Change.TakeAlias take) {
      Node node = node(take.id());
      if (!node.own.aliases().contains(take.alias())) {
        throw new IllegalArgumentException(take.id() + " has no such name to take away");
      }
      node.own = node.own.withoutAlias(take.alias());
      names.takeName(take.id(), take.alias(), node.own.names());
    } else if (change instanceof Change.TakeRole take) {
      Node node = node(take.id());
      if (!node.own.roles().contains(take.role())) {
        throw new IllegalArgumentException(take.id() + " has no such role to take away");
      }
      node.own = node.own.withoutRole(take.role()); // its words lead to it in vain, no more
    } else if (change instanceof Change.AddRole add) {
      Node node = node(add.id());
      node.own = node.own.withRole(add.role());
      names.addRole(add.id(), add.role());
    } else if (change instanceof Change.AddIdentifier add) {
      Node node = node(add.id());
      node.own = node.own.withIdentifier(add.identifier());
      byIdentifier.putIfAbsent(add.identifier(), node);
    } else if (change instanceof Change.EndRole end) {
      Node node = node(end.id());
      if (!node.own.roles().contains(end.before())) {
        throw new IllegalArgumentException(end.id() + " has no such role to end");
      }
      node.own = node.own.withRole(end.before(), end.after());
      names.addRole(end.id(), end.after());
    } else if (change instanceof Change.Merge merge) {
      merge(merge.kept(), merge.gone(), revision.number());
    } else if (change instanceof Change.Split split) {
      split(split);
    }
  }

  private void create(KnownActor actor) {
    if (nodes.containsKey(actor.id())) {
      throw new IllegalArgumentException("there is an actor " + actor.id() + " already");
    }
    Node node = new Node(actor);
    nodes.put(actor.id(), node);
    if (!actor.identifiers().isEmpty()) {
      byFirstIdentifier.putIfAbsent(actor.identifiers().get(0), node);
    }
    actor.identifiers().forEach(identifier -> byIdentifier.putIfAbsent(identifier, node));
    actor.names().forEach(name -> names.addName(actor.id(), name));
    actor.roles().forEach(role -> names.addRole(actor.id(), role));
  }

  private void merge(String kept, String gone, long number) {
    Node one = node(kept);
    Node other = node(gone);
    if (one.into != null || other.into != null) {
      throw new IllegalArgumentException(
          (one.into != null ? kept : gone) + " has gone up in another actor already");
    }
    if (one == other) {
      throw new IllegalArgumentException(kept + " cannot be merged with itself");
    }
    other.into = one;
    other.merge = number;
    one.parts.add(other);
  }

  private void split(Change.Split split) {
    Node parted = node(split.parted());
    if (parted.into == null || parted.merge != split.merge()) {
      throw new IllegalArgumentException(
          "revision " + split.merge() + " is no merge of " + split.parted() + " that still holds");
    }
    parted.into.parts.remove(parted);
    parted.into = null;
    parted.merge = 0;
  }

  /** Number of the merge by which the actor went up in another; 0 if it did not. */
  long mergeOf(String id) {
    return node(id).merge;
  }

  /** The actor that the one of this id has become part of, itself where of none; in full. */
  KnownActor view(String id) {
    return whole(root(node(id)));
  }

  /** Only what was said of the actor itself, without what was merged into it. */
  KnownActor own(String id) {
    return node(id).own;
  }

  /** The actor and what was merged into it, but for the part of that id. */
  KnownActor viewWithout(String id, String part) {
    Node out = node(part);
    return whole(root(node(id)), out);
  }

  /** The part with what was merged into it, as if it stood alone. */
  KnownActor part(String id) {
    return whole(node(id));
  }

  /** Ids of the actors merged into this one directly, the latest last. */
  List<String> parts(String id) {
    return node(id).parts.stream().map(part -> part.own.id()).toList();
  }

  boolean has(String id) {
    return nodes.containsKey(id);
  }

  /** Id of the actor that the one of this id has become part of; its own where of none. */
  String rootId(String id) {
    return root(node(id)).own.id();
  }

  @Nullable String idOf(String identifier) {
    Node first = byFirstIdentifier.get(identifier);
    Node node = first == null ? byIdentifier.get(identifier) : first;
    return node == null ? null : node.own.id();
  }

  NameIndex names() {
    return names;
  }

  /** How many were ever created. */
  int created() {
    return nodes.size();
  }

  /** Ids of all that are part of no other, in the order in which they were created. */
  List<String> roots() {
    List<String> roots = new ArrayList<>();
    for (Node node : nodes.values()) {
      if (node.into == null) {
        roots.add(node.own.id());
      }
    }
    return roots;
  }

  private Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("there is no actor " + id);
    }
    return node;
  }

  private static Node root(Node node) {
    Node root = node;
    while (root.into != null) {
      root = root.into;
    }
    return root;
  }

  private static KnownActor whole(Node node) {
    return whole(node, null);
  }

  /** By a stack of its own: merges may lie inside one another by the thousand. */
  private static KnownActor whole(Node node, @Nullable Node without) {
    if (node.parts.isEmpty()) {
      return node.own;
    }
    List<KnownActor> others = new ArrayList<>();
    Deque<Node> waiting = new ArrayDeque<>();
    for (Node next = node; next != null; next = waiting.poll()) {
      if (next != node) {
        others.add(next.own);
      }
      for (int i = next.parts.size() - 1; i >= 0; i--) {
        if (next.parts.get(i) != without) {
          waiting.push(next.parts.get(i));
        }
      }
    }
    return node.own.with(others);
  }
}
