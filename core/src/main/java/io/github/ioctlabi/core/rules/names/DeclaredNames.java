package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.names.GeneratedWords;
import io.github.ioctlabi.core.names.ReservedNames;
import io.github.ioctlabi.core.names.TakenNames;
import io.github.ioctlabi.core.rules.shared.Wording;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that a header declares, and which names C allows. */
public final class DeclaredNames {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern SIZE_OF_VERSION =
      Pattern.compile(StructDeclaration.SIZE_OF_VERSION + "[0-9]+");
  private static final Pattern RESERVED = Pattern.compile("_[_A-Z].*");

  private DeclaredNames() {}

  /** What a name names. */
  enum Use {
    MEMBER("member"),
    PADDING("padding"),
    UNION_MEMBER("member"),
    STRUCT_TAG("struct"),
    UNION_TAG("union"),
    ENUM_TAG("enum"),
    ENUMERATOR("enumerator"),
    /** What an extensible struct brings by itself. */
    SIZE_MACRO("macro"),
    MACRO("macro");

    private final String word;

    Use(String word) {
      this.word = word;
    }

    boolean isMacro() {
      return this == MACRO || this == SIZE_MACRO;
    }

    boolean isTag() {
      return this == STRUCT_TAG || this == UNION_TAG || this == ENUM_TAG;
    }
  }

  /**
   * A name in C.
   *
   * @param javaName what has it, as a message names it
   * @param header the path of the header that declares it
   */
  public record Declared(String name, Use use, String javaName, Place place, String header) {
    /** What a message calls the name. */
    String described() {
      return use == Use.PADDING
          ? "the padding after '" + javaName + "'"
          : use.word + " '" + name + "'";
    }

    /** How to give it another name. */
    public String rename(String name) {
      String other = use == Use.SIZE_MACRO ? tagOf(name) : name;
      return naming()
          .map(annotation ->
              "put name = \"%s\" into %s on '%s'".formatted(other, annotation, javaName))
          .orElseGet(() -> "put @CName(\"%s\") on '%s'".formatted(other, javaName));
    }

    /** The tag that gives a struct a macro like the given one. */
    private static String tagOf(String macro) {
      return SIZE_OF_VERSION.matcher(macro).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The annotation whose {@code name} takes another name; without one it is {@code @CName}. */
    Optional<String> naming() {
      return switch (use) {
        case PADDING -> Optional.of(AnnotationType.PAD_AFTER.toString());
        case UNION_MEMBER -> Optional.of(AnnotationType.UNION_MEMBER.toString());
        default -> place.naming();
      };
    }
  }

  /** The tags, macros and enumerators of a header: what other headers see. */
  public static List<Declared> atFileScope(Header header) {
    List<Declared> names = new ArrayList<>();
    for (Aggregate aggregate : header.aggregates()) {
      names.add(
          new Declared(
              aggregate.cName(),
              aggregate instanceof UnionDeclaration ? Use.UNION_TAG : Use.STRUCT_TAG,
              aggregate.javaName().simple(),
              aggregate.place(),
              header.path()));
    }
    if (!header.existing()) {
      header.structs().forEach(struct -> addSizeMacros(struct, names));
    }
    header.enums().forEach(declared -> addEnum(declared, header, names));
    for (InterfaceDeclaration declared : header.interfaces()) {
      for (MacroConstant constant : declared.constants()) {
        names.add(
            new Declared(
                constant.cName(), Use.MACRO, constant.javaName(), constant.place(), header.path()));
      }
      for (Command command : declared.commands()) {
        names.add(
            new Declared(
                command.cName(), Use.MACRO, command.javaName(), command.place(), header.path()));
      }
    }
    return names;
  }

  private static void addSizeMacros(StructDeclaration struct, List<Declared> names) {
    struct
        .sizeMacros()
        .forEach(macro ->
            names.add(
                new Declared(
                    macro,
                    Use.SIZE_MACRO,
                    struct.javaName().simple(),
                    struct.place(),
                    struct.header())));
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

  /**
   * The members of a struct or union and its padding, in their order. A member without a name
   * brings those inside of it (C11, 6.7.2.1).
   *
   * @param existing whether the header exists: then some are Java's alone
   */
  public static List<Declared> inside(Aggregate aggregate, boolean existing) {
    List<Declared> names = new ArrayList<>();
    switch (aggregate) {
      case StructDeclaration struct -> {
        if (struct.shape().extension() == Extension.SIZE_FIELD) {
          names.add(
              new Declared(
                  Slot.SizeSlot.NAME,
                  Use.MEMBER,
                  struct.javaName().simple(),
                  struct.place(),
                  struct.header()));
        }
        struct.members().forEach(member -> addMember(member, struct.header(), existing, names));
      }
      case UnionDeclaration union ->
          union.members().stream()
              .filter(member -> !(existing && member.onlyInJava()))
              .forEach(member -> addMember(member, union.header(), existing, names));
    }
    return names;
  }

  private static void addMember(
      Member member, String header, boolean existing, List<Declared> names) {
    String javaName = member.javaName();
    Optional<Aggregate> unnamed = unnamed(member.cName(), member.type());
    if (unnamed.isPresent()) {
      names.addAll(inside(unnamed.get(), existing));
    } else if (!member.opaque()) {
      names.add(new Declared(member.cName(), Use.MEMBER, javaName, member.place(), header));
    }
    member
        .padding()
        .filter(padding -> !(existing && padding.unnamed()))
        .ifPresent(padding ->
            names.add(
                new Declared(padding.cName(), Use.PADDING, javaName, member.place(), header)));
  }

  private static void addMember(
      UnionMember member, String header, boolean existing, List<Declared> names) {
    Optional<Aggregate> unnamed = unnamed(member.cName(), member.type());
    if (unnamed.isPresent()) {
      names.addAll(inside(unnamed.get(), existing));
    } else {
      names.add(
          new Declared(
              member.cName(),
              Use.UNION_MEMBER,
              member.javaName().simple(),
              member.place(),
              header));
    }
  }

  /** The type without a tag of a member without a name. */
  private static Optional<Aggregate> unnamed(String cName, DataType type) {
    return type.aggregate().filter(inner -> cName.isEmpty() && inner.cName().isEmpty());
  }

  /** Why C has no such name at all, whoever defines it. */
  static Optional<String> impossible(String name) {
    if (!IDENTIFIER.matcher(name).matches()) {
      return Optional.of("is no C identifier");
    }
    return ReservedNames.keyword(name);
  }

  /**
   * Why a name cannot be used.
   *
   * @param header the header that would declare it
   */
  static Optional<String> fault(String name, Use use, String header) {
    if (!IDENTIFIER.matcher(name).matches()) {
      return Optional.of("is no C identifier");
    }
    if (RESERVED.matcher(name).matches() && !(use == Use.PADDING && Wording.isOwnPadding(name))) {
      return Optional.of(
          "is reserved for compilers and libraries, as all that begins with __ or _A");
    }
    return ReservedNames.reason(name, use.isMacro())
        .or(() -> generated(name, use))
        .or(() -> TakenNames.taken(name, header, rivals(use)).map(DeclaredNames::taken));
  }

  /** Why a name would break a generated file. */
  private static Optional<String> generated(String name, Use use) {
    boolean replaces = use.isMacro() || use == Use.ENUMERATOR;
    return replaces && GeneratedWords.has(name)
        ? Optional.of("is a word that generated C uses for itself")
        : (replaces || use.isTag()) && GeneratedWords.isSelftests(name)
            ? Optional.of("is kept for selftests, as all that begins with selftest_")
            : Optional.empty();
  }

  /** What of other headers a name must not meet. */
  private static TakenNames.Kind[] rivals(Use use) {
    return switch (use) {
      // A macro with parameters replaces only what a parenthesis follows.
      case MEMBER, PADDING, UNION_MEMBER -> new TakenNames.Kind[] {TakenNames.Kind.MACRO};
      // A type of the same name is another one in C++. A function is none.
      case STRUCT_TAG, UNION_TAG, ENUM_TAG ->
          new TakenNames.Kind[] {TakenNames.Kind.MACRO, TakenNames.Kind.TAG, TakenNames.Kind.TYPE};
      case ENUMERATOR ->
          new TakenNames.Kind[] {TakenNames.Kind.MACRO, TakenNames.Kind.TYPE, TakenNames.Kind.NAME};
      case MACRO, SIZE_MACRO -> TakenNames.Kind.values();
    };
  }

  private static String taken(TakenNames.Entry entry) {
    String what =
        switch (entry.kind()) {
          case MACRO, CALL -> "is a macro of ";
          case TAG -> "is a struct, union or enum of ";
          case TYPE -> "is a type of ";
          case NAME -> "is a name of ";
        };
    return what + entry.origin().whose() + " (" + entry.origin().path() + ")";
  }

  /** A name like the given one that can be used; for a tag, one that begins with its header's. */
  static String mended(String name, Use use, String header) {
    String mended = name.replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^_+", "");
    mended = GeneratedWords.withoutSelftest(mended);
    if (mended.isEmpty() || Character.isDigit(mended.charAt(0))) {
      mended = (use.isMacro() || use == Use.ENUMERATOR ? "X" : "x") + mended;
    }
    if (use.isTag()
        && ReservedNames.reason(mended, false).isEmpty()
        && fault(mended, use, header).isPresent()) {
      mended = Header.word(header) + "_" + mended;
    }
    while (fault(mended, use, header).isPresent()) {
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
                (int) number == number && (number >= 0 || !declared.carrier().isUnsignedLong()));
  }
}
