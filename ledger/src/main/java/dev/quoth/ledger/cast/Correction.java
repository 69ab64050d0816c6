package dev.quoth.ledger.cast;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.records.Attempt;
import java.io.IOException;

/** What somebody knows better of an actor. */
public sealed interface Correction {

  /** Makes it. */
  void make(ActorRegistry registry, String id, Attempt attempt) throws IOException;

  /** It has another name as well. */
  record Alias(String name) implements Correction {
    public Alias {
      requireNonNull(name, "name is null");
      if (name.isBlank()) {
        throw new IllegalArgumentException("a name needs letters");
      }
    }

    @Override
    public void make(ActorRegistry registry, String id, Attempt attempt) throws IOException {
      if (!registry.addAlias(id, name, attempt.by(), attempt.why())) {
        throw new IllegalArgumentException(id + " is called so already");
      }
    }
  }

  /** It has no such name. */
  record NoAlias(String name) implements Correction {
    public NoAlias {
      requireNonNull(name, "name is null");
    }

    @Override
    public void make(ActorRegistry registry, String id, Attempt attempt) throws IOException {
      registry.takeAlias(id, name, attempt.by(), attempt.why());
    }
  }

  /** It is or was something else as well. */
  record Role(DatedRole role) implements Correction {
    public Role {
      requireNonNull(role, "role is null");
    }

    @Override
    public void make(ActorRegistry registry, String id, Attempt attempt) throws IOException {
      if (!registry.addRole(id, role, attempt.by(), attempt.why())) {
        throw new IllegalArgumentException(id + " has such a role already");
      }
    }
  }

  /** It never was that. */
  record NoRole(DatedRole role) implements Correction {
    public NoRole {
      requireNonNull(role, "role is null");
    }

    @Override
    public void make(ActorRegistry registry, String id, Attempt attempt) throws IOException {
      registry.takeRole(id, role, attempt.by(), attempt.why());
    }
  }

  /** It was that on other days, or under other words. */
  record OtherRole(DatedRole before, DatedRole after) implements Correction {
    public OtherRole {
      requireNonNull(before, "before is null");
      requireNonNull(after, "after is null");
    }

    @Override
    public void make(ActorRegistry registry, String id, Attempt attempt) throws IOException {
      registry.changeRole(id, before, after, attempt.by(), attempt.why());
    }
  }
}
