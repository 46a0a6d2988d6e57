package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts a header together, piece by piece. */
final class CHeaderBuilder {
  private final String path;
  private final String prefix;
  private final Doc doc;
  private JavaName name = new JavaName("test", List.of("Test"));
  private final List<String> includes = new ArrayList<>();
  private final List<MacroConstant> constants = new ArrayList<>();
  private final List<EnumDeclaration> enums = new ArrayList<>();
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private boolean existing;

  CHeaderBuilder(String path, String prefix) {
    this(path, prefix, Models.doc("Tests " + prefix + "."));
  }

  CHeaderBuilder(String path, String prefix, Doc doc) {
    this.path = path;
    this.prefix = prefix;
    this.doc = doc;
  }

  /** The name of a nested type. */
  JavaName type(String simple) {
    return new JavaName("test", List.of("Test", simple));
  }

  /** Names the interface; {@code test.Test} if nobody does. */
  CHeaderBuilder declaredIn(JavaName declared) {
    name = declared;
    return this;
  }

  CHeaderBuilder include(String other) {
    includes.add(other);
    return this;
  }

  CHeaderBuilder constant(String cName, long value, String text) {
    Doc about = text.isEmpty() ? Doc.NONE : Models.doc(text);
    constants.add(new MacroConstant(cName, cName, value, about, Place.of(cName)));
    return this;
  }

  CHeaderBuilder named(EnumDeclaration declared) {
    enums.add(declared);
    return this;
  }

  CHeaderBuilder struct(StructDeclaration struct) {
    aggregates.add(struct);
    return this;
  }

  CHeaderBuilder union(UnionDeclaration union) {
    aggregates.add(union);
    return this;
  }

  /** Makes it a header that the kernel ships. */
  CHeaderBuilder existing() {
    existing = true;
    return this;
  }

  CHeaderBuilder command(String name, Direction direction, Payload payload) {
    return command(name, direction, payload, Models.doc("Does " + name + "."));
  }

  CHeaderBuilder command(String name, Direction direction, Payload payload, Doc about) {
    String cName = prefix.toUpperCase(Locale.ROOT) + "_" + name;
    int nr = commands.size() + 1;
    commands.add(
        new Command(name, name, cName, direction, 0xbe, nr, payload, about, Place.of(name)));
    return this;
  }

  CHeaderBuilder command(Command command) {
    commands.add(command);
    return this;
  }

  /** A command of which everything but the texts is given. */
  CHeaderBuilder command(
      String cName,
      CommandNumber number,
      Payload payload,
      Calling calling,
      Parameter... parameters) {
    List<Parameter> all = new ArrayList<>(List.of(parameters));
    if (payload.hasArgument() && !all.contains(new Parameter.Argument())) {
      all.addFirst(new Parameter.Argument());
    }
    return command(
        new Command(cName, cName, cName, number, all, payload, calling, Doc.NONE, Place.of(cName)));
  }

  Header build() {
    InterfaceDeclaration declared =
        new InterfaceDeclaration(
            name, true, prefix, doc, constants, commands, Set.of(), Place.of("Test"));
    return new Header(
        path,
        "GPL-2.0 WITH Linux-syscall-note",
        includes,
        List.of(declared),
        enums,
        aggregates,
        Set.of(Place.of("Test")),
        Set.of(),
        existing);
  }
}
