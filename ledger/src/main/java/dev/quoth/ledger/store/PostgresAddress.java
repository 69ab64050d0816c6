package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database of a PostgreSQL server is: {@code
 * postgresql://[user[:password]@]host[:port]/db}, and after a question mark what the driver may be
 * told besides, such as {@code sslmode=require}.
 */
final class PostgresAddress {
  private static final Pattern SCHEME = Pattern.compile("postgres(ql)?://.*", Pattern.DOTALL);
  private static final Pattern PASSWORD = Pattern.compile("(?<=//)([^@/:]*):[^@/]*@");
  private static final int CONNECT_SECONDS = 10;

  private final String location;
  private final URI uri;

  private PostgresAddress(String location, URI uri) {
    this.location = location;
    this.uri = uri;
  }

  /** Whether the location is meant for PostgreSQL, and not a path. */
  static boolean isOne(String location) {
    return SCHEME.matcher(location).matches();
  }

  /**
   * @throws LedgerException if the location is no such address
   */
  static PostgresAddress parse(String location) {
    String shown = withoutPassword(location);
    try {
      URI uri = new URI(location);
      if (uri.getHost() == null || uri.getRawPath() == null || uri.getRawPath().length() < 2) {
        throw new LedgerException(
            shown, "names no server or database, as postgresql://user@host:port/database does");
      }
      return new PostgresAddress(location, uri);
    } catch (URISyntaxException e) {
      throw new LedgerException(shown, "is no address: " + e.getReason());
    }
  }

  PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    String query = uri.getRawQuery();
    try {
      source.setUrl(
          "jdbc:postgresql://"
              + uri.getHost()
              + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
              + uri.getRawPath()
              + (query == null ? "" : "?" + query));
      source.setApplicationName("quoth");
      source.setConnectTimeout(CONNECT_SECONDS);
      source.setReWriteBatchedInserts(true);
      source.setProperty("options", "-c client_min_messages=warning");
    } catch (SQLException e) {
      throw new LedgerException(toString(), "is no address: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new LedgerException(toString(), "is no address", e);
    }
    credentials(source, uri.getRawUserInfo());
    return source;
  }

  private static void credentials(PGSimpleDataSource source, @Nullable String info) {
    if (info == null) {
      return; // the driver takes the user of the system, and the password from ~/.pgpass
    }
    int colon = info.indexOf(':');
    source.setUser(decoded(colon < 0 ? info : info.substring(0, colon)));
    if (colon >= 0) {
      source.setPassword(decoded(info.substring(colon + 1)));
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String withoutPassword(String location) {
    return PASSWORD.matcher(location).replaceFirst("$1@");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return withoutPassword(location);
  }
}
