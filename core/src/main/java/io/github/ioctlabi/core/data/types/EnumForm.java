package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.DocForm;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.List;
import java.util.Optional;

/** An enum or flags, with the numbers of its constants. */
public final class EnumForm {
  private static final String C = "c";
  private static final String HEADER = "header";
  private static final String CARRIER = "carrier";
  private static final String OTHER = "other";
  private static final String CONSTANTS = "constants";
  private static final String NAME = "name";
  private static final String VALUE = "value";
  private static final String BIT = "bit";

  private EnumForm() {}

  /** Writes an enum. */
  public static void write(FactWriter out, EnumDeclaration declared, Home home, PlaceForm places) {
    Names.write(out, declared.flags() ? TypeForm.FLAGS : TypeForm.ENUM, declared.javaName());
    out.text(C, declared.cName());
    out.text(HEADER, declared.header(), home.path());
    DocForm.write(out, declared.doc());
    Words.write(out, CARRIER, declared.carrier());
    places.write(out, declared.place());
    out.list(
        CONSTANTS,
        declared.constants(),
        (each, constant) -> {
          each.text(NAME, constant.javaName());
          each.text(C, constant.cName());
          if (declared.flags()) {
            each.number(BIT, constant.number());
          } else {
            NumberForm.write(each, VALUE, declared.carrier(), constant.number());
          }
          DocForm.write(each, constant.doc());
          places.write(each, constant.place());
        });
    declared.other().ifPresent(name -> out.text(OTHER, name));
  }

  /** Reads an enum whose name and place have been read. */
  public static EnumDeclaration read(FactReader in, JavaName name, Place place, Home home) {
    boolean flags = in.has(TypeForm.FLAGS);
    IntegerKind carrier = Words.read(in, CARRIER, IntegerKind.values());
    List<EnumDeclaration.Constant> constants =
        in.list(CONSTANTS, each -> constant(each, flags, carrier, place));
    if (constants.isEmpty()) {
      throw in.fault(name.nested() + " names nothing", "write \"" + CONSTANTS + "\"");
    }
    return new EnumDeclaration(
        name,
        Names.c(in, C),
        Names.header(in, HEADER, home.path()),
        flags,
        carrier,
        constants,
        in.has(OTHER) ? Optional.of(Names.java(in, OTHER)) : Optional.empty(),
        DocForm.read(in),
        place);
  }

  private static EnumDeclaration.Constant constant(
      FactReader in, boolean flags, IntegerKind carrier, Place around) {
    String name = Names.java(in, NAME);
    long number = flags ? in.number(BIT, 0, Long.SIZE - 1) : NumberForm.read(in, VALUE, carrier);
    return new EnumDeclaration.Constant(
        name,
        Names.c(in, C),
        number,
        DocForm.read(in),
        PlaceForm.read(in, around.label() + "." + name, around));
  }
}
