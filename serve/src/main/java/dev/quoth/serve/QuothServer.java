package dev.quoth.serve;

import dev.quoth.serve.adding.Jobs;
import dev.quoth.serve.http.Callers;
import dev.quoth.serve.http.StartException;
import dev.quoth.serve.http.Web;
import dev.quoth.serve.http.WebSettings;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.LedgerFigures;
import java.net.URI;

/**
 * A ledger as pages in a browser.
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
  private final String host;

  private QuothServer(Web web, Jobs jobs, LedgerFigures figures, String host) {
    this.web = web;
    this.jobs = jobs;
    this.figures = figures;
    this.host = host;
  }

  /**
   * Starts to listen.
   *
   * @throws StartException if it cannot, for example because another program has the port
   */
  public static QuothServer start(ServeConfig config) throws StartException {
    LedgerFigures figures = new LedgerFigures(config.ledger()::figures);
    Jobs jobs = new Jobs(config.reading(), figures::refresh);
    WebSettings settings = new WebSettings(config.host(), config.port(), MOST_BYTES);
    try {
      Web web =
          Web.start(
              settings,
              Callers.owner(config.person()),
              SiteMap.of(new Desk(config.ledger(), config.name(), figures, jobs)));
      return new QuothServer(web, jobs, figures, config.host());
    } catch (StartException | RuntimeException e) {
      jobs.close();
      figures.close();
      throw e;
    }
  }

  /** The port at which it listens. */
  public int port() {
    return web.port();
  }

  /** Where its front page is. */
  public URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port() + "/");
  }

  /** Stops to listen, and ends what is being added behind the article in hand. */
  @Override
  public void close() {
    web.close();
    jobs.close();
    figures.close();
  }
}
