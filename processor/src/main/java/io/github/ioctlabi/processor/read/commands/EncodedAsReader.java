package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.read.ownership.Unit;
import io.github.ioctlabi.processor.read.ownership.Units;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.NameReader;
import io.github.ioctlabi.processor.read.structs.Library;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads the C type whose size a command's number carries. */
public final class EncodedAsReader {
  private static final String EXAMPLES =
      "write such as \"unsigned long\", \"char *\", \"struct foo\" of a declared struct, each"
          + " with an optional [n]";
  private static final Pattern AGGREGATE = Pattern.compile("(struct|union) ([A-Za-z_]\\w*)");

  private static final Map<String, IntegerKind> INTEGERS =
      Stream.of(
              named(IntegerKind.S8, "char", "signed char", "__s8", "int8_t"),
              named(IntegerKind.U8, "unsigned char", "__u8", "uint8_t", "_Bool", "bool"),
              named(IntegerKind.S16, "short", "short int", "signed short", "__s16", "int16_t"),
              named(IntegerKind.U16, "unsigned short", "unsigned short int", "__u16", "uint16_t"),
              named(IntegerKind.S32, "int", "signed", "signed int", "__s32", "int32_t", "pid_t"),
              named(IntegerKind.U32, "unsigned", "unsigned int", "__u32", "uint32_t"),
              named(IntegerKind.U32, "uid_t", "gid_t", "mode_t", "__poll_t"),
              named(IntegerKind.S64, "long long", "long long int", "__s64", "int64_t", "loff_t"),
              named(IntegerKind.S64, "__kernel_loff_t", "__kernel_time64_t"),
              named(
                  IntegerKind.U64,
                  "unsigned long long",
                  "unsigned long long int",
                  "__u64",
                  "__aligned_u64",
                  "uint64_t"),
              named(IntegerKind.NATIVE_LONG, "long", "long int", "signed long", "ssize_t"),
              named(IntegerKind.NATIVE_LONG, "__kernel_long_t", "off_t", "time_t"),
              named(IntegerKind.NATIVE_ULONG, "unsigned long", "unsigned long int"),
              named(IntegerKind.NATIVE_ULONG, "__kernel_ulong_t"),
              named(IntegerKind.NATIVE_SIZE, "size_t", "__kernel_size_t"),
              named(IntegerKind.LE16, "__le16"),
              named(IntegerKind.LE32, "__le32"),
              named(IntegerKind.LE64, "__le64", "__aligned_le64"),
              named(IntegerKind.BE16, "__be16"),
              named(IntegerKind.BE32, "__be32"),
              named(IntegerKind.BE64, "__be64", "__aligned_be64"))
          .flatMap(each -> each.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final FaultLog faults;
  private final Units units;
  private final Library library;

  public EncodedAsReader(FaultLog faults, Units units, Library library) {
    this.faults = faults;
    this.units = units;
    this.library = library;
  }

  private static Map<String, IntegerKind> named(IntegerKind kind, String... names) {
    return Stream.of(names).collect(Collectors.toUnmodifiableMap(name -> name, _ -> kind));
  }

  /** Reads the type, or reports why it cannot be. */
  Optional<EncodedAs> read(ExecutableElement method, Mark mark, String label) {
    Optional<TypeText> written = TypeText.parse(mark.text("encodedAs"));
    if (written.isEmpty()) {
      return refuse(
          mark,
          Fault.of(
                  "'%s' is no type in C that can be read".formatted(mark.text("encodedAs")),
                  EXAMPLES)
              .in(label));
    }
    TypeText text = written.get();
    String name = text.name().replaceFirst("^const ", "");
    Optional<DataType> type = text.pointer() ? pointer(name) : named(method, name);
    Matcher aggregate = AGGREGATE.matcher(name);
    if (type.isEmpty() && aggregate.matches()) {
      return refuse(
          mark, Fault.of("'%s' is not declared".formatted(name), declare(aggregate)).in(label));
    }
    if (type.isEmpty()) {
      return refuse(
          mark, Fault.of("'%s' is no integer that is known".formatted(name), EXAMPLES).in(label));
    }
    DataType sized = type.get();
    for (int length : text.lengths().reversed()) {
      sized = new DataType.ArrayType(sized, length);
    }
    return Optional.of(new EncodedAs(text.text(), sized));
  }

  private static String declare(Matcher aggregate) {
    return aggregate.group(1).equals("struct")
        ? "declare a record with @IoctlStruct(name = \"%s\")".formatted(aggregate.group(2))
        : "declare a sealed interface with @IoctlUnion(name = \"%s\")"
            .formatted(aggregate.group(2));
  }

  private Optional<EncodedAs> refuse(Mark mark, Fault fault) {
    faults.report(Id.BAD_ENCODED_AS, mark, "encodedAs", fault);
    return Optional.empty();
  }

  private static Optional<DataType> pointer(String name) {
    boolean known =
        name.equals("void") || INTEGERS.containsKey(name) || AGGREGATE.matcher(name).matches();
    return known ? Optional.of(integer(IntegerKind.NATIVE_ULONG)) : Optional.empty();
  }

  private static DataType integer(IntegerKind kind) {
    Carrier carrier =
        switch (kind.bytes()) {
          case 1 -> Carrier.BYTE;
          case 2 -> Carrier.SHORT;
          case 4 -> Carrier.INT;
          default -> Carrier.LONG;
        };
    return new DataType.IntegerType(kind, carrier);
  }

  private Optional<DataType> named(ExecutableElement method, String name) {
    IntegerKind kind = INTEGERS.get(name);
    if (kind != null) {
      return Optional.of(integer(kind));
    }
    Matcher aggregate = AGGREGATE.matcher(name);
    return aggregate.matches()
        ? declared(method, aggregate.group(1).equals("struct"), aggregate.group(2))
        : Optional.empty();
  }

  private Optional<DataType> declared(ExecutableElement method, boolean struct, String tag) {
    FaultLog quiet = faults.apart(new Findings());
    if (!(method.getEnclosingElement() instanceof TypeElement around)) {
      return Optional.empty();
    }
    Unit own = units.of(around);
    Stream<Unit> near = Stream.concat(Stream.of(own), own.uses().keySet().stream());
    for (Unit unit : Stream.concat(near, units.compiled().stream()).distinct().toList()) {
      for (TypeElement type : unit.types()) {
        boolean fits = struct ? Declarations.isStruct(type) : Declarations.isUnion(type);
        if (fits && NameReader.tag(type, quiet).equals(tag)) {
          if (unit != own) {
            own.uses().putIfAbsent(unit, method);
          }
          return struct
              ? library.struct(type, method)
              : library.union(type, method).map(read -> new DataType.UnionType(read, true));
        }
      }
    }
    return Optional.empty();
  }
}
