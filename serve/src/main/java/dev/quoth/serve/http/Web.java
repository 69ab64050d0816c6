package dev.quoth.serve.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.server.Server;

/** A server that answers by routes. */
public final class Web implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int HEADER_BYTES = 16 << 10;

  private final Javalin javalin;
  private final Sending sending;

  private Web(Javalin javalin, Sending sending) {
    this.javalin = javalin;
    this.sending = sending;
  }

  /** What a server answers with. */
  public record Site(List<Route> routes, ErrorPage errors) {}

  /**
   * Starts to listen.
   *
   * @param callers tells who asks
   * @throws StartException if it cannot listen there
   */
  public static Web start(WebSettings settings, Callers callers, Site site) throws StartException {
    Set<String> names = new HashSet<>(LOOPBACK);
    String host = settings.host().toLowerCase(Locale.ROOT);
    names.add(host.contains(":") ? "[" + host + "]" : host);
    settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    Guard guard = new Guard(names, settings.mostBytes());
    Access access = new Access(guard, settings.proxies(), callers);
    Sending sending = new Sending();
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, settings);
              config.routes.before(context -> before(context, access, settings.proxies()));
              route(config, access, site, sending);
            });
    try {
      return new Web(javalin.start(), sending);
    } catch (JavalinBindException e) {
      throw new StartException(
          "port " + settings.port() + " is taken by another program; choose one by --port", e);
    } catch (JavalinException e) {
      throw new StartException("cannot listen at " + host + ": " + e.getMessage(), e);
    }
  }

  private static void configure(JavalinConfig config, WebSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = settings.mostBytes();
    config.http.prefer405over404 = true;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyServer(Web::quieten);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(false);
          http.setRequestHeaderSize(HEADER_BYTES);
        });
  }

  private static void route(JavalinConfig config, Access access, Site site, Sending sending) {
    for (Route route : site.routes()) {
      Handler guarded = access.to(route);
      io.javalin.http.Handler handler =
          context -> sending.send(context, guarded.handle(new Request(context)));
      HandlerType method = HandlerType.findOrCreate(route.method().name());
      config.routes.addHttpHandler(method, route.path(), handler);
      if (route.method()
          == Route.Method.GET) { // else any address would be answered by an empty 200
        config.routes.addHttpHandler(HandlerType.findOrCreate("HEAD"), route.path(), handler);
      }
    }
    new Failures(site.errors(), sending).configure(config.routes);
  }

  private static void quieten(Server server) {
    server.setStopTimeout(0); // whoever follows an addition would be waited for
    server.setStopAtShutdown(false);
  }

  private static void before(Context context, Access access, Proxies proxies) {
    SecurityHeaders.ALL.forEach(context::header);
    if (proxies.any()) {
      SecurityHeaders.OF_HTTPS.forEach(context::header);
    }
    access.admit(new Request(context));
  }

  /** The port at which it listens. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    sending.close();
    javalin.stop();
  }
}
