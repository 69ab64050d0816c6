package dev.quoth.serve;

import dev.quoth.serve.http.Proxies;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a server is reached that several work with, who log in.
 *
 * @param names by which it is called, such as {@code news.example}, beside its address
 * @param proxies addresses of the proxies by way of which alone it is reached, by {@code https};
 *     empty where it is asked itself, without encryption
 */
public record TeamSettings(List<String> names, List<String> proxies) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

  /**
   * @throws IllegalArgumentException if a name or an address is none; the message says so to people
   */
  public TeamSettings {
    names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    proxies = List.copyOf(proxies);
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            name + " is no name of a host, such as news.example, without https:// and port");
      }
    }
    Proxies.of(proxies);
  }

  /** The proxies as they are asked. */
  Proxies parsedProxies() {
    return Proxies.of(proxies);
  }
}
