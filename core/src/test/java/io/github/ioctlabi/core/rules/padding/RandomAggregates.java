package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.Judged;
import io.github.ioctlabi.core.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Structs and unions of everything that has a layout, the same for the same seed. */
final class RandomAggregates {
  private static final List<IntegerKind> KINDS = List.of(IntegerKind.values());

  private final Random random;
  private final Id[] lifted;
  private final List<Aggregate> made = new ArrayList<>();

  private RandomAggregates(Random random, Id... lifted) {
    this.random = random;
    this.lifted = lifted;
  }

  /** One to three, each of which may contain those before it; the rules are lifted on members. */
  static List<Aggregate> of(Random random, Id... lifted) {
    RandomAggregates aggregates = new RandomAggregates(random, lifted);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      aggregates.add(false);
    }
    return aggregates.made;
  }

  /** One that the kernel ships, perhaps, and one that is made and may contain it. */
  static List<Aggregate> beyondExisting(Random random) {
    RandomAggregates aggregates = new RandomAggregates(random);
    aggregates.add(true);
    aggregates.add(false);
    return aggregates.made;
  }

  private void add(boolean existing) {
    made.add(random.nextInt(4) == 0 ? union(existing) : struct(existing));
  }

  private UnionDeclaration union(boolean existing) {
    String name = "U" + made.size();
    List<UnionMember> members = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      members.add(Vocabulary.allowing(Vocabulary.bare("M" + i, type()), lifted));
    }
    return new UnionDeclaration(
        new JavaName("test", List.of("Sensor", name)),
        true,
        name,
        "linux/sensor.h",
        Doc.NONE,
        members,
        Place.of(name),
        existing);
  }

  private StructDeclaration struct(boolean existing) {
    StructShape shape = shape();
    List<Member> members = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      boolean flexible = i > 0 && i == count - 1 && random.nextInt(6) == 0;
      Member member = Models.member("m" + i, flexible ? Vocabulary.flexible(type(), 8) : type());
      if (!flexible && random.nextInt(3) == 0) {
        member = Models.padded(member, 1 + random.nextInt(7), "__pad" + i);
      }
      members.add(Judged.allowing(member, lifted));
    }
    return struct("S" + made.size(), shape, members, existing);
  }

  static StructDeclaration struct(
      String name, StructShape shape, List<Member> members, boolean existing) {
    return new StructDeclaration(
        new JavaName("test", List.of("Sensor", name)),
        true,
        name,
        "linux/sensor.h",
        Doc.NONE,
        shape,
        members,
        Place.of(name),
        existing);
  }

  private StructShape shape() {
    return switch (random.nextInt(10)) {
      case 0 -> Vocabulary.packed();
      case 1 -> new StructShape(false, 1 << random.nextInt(5), Extension.FIXED);
      case 2 -> new StructShape(true, 1 << random.nextInt(4), Extension.FIXED);
      case 3 -> Vocabulary.sizeField();
      default -> StructShape.PLAIN;
    };
  }

  private DataType type() {
    return switch (random.nextInt(13)) {
      case 0 -> Models.array(type(), 1 + random.nextInt(4));
      case 1 -> new DataType.TextType(1 + random.nextInt(8));
      case 2 -> Vocabulary.timespec();
      case 3 -> Vocabulary.pointer(Models.u8(), "", 8);
      case 4 -> new DataType.DescriptorType();
      case 5, 6, 7 -> nested().orElseGet(Models::u32);
      default -> Models.integer(KINDS.get(random.nextInt(KINDS.size())), Carrier.LONG);
    };
  }

  /** One of those before; a struct with a flexible array cannot stand inside another. */
  private Optional<DataType> nested() {
    if (made.isEmpty()) {
      return Optional.empty();
    }
    return switch (made.get(random.nextInt(made.size()))) {
      case StructDeclaration struct when struct.tail().isPresent() -> Optional.empty();
      case StructDeclaration struct -> Optional.of(new DataType.StructType(struct));
      case UnionDeclaration union -> Optional.of(new DataType.UnionType(union, true));
    };
  }
}
