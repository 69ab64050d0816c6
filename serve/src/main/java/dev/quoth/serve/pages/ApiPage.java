package dev.quoth.serve.pages;

import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.OpenApi;
import dev.quoth.serve.api.spec.Operation;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Payload;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Reference;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The interface for programs, for people to read. */
final class ApiPage {
  private final Views views;
  private final View view;

  ApiPage(Views views, Reference reference) {
    this.views = views;
    view =
        new View(
            reference.document(),
            reference.tags().stream().map(tag -> part(reference, tag)).toList(),
            reference.schemas().stream().map(ApiPage::object).toList(),
            Stream.of(ProblemKind.values()).map(ApiPage::problem).toList());
  }

  /** What it shows. */
  record View(String document, List<Part> parts, List<Shape> objects, List<Problem> problems) {}

  /** Operations that belong together. */
  record Part(String name, String description, List<Op> operations) {}

  /** An operation; what it needs is a role. */
  record Op(
      String id,
      String method,
      String path,
      String summary,
      List<Prose> description,
      String role,
      List<Key> parameters,
      List<Prose> taken,
      List<Form> takes,
      List<Result> results,
      List<Problem> problems) {}

  /** A parameter, or a key of an object. */
  record Key(String name, String where, boolean needed, List<TypeWords> type, List<Prose> told) {}

  /** A form in which something is sent. */
  record Form(String type, List<TypeWords> schema, boolean lines) {}

  /** What comes of it where all is well. */
  record Result(int status, List<Prose> told, List<Form> forms) {}

  /** An object that is sent or taken. */
  record Shape(String name, String anchor, List<Prose> told, List<Key> keys) {}

  /** What may go wrong. */
  record Problem(int status, String slug, String title, List<Prose> told) {}

  Route route() {
    return Route.get("/api", this::show);
  }

  private Answer show(Request request) {
    return views.page(request, "For programs", Frame.Section.NONE, "api", view);
  }

  private static Part part(Reference reference, OpenApi.Tag tag) {
    return new Part(
        tag.name(), tag.description(), reference.of(tag).stream().map(ApiPage::op).toList());
  }

  private static Op op(Operation operation) {
    Payload payload = operation.payload();
    return new Op(
        operation.id(),
        operation.method().name(),
        operation.path(),
        operation.summary(),
        Prose.of(operation.description()),
        operation.needs().wireName(),
        operation.parameters().stream().map(ApiPage::parameter).toList(),
        payload == null ? List.of() : Prose.of(payload.description()),
        payload == null ? List.of() : forms(payload.contents()),
        operation.outcomes().stream().map(ApiPage::result).toList(),
        operation.problems().stream()
            .sorted(Comparator.comparing(ProblemKind::status))
            .map(ApiPage::problem)
            .toList());
  }

  private static Key parameter(Parameter parameter) {
    return new Key(
        parameter.name(),
        parameter.in().name().toLowerCase(Locale.ROOT),
        parameter.required(),
        TypeWords.of(parameter.schema()),
        Prose.of(parameter.description()));
  }

  private static List<Form> forms(List<Content> contents) {
    List<Form> forms = new ArrayList<>();
    for (Content content : contents) {
      Schema schema = content.schema();
      List<TypeWords> words = schema == null ? List.of() : TypeWords.of(schema);
      forms.add(new Form(content.type(), words, content.lines()));
    }
    return forms;
  }

  private static Result result(Outcome outcome) {
    return new Result(outcome.status(), Prose.of(outcome.description()), forms(outcome.contents()));
  }

  private static Shape object(Schema.Named named) {
    List<Key> keys = new ArrayList<>();
    if (named.value() instanceof Schema.Node node) {
      for (Schema.Property each : node.properties()) {
        keys.add(
            new Key(
                each.key(),
                "",
                each.required(),
                TypeWords.of(each.value()),
                Prose.of(each.description())));
      }
    }
    return new Shape(
        named.name(), TypeWords.anchor(named.name()), Prose.of(named.description()), keys);
  }

  private static Problem problem(ProblemKind kind) {
    return new Problem(kind.status(), kind.slug(), kind.title(), Prose.of(kind.description()));
  }
}
