package io.github.ioctlabi.core.layout;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers that tell layouts apart: of all that is on the wire (offsets, names, types, what is
 * inside), and of nothing else. Comments, ranges, the constants of enums and the order of a union's
 * members do not count, nor does what an address leads to, which has a digest of its own.
 */
public final class Digests {
  // The 64-bit FNV-1a hash: nobody forges layouts, so that it need not be a cryptographic one.
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Layouts layouts;
  private final IdentityHashMap<Aggregate, Long> known = new IdentityHashMap<>();

  /** Digests of what is laid out so. Not thread-safe. */
  public Digests(Layouts layouts) {
    this.layouts = layouts;
  }

  /** The digest of a struct or a union. */
  public long of(Aggregate aggregate) {
    Long before = known.get(aggregate);
    if (before != null) {
      return before;
    }
    long digest = hash(text(aggregate));
    known.put(aggregate, digest);
    return digest;
  }

  private static long hash(String text) {
    long hash = OFFSET_BASIS;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * PRIME;
    }
    return hash;
  }

  private String text(Aggregate aggregate) {
    List<String> lines = new ArrayList<>();
    layouts.walk(aggregate, new Lines(lines));
    return switch (aggregate) {
      case StructDeclaration struct ->
          text("struct", layouts.of(struct).size(), layouts.of(struct).alignment(), lines.stream());
      case UnionDeclaration union ->
          text(
              "union",
              layouts.of(union).size(),
              layouts.of(union).alignment(),
              lines.stream().sorted());
    };
  }

  private static String text(String keyword, long size, long alignment, Stream<String> lines) {
    return lines.collect(Collectors.joining("", keyword + " " + size + " " + alignment + "\n", ""));
  }

  /** A line for each member. */
  private final class Lines implements SlotVisitor {
    private final List<String> lines;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void size(Slot.SizeSlot slot) {
      lines.add("size\n");
    }

    @Override
    public void member(Slot.MemberSlot slot) {
      add(slot.offset(), slot.member().cName(), slot.member().type());
    }

    // A hole that is filled is still no data.
    @Override
    public void padding(Slot.PaddingSlot slot) {}

    @Override
    public void hole(Slot.Hole slot) {}

    @Override
    public void member(UnionMember member) {
      add(0, member.cName(), member.type());
    }

    private void add(long offset, String name, DataType type) {
      lines.add(offset + " " + name + " " + text(type) + "\n");
    }
  }

  private String text(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> integer.kind().name();
      case DataType.EnumType named -> named.declaration().carrier().name();
      case DataType.FlagsType flags -> flags.declaration().carrier().name();
      case DataType.TextType text -> "text " + text.bytes();
      case DataType.StructType struct -> hex(of(struct.declaration()));
      case DataType.UnionType union -> hex(of(union.declaration()));
      case DataType.ArrayType array -> "array " + array.length() + " of " + text(array.element());
      case DataType.TimeType time -> time.format() + " " + time.clock();
      case DataType.PointerType pointer ->
          (pointer.nativePointer() ? "pointer " : "address ") + text(pointer.target());
      case DataType.FlexibleType flexible -> "flexible " + text(flexible.element());
      case DataType.DescriptorType _ -> "descriptor";
      case DataType.ForeignType foreign ->
          "%s %d %d".formatted(foreign.cName(), foreign.bytes(), foreign.alignment());
    };
  }

  private static String text(PointerTarget target) {
    return switch (target) {
      case PointerTarget.Segment _ -> "memory";
      case PointerTarget.Elements _ -> "elements";
      case PointerTarget.Single _ -> "struct";
    };
  }

  /** A digest in 16 digits. */
  public static String hex(long digest) {
    return String.format(Locale.ROOT, "%016x", digest);
  }
}
