package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.Pairs;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;

/** What the types of two versions differ in, those that they use of other headers too. */
public final class TypeChanges {
  private TypeChanges() {}

  /** Compares all types. */
  public static void compare(Comparison comparison, Place top) {
    enums(comparison, top);
    aggregates(comparison, top);
  }

  private static void enums(Comparison comparison, Place top) {
    Pairs<EnumDeclaration> pairs = comparison.types().enums();
    EnumUses uses = EnumUses.of(comparison.before());
    for (Pairs.Pair<EnumDeclaration> pair : pairs.both()) {
      EnumDeclaration before = pair.before();
      EnumDeclaration after = pair.after();
      names(comparison, before.javaName(), after.javaName(), after.place());
      comparison.renamedInC(ChangeKind.TYPE_C_NAME, after.place(), before.cName(), after.cName());
      header(comparison, before.header(), after.header(), after.place());
      comparison.text(after.place(), before.doc(), after.doc());
      EnumChanges.compare(comparison, before, after, uses);
    }
    pairs.gone().forEach(each -> gone(comparison, "enum " + each.cName(), top));
    pairs.come().forEach(each -> come(comparison, "enum " + each.cName(), each.place()));
  }

  private static void aggregates(Comparison comparison, Place top) {
    Pairs<Aggregate> pairs = comparison.types().aggregates();
    for (Pairs.Pair<Aggregate> pair : pairs.both()) {
      compare(comparison, pair.before(), pair.after());
    }
    pairs.gone().forEach(each -> gone(comparison, each.tagged(), top));
    pairs.come().forEach(each -> come(comparison, each.tagged(), each.place()));
  }

  private static void compare(Comparison comparison, Aggregate before, Aggregate after) {
    Place place = after.place();
    names(comparison, before.javaName(), after.javaName(), place);
    comparison.renamedInC(ChangeKind.TYPE_C_NAME, place, before.cName(), after.cName());
    header(comparison, before.header(), after.header(), place);
    if (before.isPublic() != after.isPublic()) {
      comparison.safe(
          ChangeKind.VISIBILITY,
          place,
          after.isPublic() ? "it is public now" : "it is public no more",
          after.isPublic()
              ? Comparison.NOBODY
              : "Java of other packages does not compile; C sees nothing");
    }
    content(comparison, before, after);
  }

  /** Compares what two structs, or two unions, hold. */
  static void content(Comparison comparison, Aggregate before, Aggregate after) {
    Place place = after.place();
    switch (before) {
      case StructDeclaration old when after instanceof StructDeclaration now -> {
        // The texts of its members stand in the same comment.
        comparison.text(place, before.doc().paragraphs(), after.doc().paragraphs());
        new StructChanges(comparison, old, now).compare();
      }
      case UnionDeclaration old when after instanceof UnionDeclaration now -> {
        comparison.text(place, before.doc(), after.doc());
        UnionChanges.compare(comparison, old, now);
      }
      case StructDeclaration _, UnionDeclaration _ -> throw new AssertionError(after.tagged());
    }
  }

  private static void names(Comparison comparison, JavaName before, JavaName after, Place place) {
    comparison.renamedInJava(
        ChangeKind.TYPE_JAVA_NAME, place, before.qualified(), after.qualified());
  }

  private static void header(Comparison comparison, String before, String after, Place place) {
    if (!before.equals(after)) {
      comparison.safe(
          ChangeKind.TYPE_HEADER,
          place,
          "it stood in %s and stands in %s".formatted(before, after),
          "C that includes this header has it as before; one that it has left tells that it is"
              + " gone");
    }
  }

  private static void gone(Comparison comparison, String name, Place top) {
    comparison.source(
        ChangeKind.TYPE_GONE,
        top,
        name + " is gone",
        "C and Java that use it do not compile; programs that are compiled go on",
        "keep its declaration");
  }

  private static void come(Comparison comparison, String name, Place place) {
    comparison.safe(
        ChangeKind.TYPE_ADDED,
        place,
        name + " is new",
        Comparison.NOBODY + " that has no use of it");
  }
}
