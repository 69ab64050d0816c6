package dev.quoth.serve;

import dev.quoth.serve.accounts.Team;
import dev.quoth.serve.adding.Jobs;
import dev.quoth.serve.http.Callers;
import dev.quoth.serve.http.StartException;
import dev.quoth.serve.http.Web;
import dev.quoth.serve.http.WebSettings;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.LedgerFigures;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as pages in a browser, and as an interface for programs.
 *
 * <pre>{@code
 * try (QuothServer server = QuothServer.start(config)) {
 *   open(server.address());
 *   ...
 * }
 * }</pre>
 *
 * <p>Without a login it answers this machine only: it listens on a loopback address, answers to no
 * foreign name, and does nothing that pages of other sites ask for.
 */
public final class QuothServer implements AutoCloseable {
  private static final long MOST_BYTES = 32L << 20;

  private final Web web;
  private final Jobs jobs;
  private final LedgerFigures figures;
  private final ServeConfig config;

  private QuothServer(Web web, Jobs jobs, LedgerFigures figures, ServeConfig config) {
    this.web = web;
    this.jobs = jobs;
    this.figures = figures;
    this.config = config;
  }

  /**
   * Starts to listen.
   *
   * @throws StartException if it cannot, for example because another program has the port, or
   *     nobody could log in and make accounts
   */
  public static QuothServer start(ServeConfig config) throws StartException {
    return start(config, InstantSource.system());
  }

  /** The same by another clock, after which sessions end. */
  static QuothServer start(ServeConfig config, InstantSource clock) throws StartException {
    if (config.team() != null && !Team.hasAdmin(config.ledger().accounts())) {
      throw new StartException(
          config.name() + " has no admin yet; make one by quoth accounts add NAME --role admin");
    }
    LedgerFigures figures = new LedgerFigures(config.ledger()::figures);
    Jobs jobs = new Jobs(config.reading(), figures::refresh);
    Team team = team(config, clock);
    Desk desk = new Desk(config.ledger(), config.name(), figures, jobs);
    Callers callers = team == null ? Callers.owner(config.person()) : team.callers();
    try {
      Web.Site site = SiteMap.of(desk, team, config.reading().extraction(), clock);
      Web web = Web.start(settings(config), callers, site);
      return new QuothServer(web, jobs, figures, config);
    } catch (StartException | RuntimeException e) {
      jobs.close();
      figures.close();
      throw e;
    }
  }

  /** Those who log in; null where nobody does. */
  private static @Nullable Team team(ServeConfig config, InstantSource clock) {
    TeamSettings settings = config.team();
    return settings == null
        ? null
        : new Team(config.ledger().accounts(), settings.parsedProxies().any(), clock);
  }

  private static WebSettings settings(ServeConfig config) {
    TeamSettings team = config.team();
    return team == null
        ? new WebSettings(config.host(), config.port(), MOST_BYTES)
        : new WebSettings(
            config.host(), config.port(), MOST_BYTES, team.names(), team.parsedProxies());
  }

  /** The port at which it listens. */
  public int port() {
    return web.port();
  }

  /** Where its front page is, for those who are to read it. */
  public URI address() {
    TeamSettings team = config.team();
    String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
    String name = team == null || team.names().isEmpty() ? host : team.names().get(0);
    return team != null && team.parsedProxies().any()
        ? URI.create("https://" + name + "/")
        : URI.create("http://" + name + ":" + port() + "/");
  }

  /** Stops to listen, and ends what is being added behind the article in hand. */
  @Override
  public void close() {
    web.close();
    jobs.close();
    figures.close();
  }
}
