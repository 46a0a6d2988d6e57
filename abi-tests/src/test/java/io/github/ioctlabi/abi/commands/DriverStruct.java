package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a driver does with a struct and all that is counted in it: the array at its end, and what
 * its addresses lead to. It looks at everything before it changes a count.
 */
final class DriverStruct {
  private final StructDeclaration struct;
  private final Signature.Parameter parameter;
  private final Deque<Signature.Parameter> rest;
  private final Statements looks = new Statements();
  private final Statements answers = new Statements();
  private final Statements tells = new Statements();

  /** The addresses, by their paths, that the dispatcher follows. */
  private final Set<String> followed = new HashSet<>();

  /**
   * A struct.
   *
   * @param parameter the struct's own
   * @param rest those behind it: what belongs to the struct is taken from there
   * @param in whether it is sent
   */
  DriverStruct(
      StructDeclaration struct,
      Signature.Parameter parameter,
      Deque<Signature.Parameter> rest,
      boolean in) {
    this.struct = struct;
    this.parameter = parameter;
    this.rest = rest;
    String path = parameter.name() + "->";
    if (!parameter.isConstant()) {
      answers.line("answer_%s(%s, %s);".formatted(struct.cName(), parameter.name(), !in));
    }
    struct.tail().filter(_ -> !isLeft()).ifPresent(this::tail);
    pointers(struct, path);
    if (!parameter.isConstant()) {
      counts(struct, path);
    }
    files(struct, "argument", in);
  }

  /** What is done first. */
  Statements looks() {
    return looks;
  }

  /** What is done then. */
  Statements answers() {
    return answers;
  }

  /** What is done last. */
  Statements tells() {
    return tells;
  }

  /** Whether the driver has the address of an array in the caller's memory, and not the array. */
  private boolean isLeft() {
    return rest.stream().anyMatch(Signature.Parameter::isUser);
  }

  private void tail(DataType.FlexibleType tail) {
    Member member = struct.members().getLast();
    String path = parameter.name() + "->";
    Counter room = Counter.of(struct, tail, path);
    counted("room", room);
    // Where it says elsewhere how much is filled, the room stays: until Java does not believe more.
    looks.line("const __typeof__(%1$s) asked = %1$s;".formatted(room.lvalue()));
    looks.line("(void)asked;");
    String each = "%s->%s[i]".formatted(parameter.name(), member.cName());
    boolean out = member.flow() == Member.Flow.OUT;
    if (out) {
      String tailed = "%s->%s".formatted(parameter.name(), member.cName());
      looks.clean(tailed, "room * sizeof(%s[0])".formatted(tailed), parameter.name());
    } else {
      looks.loop("room", Received.of(tail.element(), each, Optional.empty()));
      looks.tellAll("argument." + member.cName(), "room", tail.element(), each, "SENT");
    }
    if (!parameter.isConstant()) {
      answers.loop("room", Answers.of(tail.element(), each, Optional.empty(), out));
      Counter filled = tail.filled().map(name -> Counter.of(struct, tail, name, path)).orElse(room);
      tells.line("const size_t filled = min_t(u64, room, %s);".formatted(filled.elements()));
      tells.tellAll(
          "argument." + member.cName(), "filled", tail.element(), each, out ? "FILLED" : "BACK");
    }
  }

  private void counted(String name, Counter counter) {
    looks.line("const size_t %s = %s;".formatted(name, counter.elements()));
    looks.line("if (%s)".formatted(counter.isWrong()));
    looks.line("\tbroken(command, \"a count that is wrong\");");
  }

  /** What the addresses in a struct lead to, where the dispatcher follows them. */
  private void pointers(StructDeclaration around, String path) {
    for (Member member : around.members()) {
      if (member.flow() != Member.Flow.NORMAL) {
        // Nobody has sent an address there.
        continue;
      }
      if (member.type() instanceof DataType.StructType(StructDeclaration inner)) {
        pointers(inner, path + member.cName() + ".");
      } else if (member.type() instanceof DataType.PointerType pointer) {
        Optional<Member> count = pointer.count().map(each -> CText.sibling(around, each.member()));
        rest.stream()
            .filter(_ -> count.filter(it -> it.flow() != Member.Flow.NORMAL).isEmpty())
            .filter(each -> !each.isFile() && !each.isUser() && each.isOf(member.javaName()))
            .findFirst()
            .ifPresent(target -> {
              rest.remove(target);
              followed.add(path + member.cName());
              pointer(around, path, member, pointer, target);
            });
      }
    }
  }

  private void pointer(
      StructDeclaration around,
      String path,
      Member member,
      DataType.PointerType pointer,
      Signature.Parameter target) {
    String name = target.name();
    DataType element =
        switch (pointer.target()) {
          case PointerTarget.Elements(DataType type) -> type;
          case PointerTarget.Single(StructDeclaration single) -> new DataType.StructType(single);
          case PointerTarget.Segment _ -> throw new IllegalArgumentException(name);
        };
    String count = name + "_elements";
    Optional<Counter> counter =
        pointer.count().map(each -> Counter.of(around, each, pointer.max(), path, "*" + name));
    counter.ifPresentOrElse(
        each -> counted(count, each), () -> looks.line("const size_t %s = 1;".formatted(count)));
    String each = name + "[i]";
    String bound = "(%s ? %s : 0)".formatted(name, count);
    String place = path.replace(parameter.name() + "->", "argument.") + member.cName();
    String told = "told_%s".formatted(name);
    boolean out = pointer.flow() == PointerFlow.OUT;
    if (out) {
      looks.clean(name, bound + " * sizeof(*%s)".formatted(name), name);
      looks.line("tell_at(\"%s#\", %s ? %s : ~0ULL);".formatted(place, name, count));
    } else {
      looks.loop(bound, Received.of(element, each, Optional.empty()));
      looks.line("const size_t %s = %s ? %s : ~0ULL;".formatted(told, name, count));
      looks.tellAll(place, told, element, each, "SENT");
    }
    if (!target.isConstant()) {
      answers.loop(bound, Answers.of(element, each, Optional.empty(), out));
      String left =
          counter.map(it -> "min_t(u64, %s, %s)".formatted(count, it.elements())).orElse(count);
      tells.line("const size_t filled_%s = %s ? %s : ~0ULL;".formatted(name, name, left));
      tells.tellAll(place, "filled_" + name, element, each, out ? "FILLED" : "BACK");
    }
  }

  /**
   * Counts may say anything up to the most elements that there may be, but of what only the driver
   * could follow: there it has filled nothing.
   */
  private void counts(StructDeclaration around, String path) {
    for (Member member : around.members()) {
      switch (member.type()) {
        case DataType.StructType(StructDeclaration inner) ->
            counts(inner, path + member.cName() + ".");
        case DataType.PointerType pointer ->
            pointer
                .count()
                .filter(_ -> followed.contains(path + member.cName()))
                .ifPresent(count ->
                    answers.line(
                        Counter.of(around, count, pointer.max(), path, element(pointer)).any()));
        case DataType.FlexibleType tail -> {
          tail.count()
              .map(_ -> Counter.of(around, tail, path))
              .ifPresent(counter ->
                  answers.line(
                      tail.filled().isPresent() && !isLeft()
                          ? counter.lvalue() + " = asked;"
                          : any(counter)));
          tail.filled()
              .map(name -> Counter.of(around, tail, name, path))
              .ifPresent(counter -> answers.line(any(counter)));
        }
        default -> {}
      }
    }
  }

  /** What is left to the driver it leaves alone. */
  private String any(Counter counter) {
    return isLeft() ? counter.none() : counter.any();
  }

  /** Something as large as what an address leads to. */
  private static String element(DataType.PointerType pointer) {
    return switch (((PointerTarget.Elements) pointer.target()).element()) {
      case DataType.StructType(StructDeclaration element) ->
          "(struct %s){ 0 }".formatted(element.cName());
      case DataType element ->
          "(u%d)0".formatted(CText.integer(element).orElseThrow().bytes() * Byte.SIZE);
    };
  }

  /** The files that a driver may give. */
  private void files(StructDeclaration around, String path, boolean sent) {
    for (Member member : around.members()) {
      String here = path + "." + member.cName();
      boolean given = sent && member.flow() == Member.Flow.NORMAL;
      if (member.type() instanceof DataType.StructType(StructDeclaration inner)) {
        files(inner, here, given);
      } else if (member.type() instanceof DataType.DescriptorType && !given) {
        rest.stream()
            .filter(each -> each.isFile() && each.isOf(member.javaName()))
            .findFirst()
            .ifPresent(file -> {
              rest.remove(file);
              answers.line("*%s = new_file();".formatted(file.name()));
              tells.line("tell_at(\"%s?\", !error && *%s);".formatted(here, file.name()));
            });
      }
    }
  }
}
