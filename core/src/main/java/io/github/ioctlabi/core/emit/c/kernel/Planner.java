package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.CallResult;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.CommandNumber;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Direction;
import io.github.ioctlabi.core.model.EnumDeclaration;
import io.github.ioctlabi.core.model.Extension;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.Payload;
import io.github.ioctlabi.core.model.PointerTarget;
import io.github.ioctlabi.core.model.Range;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.UnionDeclaration;
import io.github.ioctlabi.core.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what the function of a command has to do. */
final class Planner {
  /** The largest argument that a command's function keeps on its stack, in bytes. */
  static final int STACK = 256;

  private final Layouts layouts;
  private final Command command;
  private final Naming.Inside names;
  private final List<Pointed> pointed = new ArrayList<>();
  private final List<Opened> opened = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private Optional<Plan.Named<Member>> behind = Optional.empty();

  private Planner(Layouts layouts, Naming.Inside names, Command command) {
    this.layouts = layouts;
    this.names = names;
    this.command = command;
  }

  /**
   * The plan of a command.
   *
   * @param names those of the variables of its function
   */
  static Plan plan(Layouts layouts, Naming.Inside names, Command command, String member) {
    return new Planner(layouts, names, command).plan(member);
  }

  private Plan plan(String member) {
    Direction direction = command.direction();
    boolean given = command.payload().hasArgument();
    boolean told = direction != Direction.NONE;
    boolean in = told ? direction.writes() : given;
    boolean out = told ? direction.reads() : isReturned(command.payload());
    var offset = command.nrOffset().map(each -> new Plan.Named<>(name(each.javaName()), each));
    Argument argument = argument(in);
    collect(argument, in, out);
    if (command.calling().result() instanceof CallResult.NewDescriptor) {
      opened.add(new Opened("", "opened"));
    }
    return new Plan(command, member, argument, in, out, offset, behind, pointed, opened, left);
  }

  private static boolean isReturned(Payload payload) {
    return switch (payload) {
      case Payload.ByAddress data -> data.result();
      case Payload.Varying data -> data.result();
      default -> false;
    };
  }

  private Argument argument(boolean in) {
    return switch (command.payload()) {
      case Payload.None _ -> new Argument.None();
      case Payload.ByValue(Value value) ->
          new Argument.Immediate(name(value.javaName()), value.type(), value.range());
      case Payload.ByAddress(DataType type, Optional<Value> given, boolean _) ->
          single(type, given, in);
      case Payload.Varying(DataType element, Optional<Value> given, boolean _) -> {
        String name = name(given, element);
        yield command.encoded().isPresent()
            ? new Argument.Elements(name, element)
            : new Argument.Unknown(name, element);
      }
      // Only headers that exist already have such commands.
      case Payload.Terminated(String javaName, var _) ->
          new Argument.Unknown(name(javaName), new DataType.TextType(1));
    };
  }

  private Argument single(DataType type, Optional<Value> given, boolean in) {
    String name = name(given, type);
    Optional<Range> range = given.flatMap(Value::range);
    if (type instanceof DataType.StructType(StructDeclaration struct)
        && struct.tail().isPresent()) {
      DataType.FlexibleType flexible = struct.tail().get();
      Member tail = struct.members().getLast();
      Optional<Member> count =
          flexible
              .count()
              .map(each -> Siblings.find(struct, each))
              .filter(each -> in && each.flow() == Member.Flow.NORMAL);
      if (count.isPresent() && struct.shape().extension() == Extension.FIXED) {
        return new Argument.Tailed(
            name, new DataType.StructType(struct), tail, flexible, count.get());
      }
      behind = Optional.of(new Plan.Named<>(name(tail.javaName()), tail));
    }
    return new Argument.Single(name, type, range, extension(type), layouts.size(type) > STACK);
  }

  private Extension extension(DataType type) {
    Extension extension =
        type instanceof DataType.StructType(StructDeclaration struct)
            ? struct.shape().extension()
            : Extension.FIXED;
    // A number without a size says nothing of it.
    return extension == Extension.SIZE_IN_NUMBER
            && !(command.number() instanceof CommandNumber.Encoded encoded
                && encoded.direction() != Direction.NONE)
        ? Extension.FIXED
        : extension;
  }

  private void collect(Argument argument, boolean in, boolean out) {
    switch (argument) {
      case Argument.Single single when single.type() instanceof DataType.StructType struct ->
          collect(struct.declaration(), "", out, in);
      case Argument.Single single -> leave(single.type(), single.name());
      case Argument.Tailed tailed -> collect(tailed.type().declaration(), "", out, in);
      case Argument.Elements elements -> leave(elements.element(), elements.name() + "[]");
      case Argument.None _, Argument.Immediate _, Argument.Unknown _ -> {}
    }
  }

  /**
   * Finds pointers that can be followed, and descriptors that the driver gives, in structs.
   *
   * @param sent whether the caller has filled the struct
   */
  private void collect(StructDeclaration struct, String path, boolean out, boolean sent) {
    for (Member member : struct.members()) {
      String here = path + member.cName();
      boolean sentHere = sent && member.flow() == Member.Flow.NORMAL;
      switch (member.type()) {
        case DataType.StructType(StructDeclaration inner) ->
            collect(inner, here + ".", out, sentHere);
        case DataType.PointerType pointer -> {
          Optional<DataType> target = sentHere ? followed(pointer, struct) : Optional.empty();
          target.ifPresentOrElse(
              element -> follow(struct, path, member, pointer, element), () -> left.add(here));
        }
        case DataType.DescriptorType _ -> {
          if (!sentHere && out) {
            opened.add(new Opened(here, name(member.javaName())));
          }
        }
        default -> leave(member.type(), here);
      }
    }
  }

  /** Finds addresses that the driver has to follow itself. */
  private void leave(DataType type, String path) {
    switch (type) {
      case DataType.PointerType _ -> left.add(path);
      case DataType.ArrayType array -> leave(array.element(), path + "[]");
      case DataType.FlexibleType flexible -> leave(flexible.element(), path + "[]");
      case DataType.StructType(StructDeclaration struct) ->
          struct.members().forEach(each -> leave(each.type(), path + "." + each.cName()));
      case DataType.UnionType(UnionDeclaration union, boolean _) ->
          union.members().forEach(each -> leave(each.type(), path + "." + each.cName()));
      default -> {}
    }
  }

  private void follow(
      StructDeclaration struct,
      String path,
      Member member,
      DataType.PointerType pointer,
      DataType element) {
    Optional<Pointed.Counted> counted =
        pointer
            .count()
            .map(count -> {
              Member sibling = Siblings.find(struct, count.member());
              return new Pointed.Counted(path + sibling.cName(), sibling, count, pointer.max());
            });
    String name = name(member.javaName());
    pointed.add(new Pointed(path + member.cName(), name, element, counted, pointer.flow()));
    leave(element, name + (counted.isPresent() ? "[]" : ""));
  }

  /** What is behind an address, if the dispatcher can know how much it is. */
  private static Optional<DataType> followed(
      DataType.PointerType pointer, StructDeclaration around) {
    if (pointer.retained() || pointer.nativePointer()) {
      return Optional.empty();
    }
    return switch (pointer.target()) {
      case PointerTarget.Segment _ -> Optional.empty();
      case PointerTarget.Elements(DataType element) ->
          pointer
              .count()
              .map(count -> Siblings.find(around, count.member()))
              .filter(count -> count.flow() == Member.Flow.NORMAL)
              .map(_ -> element);
      case PointerTarget.Single(StructDeclaration struct) ->
          pointer.count().isEmpty()
                  && struct.tail().isEmpty()
                  && struct.shape().extension() == Extension.FIXED
              ? Optional.of(new DataType.StructType(struct))
              : Optional.empty();
    };
  }

  private String name(Optional<Value> given, DataType type) {
    return name(given.map(Value::javaName).orElseGet(() -> resultName(type)));
  }

  /** A result has its type's name, or else the command's. */
  private String resultName(DataType type) {
    return switch (type) {
      case DataType.StructType(StructDeclaration struct) -> struct.javaName().simple();
      case DataType.UnionType(UnionDeclaration union, boolean _) -> union.javaName().simple();
      case DataType.EnumType(EnumDeclaration declared) -> declared.javaName().simple();
      case DataType.FlagsType(EnumDeclaration declared) -> declared.javaName().simple();
      default -> command.javaName().replaceFirst("^get(?=\\p{Lu})", "");
    };
  }

  /** A free name, with all that are made from it. */
  private String name(String javaName) {
    return names.name(Names.snake(javaName), Pointed.COUNT, Pointed.USER, Opened.DESCRIPTOR);
  }
}
