package dev.quoth.serve.debate;

import dev.quoth.debate.Debate;
import dev.quoth.debate.picture.Stretches;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.networks.picture.Picture;
import dev.quoth.serve.debate.DebateView.Empty;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Views;
import dev.quoth.serve.text.Markup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who stands with whom: pictures of the debate, with what is to be chosen. */
final class DebatePage {
  private final Views views;
  private final Debates debates;

  DebatePage(Views views, Debates debates) {
    this.views = views;
    this.debates = debates;
  }

  Route route() {
    return Route.get(DebateTerms.ROOT, this::show);
  }

  private Answer show(Request request) {
    DebateView view;
    try {
      view = view(DebateTerms.of(request));
    } catch (QueryException e) {
      String sentence = "This cannot be read: " + e.getMessage() + ".";
      view = without(DebateTerms.withoutQuery(request), List.of(sentence), Empty.PROBLEM);
    }
    return views.page(request, "Debate", Frame.Section.DEBATE, "debate/page", view);
  }

  private DebateView view(DebateTerms terms) {
    Debate debate = debates.of(terms);
    Stage stage = Stage.of(terms, debate.events());
    if (Drawing.isEmpty(stage)) {
      boolean blank = terms.query() == null && debate.events().size() == 0;
      return without(terms, left(debate), blank ? Empty.LEDGER : Empty.QUERY);
    }
    ClustersView clusters = terms.is(Setting.VIEW, "clusters") ? ClustersView.of(stage) : null;
    boolean nothing = clusters != null && clusters.clusters().isEmpty();
    return new DebateView(
        terms,
        tabs(terms),
        settings(terms),
        count(stage.shown().size(), "position") + " of " + count(stage.all().size(), "position"),
        left(debate),
        null,
        clusters == null
            ? debates.figure(terms, drawn -> figure(Stage.of(terms, drawn.events())))
            : null,
        clusters,
        time(stage),
        nothing ? List.of() : files(terms));
  }

  private static DebateView without(DebateTerms terms, List<String> left, Empty empty) {
    return new DebateView(
        terms, tabs(terms), settings(terms), "", left, empty, null, null, null, List.of());
  }

  private static DebateView.Figure figure(Stage stage) {
    DebateTerms terms = stage.terms();
    Picture picture = new Drawing(stage, new StatementLinks(terms)).picture();
    return new DebateView.Figure(
        picture.kind(),
        picture.title(),
        picture.note(),
        Explained.of(terms),
        new Markup(picture.inline()),
        DataTable.of(picture, terms));
  }

  private static List<DebateView.Tab> tabs(DebateTerms terms) {
    return Setting.VIEW.choices().stream()
        .map(
            choice ->
                new DebateView.Tab(
                    choice.label(),
                    terms.with(Setting.VIEW, choice.value()).link(),
                    terms.is(Setting.VIEW, choice.value())))
        .toList();
  }

  /** Those that change what this picture shows. */
  private static List<Setting> settings(DebateTerms terms) {
    Set<Setting> shown = EnumSet.of(Setting.ACTOR, Setting.COUNT, Setting.LEAST, Setting.COPIES);
    switch (terms.value(Setting.VIEW)) {
      case "network" -> {
        shown.addAll(Set.of(Setting.MODE, Setting.COLOUR, Setting.TIES, Setting.ALONE));
        shown.addAll(
            terms.isOfBoth()
                ? Set.of(Setting.STAND, Setting.SHARE)
                : Set.of(Setting.TIE, Setting.NORM));
      }
      case "polarisation" -> shown.add(Setting.NORM);
      case "dendrogram" -> shown.addAll(Set.of(Setting.NORM, Setting.COLOUR));
      case "clusters" -> shown.add(Setting.COLOUR);
      default -> {}
    }
    if (!terms.is(Setting.VIEW, "river")) {
      shown.add(Setting.WINDOW);
    }
    return List.copyOf(shown);
  }

  private static DebateView.@Nullable Time time(Stage stage) {
    DebateTerms terms = stage.terms();
    boolean overTime = terms.is(Setting.VIEW, "river") || terms.is(Setting.VIEW, "polarisation");
    if (stage.slices().isEmpty() || overTime) {
      return null;
    }
    int at = stage.number();
    int last = stage.slices().size() - 1;
    return new DebateView.Time(
        at,
        last,
        Stretches.words(stage.window()),
        at == 0 ? "" : terms.atWindow(at - 1).link(),
        at == last ? "" : terms.atWindow(at + 1).link());
  }

  private static List<DebateView.File> files(DebateTerms terms) {
    List<DebateView.File> files = new ArrayList<>();
    for (String format : PictureFiles.formats(terms)) {
      files.add(new DebateView.File(format, terms.link(PictureFiles.path(format))));
    }
    return files;
  }

  private static List<String> left(Debate debate) {
    List<String> left = new ArrayList<>();
    if (debate.leftOut().unclear() > 0) {
      left.add(count(debate.leftOut().unclear(), "unclear position") + " left out.");
    }
    if (debate.leftOut().undated() > 0) {
      left.add(count(debate.leftOut().undated(), "position") + " of no known day left out.");
    }
    return left;
  }

  private static String count(int number, String of) {
    return String.format(Locale.ROOT, "%,d %s%s", number, of, number == 1 ? "" : "s");
  }
}
