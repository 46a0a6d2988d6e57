package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.processor.emit.java.calls.IoctlClassEmitter;
import io.github.ioctlabi.processor.emit.java.structs.LayoutClassEmitter;
import io.github.ioctlabi.processor.emit.java.structs.UnionClassEmitter;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.LineBreaks;
import io.github.ioctlabi.processor.emit.java.text.Names;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.text.UsedStructs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Java classes of a header: for each interface with commands the class that makes the calls,
 * for each struct and union the class that marshals it.
 */
public final class JavaOutput implements Output {
  private static final Pattern SHORT_COMMENT =
      Pattern.compile("/\\*\\*\n {2,3}\\* (.{1,90})\n {2,3}\\*/");

  private static final Pattern LONE_THROWS = Pattern.compile("\\) throws\n +(?=[A-Z])");

  /** Of what has room in the comment at the top, which says a few words more. */
  private static final int LONGEST_ORIGIN = 56;

  /**
   * A warning belongs where a person can mend it, also one that the person's compiler is told to
   * give and others are not. By "all" Eclipse's compiler gives none, and asks of no other whether
   * it is needed; javac wants to be told of what may be deprecated.
   */
  private static final AnnotationSpec SUPPRESSED =
      AnnotationSpec.builder(Types.SUPPRESS_WARNINGS)
          .addMember("value", "{$S, $S, $S}", "all", "deprecation", "removal")
          .build();

  /** A back end without options. */
  public JavaOutput() {}

  @Override
  public List<GeneratedFile> files(Header header) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    List<GeneratedFile> files = new ArrayList<>();
    for (InterfaceDeclaration declared : header.interfaces()) {
      if (!declared.commands().isEmpty()) {
        files.add(ioctlClass(declared, header, layouts));
      }
    }
    for (Aggregate aggregate : header.aggregates()) {
      files.add(layoutClass(aggregate, header, layouts));
    }
    return files;
  }

  private static GeneratedFile ioctlClass(
      InterfaceDeclaration declared, Header header, Layouts layouts) {
    Names names =
        new Names(declared.javaName().packageName(), declared.memberTypes(), header.packageTypes());
    TypeSpec type = new IoctlClassEmitter(declared, names, layouts, header.existing()).emit();
    List<Place> origins = new ArrayList<>();
    origins.add(declared.place());
    UsedStructs.of(declared).forEach(struct -> origins.add(struct.place()));
    return source(declared.ioctlClass(), declared.javaName(), type, origins);
  }

  private static GeneratedFile layoutClass(Aggregate aggregate, Header header, Layouts layouts) {
    Names names = new Names(aggregate.javaName().packageName(), Set.of(), header.packageTypes());
    GeneratedClass generated = new GeneratedClass(names, layouts, LayoutClassEmitter.fields());
    TypeSpec type =
        switch (aggregate) {
          case StructDeclaration struct -> new LayoutClassEmitter(struct, generated).emit();
          case UnionDeclaration union ->
              new UnionClassEmitter(union, isOverlaid(union, header), generated).emit();
        };
    return source(aggregate.layoutClass(), aggregate.javaName(), type, List.of(aggregate.place()));
  }

  /** Whether a union may be used without a tag: only what binds an existing header may do so. */
  private static boolean isOverlaid(UnionDeclaration union, Header header) {
    return header.existing()
        || union.members().stream()
            .allMatch(member -> member.tags().isEmpty() && !member.otherwise());
  }

  private static GeneratedFile source(
      JavaName name, JavaName from, TypeSpec type, List<Place> origins) {
    String content =
        JavaFile.builder(name.packageName(), type.toBuilder().addAnnotation(SUPPRESSED).build())
            // A name may hold a $, which would begin something in a format.
            .addFileComment("$L", comment(from.qualified()))
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    return new GeneratedFile.JavaSource(name, tidy(content), origins);
  }

  private static String comment(String from) {
    boolean fits = from.length() <= LONGEST_ORIGIN;
    return "Generated by ioctlabi from" + (fits ? " " : "\n") + from + ". Do not edit.";
  }

  /**
   * What JavaPoet leaves untidy: short comments on three lines, empty bodies, trailing spaces,
   * {@code throws} away from what is thrown, long lines.
   */
  private static String tidy(String content) {
    String tidied =
        SHORT_COMMENT
            .matcher(content)
            .replaceAll("/** $1 */")
            .replace("() {\n  }", "() {}")
            .replace("= \n", "=\n");
    return LineBreaks.shorten(LONE_THROWS.matcher(tidied).replaceAll(")\n      throws "));
  }
}
