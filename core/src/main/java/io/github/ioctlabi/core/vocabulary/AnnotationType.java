package io.github.ioctlabi.core.vocabulary;

import static io.github.ioctlabi.core.vocabulary.Site.COMMAND;
import static io.github.ioctlabi.core.vocabulary.Site.COMPONENT;
import static io.github.ioctlabi.core.vocabulary.Site.ENUM;
import static io.github.ioctlabi.core.vocabulary.Site.ENUM_CONSTANT;
import static io.github.ioctlabi.core.vocabulary.Site.INTERFACE;
import static io.github.ioctlabi.core.vocabulary.Site.MACRO;
import static io.github.ioctlabi.core.vocabulary.Site.PARAMETER;
import static io.github.ioctlabi.core.vocabulary.Site.STRUCT;
import static io.github.ioctlabi.core.vocabulary.Site.UNION;
import static io.github.ioctlabi.core.vocabulary.Site.UNION_COMPONENT;
import static io.github.ioctlabi.core.vocabulary.Site.UNION_RECORD;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The annotations of this library: what each is called, what it has, and where it has an effect.
 */
public enum AnnotationType {
  IOCTL_INTERFACE(
      Kind.DECLARATION,
      "IoctlInterface",
      List.of("header", "type", "prefix", "license", "existing"),
      INTERFACE),
  IOCTL_STRUCT(
      Kind.DECLARATION, "IoctlStruct", List.of("name", "header", "packed", "align"), STRUCT),
  IOCTL_UNION(Kind.DECLARATION, "IoctlUnion", List.of("name"), UNION),
  IOCTL_ENUM(Kind.DECLARATION, "IoctlEnum", List.of(), ENUM),
  IOCTL_FLAGS(Kind.DECLARATION, "IoctlFlags", List.of(), ENUM),
  IOCTL_CONSTANT(Kind.DECLARATION, "IoctlConstant", List.of(), MACRO),
  IO(Kind.COMMAND, "Io", List.of("nr", "type", "name", "encodedAs"), COMMAND),
  IO_R(Kind.COMMAND, "IoR", List.of("nr", "type", "name", "encodedAs"), COMMAND),
  IO_W(Kind.COMMAND, "IoW", List.of("nr", "type", "name", "encodedAs"), COMMAND),
  IO_WR(Kind.COMMAND, "IoWR", List.of("nr", "type", "name", "encodedAs"), COMMAND),
  IO_RAW(Kind.COMMAND, "legacy.IoRaw", List.of("request", "except", "name"), COMMAND),
  SIOC_DEV_PRIVATE(Kind.COMMAND, "SiocDevPrivate", List.of("index", "name"), COMMAND),
  U8(Kind.INTEGER, "U8", List.of(), ENUM, COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  U16(Kind.INTEGER, "U16", List.of(), ENUM, COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  U32(Kind.INTEGER, "U32", List.of(), ENUM, COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  U64(Kind.INTEGER, "U64", List.of(), ENUM, COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  S8(Kind.INTEGER, "S8", List.of(), ENUM, COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  S16(Kind.INTEGER, "S16", List.of(), ENUM, COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  S32(Kind.INTEGER, "S32", List.of(), ENUM, COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  S64(Kind.INTEGER, "S64", List.of(), ENUM, COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  LE16(Kind.INTEGER, "Le16", List.of(), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  LE32(Kind.INTEGER, "Le32", List.of(), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  LE64(Kind.INTEGER, "Le64", List.of(), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  BE16(Kind.INTEGER, "Be16", List.of(), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  BE32(Kind.INTEGER, "Be32", List.of(), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  BE64(Kind.INTEGER, "Be64", List.of(), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  NATIVE_LONG(
      Kind.INTEGER, "legacy.NativeLong", List.of(), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  NATIVE_ULONG(
      Kind.INTEGER,
      "legacy.NativeULong",
      List.of(),
      COMMAND,
      PARAMETER,
      UNION_COMPONENT,
      COMPONENT),
  NATIVE_SIZE(
      Kind.INTEGER, "legacy.NativeSize", List.of(), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  USER_POINTER(
      Kind.POINTER,
      "UserPointer",
      List.of("count", "unit", "max", "flow"),
      UNION_COMPONENT,
      COMPONENT),
  NATIVE_POINTER(
      Kind.POINTER,
      "legacy.NativePointer",
      List.of("count", "unit", "max", "flow"),
      UNION_COMPONENT,
      COMPONENT),
  NANOSECONDS(Kind.TIME, "Nanoseconds", List.of("clock"), UNION_COMPONENT, COMPONENT),
  KERNEL_TIMESPEC(Kind.TIME, "KernelTimespec", List.of("clock"), UNION_COMPONENT, COMPONENT),
  ALLOW_RULE(
      Kind.DETAIL,
      "AllowRule",
      List.of("rule", "because"),
      INTERFACE,
      UNION,
      STRUCT,
      ENUM,
      COMMAND,
      PARAMETER,
      UNION_COMPONENT,
      COMPONENT,
      ENUM_CONSTANT,
      MACRO),
  ALLOW_RULES(
      Kind.DETAIL,
      "AllowRule.List",
      List.of("value"),
      INTERFACE,
      UNION,
      STRUCT,
      ENUM,
      COMMAND,
      PARAMETER,
      UNION_COMPONENT,
      COMPONENT,
      ENUM_CONSTANT,
      MACRO),
  BIT(Kind.DETAIL, "Bit", List.of("value"), ENUM_CONSTANT),
  C_NAME(
      Kind.DETAIL,
      "CName",
      List.of("value"),
      UNION,
      STRUCT,
      ENUM,
      COMMAND,
      UNION_COMPONENT,
      COMPONENT,
      ENUM_CONSTANT,
      MACRO),
  C_TYPE(Kind.DETAIL, "CType", List.of("value", "header", "align"), UNION_COMPONENT, COMPONENT),
  CAPACITY(Kind.DETAIL, "Capacity", List.of(), PARAMETER),
  DESCRIPTOR(Kind.DETAIL, "Descriptor", List.of(), UNION_COMPONENT, COMPONENT),
  EXTENSIBLE(Kind.DETAIL, "Extensible", List.of("mode"), STRUCT),
  FLEXIBLE_ARRAY(
      Kind.DETAIL, "FlexibleArray", List.of("count", "filled", "unit", "max"), COMPONENT),
  HANDS_OUT(Kind.DETAIL, "HandsOut", List.of(), COMMAND),
  LENGTH(Kind.DETAIL, "Length", List.of("value"), COMMAND, PARAMETER, UNION_COMPONENT, COMPONENT),
  NR_OFFSET(Kind.DETAIL, "NrOffset", List.of("value"), PARAMETER),
  OTHER(Kind.DETAIL, "Other", List.of(), ENUM_CONSTANT),
  OUT(Kind.DETAIL, "Out", List.of(), COMPONENT),
  PAD_AFTER(Kind.DETAIL, "PadAfter", List.of("value", "name"), COMPONENT),
  RANGE(
      Kind.DETAIL,
      "Range",
      List.of("min", "max", "multipleOf"),
      PARAMETER,
      UNION_COMPONENT,
      COMPONENT),
  READ_BACK_ON(Kind.DETAIL, "ReadBackOn", List.of("value"), COMMAND),
  REQUIRES(Kind.DETAIL, "Requires", List.of("capability", "namespaced", "writable"), COMMAND),
  RESERVED(Kind.DETAIL, "Reserved", List.of(), COMPONENT),
  RESTART(Kind.DETAIL, "Restart", List.of("value"), INTERFACE, COMMAND),
  RETAINED(Kind.DETAIL, "Retained", List.of(), UNION_COMPONENT, COMPONENT),
  RETURNS_COUNT(Kind.DETAIL, "ReturnsCount", List.of(), COMMAND),
  RETURNS_VALUE(Kind.DETAIL, "ReturnsValue", List.of(), COMMAND),
  SINCE(Kind.DETAIL, "Since", List.of("value"), COMPONENT),
  TAG(Kind.DETAIL, "Tag", List.of("value"), COMPONENT),
  UNION_MEMBER(Kind.DETAIL, "UnionMember", List.of("tag", "otherwise", "name"), UNION_RECORD),
  VALUE(Kind.DETAIL, "Value", List.of("value"), ENUM_CONSTANT),
  WRAPS(Kind.DETAIL, "Wraps", List.of("value"), COMMAND),
  ARCH_NUMBER(Kind.DETAIL, "legacy.ArchNumber", List.of("arch", "request")),
  BY_ADDRESS(Kind.DETAIL, "legacy.ByAddress", List.of(), PARAMETER),
  BY_VALUE(Kind.DETAIL, "legacy.ByValue", List.of(), PARAMETER),
  OPAQUE(Kind.DETAIL, "legacy.Opaque", List.of(), UNION_COMPONENT, COMPONENT);

  /** The package of all; those for existing headers stand in one below it. */
  public static final String PACKAGE = "io.github.ioctlabi.annotations";

  /** What comes before the simple name of those for existing headers. */
  public static final String EXISTING = "legacy.";

  /** What an annotation is for. */
  public enum Kind {
    /** Makes a declaration a part of a header. */
    DECLARATION,
    /** Makes a method a command. */
    COMMAND,
    /** Names a C integer. */
    INTEGER,
    /** Makes a component an address. */
    POINTER,
    /** Makes a component a time. */
    TIME,
    /** Says more of what others declare. */
    DETAIL
  }

  private final Kind kind;
  private final String inPackage;

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<String> elements;

  @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of.
  private final Set<Site> sites;

  AnnotationType(Kind kind, String inPackage, List<String> elements, Site... sites) {
    this.kind = kind;
    this.inPackage = inPackage;
    this.elements = elements;
    this.sites = Set.of(sites);
  }

  /** The annotation with a simple name. */
  public static Optional<AnnotationType> called(String simple) {
    return Arrays.stream(values()).filter(each -> each.simple().equals(simple)).findFirst();
  }

  /** All that are for one thing. */
  public static Set<AnnotationType> of(Kind kind) {
    return those(each -> each.kind == kind);
  }

  /** All that have an effect there. */
  public static Set<AnnotationType> at(Site site) {
    return those(each -> each.sites.contains(site));
  }

  /** Those for existing headers that stand on declarations. */
  public static Set<AnnotationType> forExisting() {
    return those(each -> each.isForExisting() && !each.sites.isEmpty());
  }

  private static Set<AnnotationType> those(Predicate<AnnotationType> which) {
    return Arrays.stream(values()).filter(which).collect(Collectors.toUnmodifiableSet());
  }

  public String qualified() {
    return PACKAGE + "." + inPackage;
  }

  /** Without the package, as it is written in the source; no two have the same. */
  public String simple() {
    return isForExisting() ? inPackage.substring(EXISTING.length()) : inPackage;
  }

  private boolean isForExisting() {
    return inPackage.startsWith(EXISTING);
  }

  /** What it has, in the order of the source. */
  public List<String> elements() {
    return elements;
  }

  /** Where it has an effect; nowhere, if it stands within others alone. */
  public Set<Site> sites() {
    return sites;
  }

  /** As it is written, without its elements. */
  @Override
  public String toString() {
    return "@" + simple();
  }
}
