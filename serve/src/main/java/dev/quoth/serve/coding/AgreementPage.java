package dev.quoth.serve.coding;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.agreement.Bootstrap;
import dev.quoth.ledger.agreement.Estimate;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BatchAgreement;
import dev.quoth.ledger.coding.BatchAgreement.Categories;
import dev.quoth.ledger.coding.BatchAgreement.Kappa;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far the coders of a batch agree; not for those who still code it. */
public final class AgreementPage {
  private static final double RELIABLE = 0.8;
  private static final double TENTATIVE = 0.667;

  private final Desk desk;
  private final Views views;

  AgreementPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param articles with which all are done, and which are compared
   * @param items statements that one of them has at least
   */
  public record View(
      String link, String name, List<String> coders, int articles, int items, List<Row> rows) {}

  /**
   * A coefficient.
   *
   * @param of what it is about
   * @param value with two decimals; empty where it has none
   * @param interval in words; empty where there is none
   * @param from its lower end on a scale from 0 to 100, as far as it lies there
   * @param to its upper end
   * @param at the value on that scale
   * @param reading how it is read, in words
   */
  public record Row(
      String of,
      String coefficient,
      String value,
      String interval,
      double from,
      double to,
      double at,
      int units,
      String reading) {}

  Route route() {
    return Route.get("/coding/{batch}/agreement", this::show).needing(Role.ADJUDICATOR);
  }

  private Answer show(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    BatchAgreement agreement = desk.ledger().coding().agreement(batch.id(), Bootstrap.USUAL);
    List<Row> rows = new ArrayList<>();
    agreement
        .spans()
        .forEach((role, estimate) -> rows.add(row("spans of " + role, "α unitizing", estimate)));
    agreement.categories().forEach((name, both) -> rows.addAll(rows(name, both)));
    View view =
        new View(
            BatchPages.link(batch.id()),
            batch.name(),
            agreement.coders(),
            agreement.articles(),
            agreement.items(),
            rows);
    return views.page(
        request, "Agreement: " + batch.name(), Frame.Section.CODING, "coding/agreement", view);
  }

  private static List<Row> rows(String variable, Categories categories) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(variable, "α", categories.alpha()));
    for (Kappa kappa : categories.kappas()) {
      rows.add(row(variable, "κ of " + kappa.one() + " and " + kappa.other(), kappa.kappa()));
    }
    return rows;
  }

  private static Row row(String of, String coefficient, Estimate estimate) {
    boolean told = estimate.isDefined();
    boolean spread = !Double.isNaN(estimate.low());
    return new Row(
        of,
        coefficient,
        told ? decimals(estimate.value()) : "",
        spread ? decimals(estimate.low()) + " to " + decimals(estimate.high()) : "",
        spread ? scale(estimate.low()) : 0,
        spread ? scale(estimate.high()) : 0,
        told ? scale(estimate.value()) : 0,
        estimate.units(),
        told ? reading(estimate.value()) : "cannot be told: nothing varies");
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace("-", "−");
  }

  private static double scale(double value) {
    return Math.round(100 * Math.max(0, Math.min(1, value)));
  }

  private static String reading(double value) {
    return value >= RELIABLE
        ? "can be relied on"
        : value >= TENTATIVE ? "for tentative conclusions" : "too low to rely on";
  }
}
