package dev.quoth.networks;

/** What a statement does to a proposition; Leifeld's qualifier {@code k}. */
public enum Stance {
  SUPPORTS,
  OPPOSES
}
