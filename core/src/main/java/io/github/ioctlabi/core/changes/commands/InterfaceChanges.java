package io.github.ioctlabi.core.changes.commands;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.CommandPairs;
import io.github.ioctlabi.core.changes.versions.Pairs;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.MacroConstant;
import java.util.List;
import java.util.Optional;

/** What the interfaces of two versions differ in, beside their commands. */
public final class InterfaceChanges {
  private InterfaceChanges() {}

  /** Compares all interfaces, and the numbers that they define. */
  public static void compare(Comparison comparison, Place top) {
    CommandPairs.interfaces(comparison.before(), comparison.after())
        .both()
        .forEach(pair -> compare(comparison, pair.before(), pair.after()));
    constants(comparison, top);
  }

  private static void compare(
      Comparison comparison, InterfaceDeclaration before, InterfaceDeclaration after) {
    Place place = after.place();
    comparison.renamedInJava(
        ChangeKind.INTERFACE_NAME,
        place,
        before.javaName().qualified(),
        after.javaName().qualified());
    if (!before.prefix().equals(after.prefix())) {
      comparison.source(
          ChangeKind.PREFIX,
          place,
          "its prefix was %s and is %s".formatted(before.prefix(), after.prefix()),
          "the driver's own code does not compile: its struct of functions has another name",
          "keep prefix = \"%s\"".formatted(before.prefix()));
    }
    if (before.isPublic() != after.isPublic()) {
      comparison.safe(
          ChangeKind.VISIBILITY,
          place,
          after.isPublic() ? "it is public now" : "it is public no more",
          after.isPublic()
              ? Comparison.NOBODY
              : "Java of other packages does not compile; C sees nothing");
    }
    comparison.text(place, before.doc(), after.doc());
  }

  private static void constants(Comparison comparison, Place top) {
    Pairs<MacroConstant> pairs =
        Pairs.of(
            all(comparison.before().header()),
            all(comparison.after().header()),
            List.of(each -> Optional.of(each.cName()), each -> Optional.of(each.place().label())));
    pairs.both().forEach(pair -> compare(comparison, pair.before(), pair.after()));
    for (MacroConstant gone : pairs.gone()) {
      comparison.source(
          ChangeKind.CONSTANT_GONE,
          top,
          "the constant %s is gone".formatted(gone.cName()),
          "C and Java that use it do not compile; programs that are compiled go on",
          "keep it: @IoctlConstant with the value %d".formatted(gone.value()));
    }
    for (MacroConstant come : pairs.come()) {
      comparison.safe(
          ChangeKind.CONSTANT_ADDED,
          come.place(),
          "the constant %s is new".formatted(come.cName()),
          Comparison.NOBODY + " that does not ask for it");
    }
  }

  private static void compare(Comparison comparison, MacroConstant before, MacroConstant after) {
    Place place = after.place();
    comparison.renamedInC(ChangeKind.CONSTANT_NAME, place, before.cName(), after.cName());
    comparison.renamedInJava(
        ChangeKind.CONSTANT_JAVA_NAME, place, before.javaName(), after.javaName());
    if (before.value() != after.value()) {
      comparison.abi(
          ChangeKind.CONSTANT_VALUE,
          place,
          "its value was %d and is %d".formatted(before.value(), after.value()),
          "a program of before has the old value compiled in, and the kernel means the new one",
          "keep the value, and define the new one under another name");
    }
    comparison.text(place, before.doc(), after.doc());
  }

  private static List<MacroConstant> all(Header header) {
    return header.interfaces().stream().flatMap(each -> each.constants().stream()).toList();
  }
}
