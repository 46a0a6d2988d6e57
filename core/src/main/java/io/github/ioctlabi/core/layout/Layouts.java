package io.github.ioctlabi.core.layout;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Lays types out for one ABI. In headers that are made, 64-bit members are declared with {@code
 * aligned(8)}, so that they stand at multiples of 8 everywhere; those of headers that the kernel
 * ships are taken as plain. All other integers follow the ABI. Integers and pointers that follow
 * the machine have their 64-bit size on all: a rule speaks of them. Sizes saturate at {@link
 * #TOO_LARGE}. Padding of less than a byte, which a rule refuses, takes no room.
 */
public final class Layouts {
  /** A size that no struct can have: larger sizes are not told apart. */
  public static final long TOO_LARGE = 1L << 40;

  /** The size of {@code struct __kernel_timespec}: two 64-bit integers. */
  private static final long TIMESPEC = 2 * Long.BYTES;

  private final Abi abi;
  private final IdentityHashMap<StructDeclaration, StructLayout> structs = new IdentityHashMap<>();

  private final IdentityHashMap<UnionDeclaration, UnionLayout> unions = new IdentityHashMap<>();

  /** Lays out for one ABI. Not thread-safe. */
  public Layouts(Abi abi) {
    this.abi = abi;
  }

  /** The ABI that it lays out for. */
  public Abi abi() {
    return abi;
  }

  /** The size of a struct or a union, in bytes. */
  public long size(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> of(struct).size();
      case UnionDeclaration union -> of(union).size();
    };
  }

  /** The size of a type as a member, an element or an argument, in bytes. */
  public long size(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> integer.kind().bytes();
      case DataType.EnumType named -> named.declaration().carrier().bytes();
      case DataType.FlagsType flags -> flags.declaration().carrier().bytes();
      case DataType.TextType text -> text.bytes();
      case DataType.StructType struct -> of(struct.declaration()).size();
      case DataType.ArrayType array -> size(array);
      case DataType.TimeType time ->
          time.format() == TimeFormat.KERNEL_TIMESPEC ? TIMESPEC : Long.BYTES;
      case DataType.UnionType union -> of(union.declaration()).size();
      case DataType.PointerType _ -> Long.BYTES;
      case DataType.FlexibleType _ -> 0;
      case DataType.DescriptorType _ -> Integer.BYTES;
      case DataType.ForeignType foreign -> foreign.bytes();
    };
  }

  /** The alignment of a type as a member of a struct or union that is made, in bytes. */
  public long alignment(DataType type) {
    return alignment(type, Long.BYTES);
  }

  private long alignment(DataType type, Aggregate around) {
    return alignment(type, around.existing() ? abi.longLongAlignment() : Long.BYTES);
  }

  /** The alignment of a type as a member, where 64-bit integers have the given one. */
  private long alignment(DataType type, int wide) {
    return switch (type) {
      case DataType.IntegerType integer -> alignment(integer.kind(), wide);
      case DataType.EnumType named -> alignment(named.declaration().carrier(), wide);
      case DataType.FlagsType flags -> alignment(flags.declaration().carrier(), wide);
      case DataType.TextType _ -> 1;
      case DataType.StructType struct -> of(struct.declaration()).alignment();
      case DataType.ArrayType array -> alignment(array.element(), wide);
      case DataType.TimeType time ->
          time.format() == TimeFormat.KERNEL_TIMESPEC ? abi.longLongAlignment() : wide;
      case DataType.UnionType union -> of(union.declaration()).alignment();
      case DataType.PointerType pointer -> pointer.nativePointer() ? Long.BYTES : wide;
      case DataType.FlexibleType flexible -> alignment(flexible.element(), wide);
      case DataType.DescriptorType _ -> alignment(IntegerKind.S32, wide);
      case DataType.ForeignType foreign -> foreign.alignment();
    };
  }

  /** The layout of a struct. */
  public StructLayout of(StructDeclaration struct) {
    StructLayout known = structs.get(struct);
    if (known == null) {
      known = layOut(struct);
      structs.put(struct, known);
    }
    return known;
  }

  /** The layout of a union: all members begin where it begins. */
  public UnionLayout of(UnionDeclaration union) {
    UnionLayout known = unions.get(union);
    if (known == null) {
      long size = 0;
      long alignment = abi.structAlignment();
      for (UnionMember member : union.members()) {
        size = Math.max(size, size(member.type()));
        alignment = Math.max(alignment, alignment(member.type(), union));
      }
      size = Math.ceilDiv(size, alignment) * alignment;
      known = new UnionLayout(union, Math.min(TOO_LARGE, size), alignment);
      unions.put(union, known);
    }
    return known;
  }

  /** Shows a visitor what a struct or a union is made of. */
  public void walk(Aggregate aggregate, SlotVisitor visitor) {
    switch (aggregate) {
      case StructDeclaration struct -> {
        for (Slot slot : of(struct).slots()) {
          switch (slot) {
            case Slot.SizeSlot size -> visitor.size(size);
            case Slot.MemberSlot member -> visitor.member(member);
            case Slot.PaddingSlot padding -> visitor.padding(padding);
            case Slot.Hole hole -> visitor.hole(hole);
          }
        }
      }
      case UnionDeclaration union -> union.members().forEach(visitor::member);
    }
  }

  private long size(DataType.ArrayType array) {
    long element = size(array.element());
    // Both factors are compared before they are multiplied: the product can pass 64 bits.
    return element > 0 && array.length() > TOO_LARGE / element
        ? TOO_LARGE
        : array.length() * element;
  }

  private long alignment(IntegerKind kind, int wide) {
    if (kind.bytes() < Long.BYTES) {
      return Math.min(kind.bytes(), abi.integerAlignment());
    }
    return kind.isNative() ? Long.BYTES : wide;
  }

  private StructLayout layOut(StructDeclaration struct) {
    List<Slot> slots = new ArrayList<>();
    long offset = 0;
    // A packed struct is not aligned even where every other one is (GCC's STRUCTURE_SIZE_BOUNDARY).
    long smallest = struct.shape().packed() ? 1 : abi.structAlignment();
    long alignment = Math.max(smallest, struct.shape().align());
    if (struct.shape().extension() == Extension.SIZE_FIELD) {
      slots.add(new Slot.SizeSlot());
      offset = Integer.BYTES;
      alignment =
          Math.max(alignment, struct.shape().packed() ? 1 : alignment(IntegerKind.U32, Long.BYTES));
    }
    for (Member member : struct.members()) {
      long own = struct.shape().packed() ? 1 : alignment(member.type(), struct);
      alignment = Math.max(alignment, own);
      offset = alignTo(offset, own, slots);
      Slot slot = new Slot.MemberSlot(member, offset, size(member.type()));
      slots.add(slot);
      offset += slot.size();
      if (member.padding().isPresent() && member.padding().get().bytes() > 0) {
        Padding padding = member.padding().get();
        slots.add(new Slot.PaddingSlot(padding, member, offset));
        offset += padding.bytes();
      }
    }
    offset = alignTo(offset, alignment, slots);
    return new StructLayout(struct, Math.min(TOO_LARGE, offset), alignment, slots);
  }

  private static long alignTo(long offset, long alignment, List<Slot> slots) {
    long aligned = Math.ceilDiv(offset, alignment) * alignment;
    if (aligned > offset) {
      slots.add(new Slot.Hole(offset, aligned - offset));
    }
    return aligned;
  }
}
