package io.github.ioctlabi.core.data;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.data.types.EnumForm;
import io.github.ioctlabi.core.data.types.Home;
import io.github.ioctlabi.core.data.types.StructForm;
import io.github.ioctlabi.core.data.types.UnionForm;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.core.model.UsedTypes;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A header with its declarations, and with those of other headers that it uses. */
final class HeaderForm {
  /** The newest form of documents, which is written. */
  static final int SCHEMA = 1;

  private static final String SCHEMA_KEY = "schema";
  private static final String WRITTEN_BY = "ioctlabi";
  private static final String HEADER = "header";
  private static final String LICENSE = "license";
  private static final String EXISTING = "existing";
  private static final String INCLUDES = "includes";
  private static final String INTERFACES = "interfaces";
  private static final String ENUMS = "enums";
  private static final String AGGREGATES = "aggregates";
  private static final String USED = "used";
  private static final String NEIGHBOURS = "neighbours";
  private static final String NAMES = "names";
  private static final String TAGS = "tags";

  private static final Pattern VERSION = Pattern.compile("[ -~]{1,100}");
  private static final Predicate<String> LICENSES =
      Pattern.compile("[ -~]*[!-~][ -~]*").asMatchPredicate().and(text -> !text.contains("*/"));
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

  private HeaderForm() {}

  static void write(FactWriter out, Document document) {
    Header header = document.header();
    Home home = new Home(header.path(), header.existing());
    UsedTypes used = UsedTypes.of(header);
    PlaceForm places = new PlaceForm(places(header, used));
    out.number(SCHEMA_KEY, SCHEMA);
    out.text(WRITTEN_BY, document.writtenBy());
    out.text(HEADER, header.path());
    out.text(LICENSE, header.license());
    out.flag(EXISTING, header.existing());
    out.texts(INCLUDES, header.includes());
    out.list(
        INTERFACES,
        header.interfaces(),
        (each, declared) -> InterfaceForm.write(each, declared, places));
    write(out, header.enums(), header.aggregates(), home, places);
    if (!used.isEmpty()) {
      out.object(USED, facts -> write(facts, used.enums(), used.aggregates(), home, places));
    }
    if (!document.neighbours().equals(Neighbours.NONE)) {
      out.object(
          NEIGHBOURS,
          facts -> {
            facts.texts(NAMES, document.neighbours().names());
            facts.texts(TAGS, document.neighbours().tags());
          });
    }
  }

  static Document read(FactReader in) {
    String writtenBy =
        Names.checked(in, WRITTEN_BY, in.text(WRITTEN_BY), VERSION, "version of ioctlabi");
    long schema = in.number(SCHEMA_KEY, 1, Integer.MAX_VALUE);
    if (schema > SCHEMA) {
      throw in.fault(
          SCHEMA_KEY,
          "the form %d is newer than %d, which ioctlabi %s reads"
              .formatted(schema, SCHEMA, Version.CURRENT),
          "take ioctlabi %s or a later one".formatted(writtenBy));
    }
    Home home = new Home(Names.header(in, HEADER), in.flag(EXISTING));
    ReadTypes types =
        new ReadTypes(
            home,
            in.readers(INTERFACES),
            types(in),
            in.optional(USED, HeaderForm::types).orElse(ReadTypes.Given.NONE));
    if (types.roots().isEmpty()) {
      throw in.fault(
          "the header declares nothing",
          "write one of %s, %s, %s".formatted(INTERFACES, ENUMS, AGGREGATES));
    }
    return new Document(
        writtenBy,
        new Header(
            home.path(),
            license(in),
            Names.headers(in, INCLUDES),
            types.interfaces(),
            types.enums(),
            types.aggregates(),
            types.roots(),
            Set.of(),
            home.existing()),
        in.optional(NEIGHBOURS, HeaderForm::neighbours).orElse(Neighbours.NONE));
  }

  private static void write(
      FactWriter out,
      List<EnumDeclaration> enums,
      List<Aggregate> aggregates,
      Home home,
      PlaceForm places) {
    out.list(ENUMS, enums, (each, declared) -> EnumForm.write(each, declared, home, places));
    out.list(AGGREGATES, aggregates, (each, declared) -> write(each, declared, home, places));
  }

  private static void write(FactWriter out, Aggregate declared, Home home, PlaceForm places) {
    switch (declared) {
      case StructDeclaration struct -> StructForm.write(out, struct, home, places);
      case UnionDeclaration union -> UnionForm.write(out, union, home, places);
    }
  }

  private static ReadTypes.Given types(FactReader in) {
    return new ReadTypes.Given(in.readers(ENUMS), in.readers(AGGREGATES));
  }

  /** What has rules of its own in the text. */
  private static List<Place> places(Header header, UsedTypes used) {
    List<Place> places = new ArrayList<>();
    for (InterfaceDeclaration each : header.interfaces()) {
      places.add(each.place());
      each.commands().forEach(command -> places.add(command.place()));
    }
    Stream.concat(header.enums().stream(), used.enums().stream())
        .forEach(each -> places.add(each.place()));
    Stream.concat(header.aggregates().stream(), used.aggregates().stream())
        .forEach(each -> addPlaces(each, places));
    return places;
  }

  private static void addPlaces(Aggregate aggregate, List<Place> places) {
    places.add(aggregate.place());
    switch (aggregate) {
      case StructDeclaration _ -> {}
      case UnionDeclaration union -> union.members().forEach(member -> places.add(member.place()));
    }
  }

  private static String license(FactReader in) {
    String license = in.text(LICENSE);
    if (!LICENSES.test(license)) {
      throw in.fault(
          LICENSE,
          "this is no SPDX expression",
          "write such as \"GPL-2.0 WITH Linux-syscall-note\"");
    }
    return license;
  }

  private static Neighbours neighbours(FactReader in) {
    return new Neighbours(
        Names.all(in, NAMES, IDENTIFIER, "identifier of C"),
        Names.all(in, TAGS, IDENTIFIER, "identifier of C"));
  }
}
