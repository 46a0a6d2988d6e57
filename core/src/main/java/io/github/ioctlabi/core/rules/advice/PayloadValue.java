package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.SnakeCase;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A value that travels with a command: a parameter, or a component of what travels, however deep.
 *
 * @param javaName the component or parameter
 * @param words the words of its name in C, in small letters and without numbers at their ends
 * @param type its type
 * @param range the values that it may have
 * @param where what it stands in
 * @param told whether it counts an array, selects the member of a union or is on a clock, so that
 *     it has a meaning beside its name
 * @param place the component or parameter
 */
record PayloadValue(
    String javaName,
    List<String> words,
    DataType type,
    Optional<Range> range,
    Where where,
    boolean told,
    Place place) {
  /** What a value stands in. */
  sealed interface Where {
    /** A component of a struct's record. */
    record InStruct(StructDeclaration struct) implements Where {}

    /** The only component of a union's member. */
    record InUnion() implements Where {}

    /** A parameter in place of an address. */
    record ByValue() implements Where {}

    /** A parameter that is passed by its address. */
    record ByAddress() implements Where {}
  }

  /** Words of names that are about something else's number, size or place. */
  private static final Set<String> NUMBERS =
      Set.of(
          "n", "nr", "num", "number", "count", "counts", "max", "min", "size", "len", "length",
          "offset", "off", "index", "idx", "id", "shift", "width");

  PayloadValue {
    words = List.copyOf(words);
  }

  /** What the kernel reads: neither reserved, nor filled by it alone. */
  static List<PayloadValue> read(List<Header> headers) {
    Walk walk = new Walk(headers, false);
    for (Command command : Wording.commands(headers)) {
      if (command.payload().hasArgument()) {
        walk.command(command);
      }
    }
    return walk.found;
  }

  /** What the kernel reads or writes: all that is not reserved. */
  static List<PayloadValue> either(List<Header> headers) {
    Walk walk = new Walk(headers, true);
    Wording.commands(headers).forEach(walk::command);
    return walk.found;
  }

  /** The integer that it is, if it is a single number. */
  Optional<IntegerKind> integer() {
    return type.integer().filter(DataType.IntegerType::isNumber).map(DataType.IntegerType::kind);
  }

  /** The last word of its name, or nothing if there is none. */
  String lastWord() {
    return words.isEmpty() ? "" : words.getLast();
  }

  /** Whether a word of its name is one of some. */
  boolean hasWord(Set<String> some) {
    return words.stream().anyMatch(some::contains);
  }

  /** Whether it is about something of that name, such as how many there are. */
  boolean isNumber() {
    return hasWord(NUMBERS);
  }

  /** Whether it is a parameter, which takes fewer annotations than a component. */
  boolean isParameter() {
    return where instanceof Where.ByValue || where instanceof Where.ByAddress;
  }

  /** What to do to it where it must be a component: then comes the component. */
  String asComponent() {
    return isParameter() ? "put it into a record with @IoctlStruct, as" : "make it";
  }

  /** The words of a name in C, in small letters and without numbers at their ends. */
  static List<String> words(String cName) {
    List<String> words = new ArrayList<>();
    for (String word : cName.toLowerCase(Locale.ROOT).split("_", -1)) {
      int end = word.length();
      while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
        end--;
      }
      if (end > 0) {
        words.add(word.substring(0, end));
      }
    }
    return words;
  }

  /** Goes through the data of commands, each struct and union once. */
  private static final class Walk {
    private final Set<Aggregate> own = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean both;
    private final List<PayloadValue> found = new ArrayList<>();
    private final Set<Aggregate> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Walk(List<Header> headers, boolean both) {
      headers.forEach(header -> own.addAll(header.aggregates()));
      this.both = both;
    }

    void command(Command command) {
      switch (command.payload()) {
        case Payload.None _, Payload.Terminated _ -> {}
        case Payload.ByValue(Value argument) -> add(argument, new Where.ByValue());
        case Payload.ByAddress data -> {
          data.argument().ifPresent(argument -> add(argument, new Where.ByAddress()));
          type(data.type());
        }
        case Payload.Varying data -> type(data.element());
      }
    }

    private void add(Value value, Where where) {
      found.add(
          new PayloadValue(
              value.javaName(),
              words(SnakeCase.lower(value.javaName())),
              value.type(),
              value.range(),
              where,
              false,
              value.place()));
    }

    private void type(DataType type) {
      if (both || type.pointer().filter(each -> each.flow() == PointerFlow.OUT).isEmpty()) {
        type.parts().forEach(part -> part.aggregate().ifPresent(this::aggregate));
      }
    }

    private void aggregate(Aggregate aggregate) {
      if (seen.add(aggregate)) {
        switch (aggregate) {
          case StructDeclaration struct ->
              struct.members().forEach(member -> member(member, struct));
          case UnionDeclaration union -> union.members().forEach(member -> member(member, union));
        }
      }
    }

    private void member(UnionMember member, UnionDeclaration union) {
      switch (member.content()) {
        case UnionMember.Content.Bare(Member bare) -> add(bare, union, new Where.InUnion(), false);
        case UnionMember.Content.Struct _ -> type(member.type());
      }
    }

    private void member(Member member, StructDeclaration struct) {
      boolean out = both && member.flow() == Member.Flow.OUT;
      if (member.flow() == Member.Flow.NORMAL || out) {
        add(member, struct, new Where.InStruct(struct), struct.tells(member));
      }
    }

    private void add(Member member, Aggregate around, Where where, boolean sibling) {
      // What another compilation has declared was judged there.
      if (own.contains(around)) {
        found.add(
            new PayloadValue(
                member.javaName(),
                words(member.cName()),
                member.type(),
                member.range(),
                where,
                sibling || member.clock().isPresent(),
                member.place()));
      }
      type(member.type());
    }
  }
}
