package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Place;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.model.MacroConstant;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that a header declares, and which names C allows. */
final class CNames {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern RESERVED = Pattern.compile("_[_A-Z].*");
  private static final Pattern OWN_PADDING = Pattern.compile("__pad[0-9]+");

  private CNames() {}

  /** What a name names. */
  enum Use {
    MEMBER("member"),
    PADDING("padding"),
    STRUCT_TAG("struct"),
    ENUM_TAG("enum"),
    ENUMERATOR("enumerator"),
    MACRO("macro");

    private final String word;

    Use(String word) {
      this.word = word;
    }

    boolean isTag() {
      return this == STRUCT_TAG || this == ENUM_TAG;
    }
  }

  /**
   * A name in C.
   *
   * @param javaName what has it, as a message names it
   * @param header the path of the header that declares it
   */
  record Declared(String name, Use use, String javaName, Place place, String header) {
    /** What a message calls the name. */
    String described() {
      return use == Use.PADDING
          ? "the padding after '" + javaName + "'"
          : use.word + " '" + name + "'";
    }

    /** How to give it another name. */
    String rename(String other) {
      return use == Use.PADDING
          ? "put name = \"%s\" into @PadAfter on '%s'".formatted(other, javaName)
          : "put @CName(\"%s\") on '%s'".formatted(other, javaName);
    }
  }

  /** Whether a name is one that padding gets by itself. */
  static boolean isOwnPadding(String name) {
    return OWN_PADDING.matcher(name).matches();
  }

  /** The tags, macros and enumerators of a header: what other headers see. */
  static List<Declared> atFileScope(Header header) {
    List<Declared> names = new ArrayList<>();
    for (StructDeclaration struct : header.structs()) {
      names.add(
          new Declared(
              struct.cName(),
              Use.STRUCT_TAG,
              struct.javaName().simple(),
              struct.place(),
              header.path()));
    }
    header.enums().forEach(declared -> addEnum(declared, header, names));
    for (InterfaceDeclaration declared : header.interfaces()) {
      for (MacroConstant constant : declared.constants()) {
        names.add(
            new Declared(
                constant.cName(),
                Use.MACRO,
                constant.place().label(),
                constant.place(),
                header.path()));
      }
      for (Command command : declared.commands()) {
        names.add(
            new Declared(
                command.cName(), Use.MACRO, command.javaName(), command.place(), header.path()));
      }
    }
    return names;
  }

  private static void addEnum(EnumDeclaration declared, Header header, List<Declared> names) {
    boolean isEnum = isEnum(declared);
    if (isEnum) {
      names.add(enumTag(declared, header));
    }
    for (EnumDeclaration.Constant constant : declared.constants()) {
      names.add(
          new Declared(
              constant.cName(),
              isEnum ? Use.ENUMERATOR : Use.MACRO,
              constant.javaName(),
              constant.place(),
              header.path()));
    }
  }

  /** The tag of an enum; where C sees no enum, what its constants begin with. */
  static Declared enumTag(EnumDeclaration declared, Header header) {
    return new Declared(
        declared.cName(),
        Use.ENUM_TAG,
        declared.javaName().simple(),
        declared.place(),
        header.path());
  }

  /** The members of a struct and its padding, in their order. */
  static List<Declared> inside(StructDeclaration struct) {
    List<Declared> names = new ArrayList<>();
    for (Member member : struct.members()) {
      String javaName = member.javaName();
      names.add(
          new Declared(member.cName(), Use.MEMBER, javaName, member.place(), struct.header()));
      member
          .padding()
          .ifPresent(padding ->
              names.add(
                  new Declared(
                      padding.cName(), Use.PADDING, javaName, member.place(), struct.header())));
    }
    return names;
  }

  /** Why a name cannot be used. */
  static Optional<String> fault(String name, Use use) {
    if (!IDENTIFIER.matcher(name).matches()) {
      return Optional.of("is no C identifier");
    }
    if (RESERVED.matcher(name).matches() && !(use == Use.PADDING && isOwnPadding(name))) {
      return Optional.of(
          "is reserved for compilers and libraries, as all that begins with __ or _A");
    }
    return ReservedNames.reason(name, use == Use.MACRO);
  }

  /** A name like the given one that can be used. */
  static String mended(String name, Use use) {
    String mended = name.replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^_+", "");
    if (mended.isEmpty() || Character.isDigit(mended.charAt(0))) {
      mended = (use == Use.MACRO || use == Use.ENUMERATOR ? "X" : "x") + mended;
    }
    while (fault(mended, use).isPresent()) {
      mended += "_";
    }
    return mended;
  }

  /** Whether C sees an enum: not for bits, and only if an {@code int} holds all values. */
  static boolean isEnum(EnumDeclaration declared) {
    return !declared.flags()
        && declared.constants().stream()
            .mapToLong(EnumDeclaration.Constant::number)
            .allMatch(number ->
                (int) number == number
                    && (number >= 0 || !Integers.isUnsignedLong(declared.carrier())));
  }
}
