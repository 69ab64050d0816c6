package dev.quoth.lab.bench;

import dev.quoth.Stance;
import dev.quoth.networks.ActorNames;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Statements of a debate that nobody had, always the same: of two camps, over three years, where
 * few actors and few propositions have most of the statements.
 */
record InventedDebate(int actors, int propositions, int statements) {
  private static final int DAYS = 1096;
  private static final int IN_A_DOCUMENT = 5;
  private static final int IN_A_PARTY = 50;

  Events events() {
    Random random = new Random(1);
    LocalDateTime start = LocalDateTime.of(2031, 1, 1, 0, 0);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < statements; i++) {
      int document = i / IN_A_DOCUMENT;
      int actor = few(actors, random);
      int proposition = few(propositions, random);
      boolean camp = (actor + proposition) % 2 == 0;
      events.add(
          new Event(
              "s" + i,
              "d" + document,
              start.plusHours(24L * DAYS * document * IN_A_DOCUMENT / statements),
              new ActorNames("Actor " + actor, null, "Party " + actor / IN_A_PARTY),
              "Proposition " + proposition + " ought to become the law of the land",
              camp == random.nextInt(10) > 0 ? Stance.SUPPORTS : Stance.OPPOSES,
              .5 + random.nextDouble() / 2,
              document % 4 == 0 ? "wire " + document / 8 : null,
              Map.of("outlet", "Outlet " + document % 20)));
    }
    return Events.of(events);
  }

  /** A number below the limit, low ones oftener: as the square of chance. */
  private static int few(int limit, Random random) {
    double chance = random.nextDouble();
    return (int) (chance * chance * limit);
  }
}
