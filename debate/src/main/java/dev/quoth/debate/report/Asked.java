package dev.quoth.debate.report;

import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkOption;
import dev.quoth.debate.NetworkOptions;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Variable;
import java.util.Map;

/**
 * What a report is made of.
 *
 * @param events all of the debate
 */
record Asked(Events events, NetworkOptions options, Given given) {

  NetworkQuery query() {
    return options.query();
  }

  Network network() {
    return query().of(events);
  }

  Figures figures() {
    return new Figures(given);
  }

  /** Those that count. */
  Events counted() {
    return query().filter().of(events);
  }

  /** The party of each node, as far as it is known. */
  Map<String, String> parties() {
    return counted().mostOften(query().rows(), Variable.PARTY);
  }

  /** The same for what is of networks of one mode alone. */
  Asked ofOneMode(String what) {
    if (!query().isOneMode()) {
      throw new IllegalArgumentException(
          NetworkOption.MODE.label() + ": " + what + " of networks of one mode alone");
    }
    return this;
  }
}
