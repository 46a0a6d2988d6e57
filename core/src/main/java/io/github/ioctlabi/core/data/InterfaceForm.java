package io.github.ioctlabi.core.data;

import io.github.ioctlabi.core.data.commands.CommandForm;
import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.DocForm;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.data.types.References;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.Set;
import java.util.regex.Pattern;

/** An interface with its constants and commands. */
final class InterfaceForm {
  static final String INTERFACE = "interface";

  private static final String PUBLIC = "public";
  private static final String PREFIX = "prefix";
  private static final String CONSTANTS = "constants";
  private static final String COMMANDS = "commands";
  private static final String NAME = "name";
  private static final String C = "c";
  private static final String VALUE = "value";

  /** What names may begin with; what none may is for a rule to say. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]*");

  private InterfaceForm() {}

  static void write(FactWriter out, InterfaceDeclaration declared, PlaceForm places) {
    Names.write(out, INTERFACE, declared.javaName());
    out.flag(PUBLIC, declared.isPublic(), true);
    out.text(PREFIX, declared.prefix());
    DocForm.write(out, declared.doc());
    places.write(out, declared.place());
    out.list(CONSTANTS, declared.constants(), (each, constant) -> write(each, constant, places));
    out.list(
        COMMANDS, declared.commands(), (each, command) -> CommandForm.write(each, command, places));
  }

  /** Reads an interface whose name and place have been read, and all that it uses. */
  static InterfaceDeclaration read(
      FactReader in, JavaName name, Place place, References references) {
    return new InterfaceDeclaration(
        name,
        in.flag(PUBLIC, true),
        Names.checked(in, PREFIX, in.text(PREFIX), WORD, "beginning of names in C"),
        DocForm.read(in),
        in.list(CONSTANTS, each -> constant(each, place)),
        in.list(COMMANDS, each -> CommandForm.read(each, references, place)),
        Set.of(),
        place);
  }

  private static void write(FactWriter out, MacroConstant constant, PlaceForm places) {
    out.text(NAME, constant.javaName());
    out.text(C, constant.cName());
    out.number(VALUE, constant.value());
    DocForm.write(out, constant.doc());
    places.write(out, constant.place());
  }

  private static MacroConstant constant(FactReader in, Place around) {
    String name = Names.java(in, NAME);
    return new MacroConstant(
        name,
        Names.c(in, C),
        in.number(VALUE, Long.MIN_VALUE, Long.MAX_VALUE),
        DocForm.read(in),
        PlaceForm.read(in, around.label() + "." + name, around));
  }
}
