package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.AdoptCode;
import io.github.ioctlabi.processor.emit.java.values.MemberCode;
import io.github.ioctlabi.processor.emit.java.values.SiblingCode;
import io.github.ioctlabi.processor.emit.java.values.TailCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of a struct's class that read it. */
final class ReadMethods {
  private static final Address STRUCT = WriteMethods.STRUCT;

  /** Where a struct is read. */
  private static final List<ParameterSpec> PLACE =
      List.of(
          ParameterSpec.builder(Types.SEGMENT, "segment").build(),
          ParameterSpec.builder(TypeName.LONG, "offset").build());

  private final StructDeclaration struct;
  private final StructLayout layout;
  private final GeneratedClass generated;
  private final boolean scoped;
  private final ClassName record;
  private final Optional<TailCode> tail;

  ReadMethods(StructLayout layout, GeneratedClass generated) {
    this.struct = layout.struct();
    this.layout = layout;
    this.generated = generated;
    this.scoped = Scoped.is(struct);
    this.record = generated.type(struct.javaName());
    this.tail = TailCode.of(layout, generated);
  }

  /**
   * The methods that read it: without a {@code CallScope}, and with one if it takes one; where it
   * has descriptors, in two steps.
   */
  List<MethodSpec> reads() {
    if (!scoped) {
      return List.of(read(javadoc("").block()).addCode(inBounds()).addCode(body()).build());
    }
    List<MethodSpec> methods = new ArrayList<>(List.of(plain()));
    Javadoc text =
        new Javadoc()
            .paragraph("Reads the struct, and what it points to.")
            .tag("@param segment", "where to read it")
            .tag("@param offset", "where in the segment the struct begins, in bytes")
            .tag(
                "@param scope",
                "what holds all that goes along; it closes the devices that were read, unless"
                    + " it is told to keep them open")
            .tag("@return", "what was read")
            .tag(
                "@throws " + generated.names().inComment(Types.OUT_OF_BOUNDS),
                "if the segment is too small")
            .tag(
                "@throws " + generated.names().inComment(Types.ILLEGAL_STATE),
                "if the scope does not know an address");
    MethodSpec.Builder full = read(text.block()).addParameter(Types.CALL_SCOPE, "scope");
    if (!Scoped.adopts(struct)) {
      methods.add(full.addCode(inBounds()).addCode(body()).build());
      return methods;
    }
    methods.add(
        full.addStatement("adopt(segment, offset, scope)")
            .addStatement("return load(segment, offset, scope)")
            .build());
    methods.add(adopt());
    methods.add(load());
    return methods;
  }

  private MethodSpec plain() {
    return read(javadoc(
                "Nothing is known of what it points to: addresses of arrays and structs must"
                    + " be null. The devices that are read are the caller's to close.")
            .tag(
                "@throws " + generated.names().inComment(Types.ILLEGAL_STATE),
                "if an address is not null")
            .block())
        .beginControlFlow("try ($1T scope = $1T.none())", Types.CALL_SCOPE)
        .addStatement("return scope.keep(read(segment, offset, scope))")
        .endControlFlow()
        .build();
  }

  /** The method that takes the descriptors over. */
  private MethodSpec adopt() {
    NameAllocator locals = MemberCode.locals("scope");
    SiblingCode siblings = new SiblingCode(layout, generated);
    AdoptCode code = new AdoptCode(generated);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("adopt")
            .addModifiers(LayoutClassEmitter.access(struct, Modifier.STATIC))
            .addParameters(PLACE)
            .addParameter(Types.CALL_SCOPE, "scope")
            .addJavadoc(
                new Javadoc()
                    .paragraph(
                        "Takes over the descriptors in the struct, and in what it points to,"
                            + " whatever else is there: {@code read} does so before it reads"
                            + " anything. Who does not read the struct leaves none open so.")
                    .tag("@param segment", "where the struct is")
                    .tag("@param offset", "where in the segment the struct begins, in bytes")
                    .tag("@param scope", "what closes them, unless it is told to keep them open")
                    .tag(
                        "@throws " + generated.names().inComment(Types.OUT_OF_BOUNDS),
                        "if the segment is too small")
                    .block())
            .addCode(inBounds());
    for (Member member : struct.members()) {
      if (member.type().flexible().isEmpty()) {
        Address from = STRUCT.plus(layout.offsetOf(member));
        method.addCode(code.member(member, siblings, STRUCT, from, locals));
      }
    }
    tail.ifPresent(array -> method.addCode(code.tail(array, siblings, STRUCT, locals)));
    return method.build();
  }

  /** The method that makes the record when nothing can be lost any more. */
  private MethodSpec load() {
    return MethodSpec.methodBuilder("load")
        .addModifiers(Modifier.STATIC)
        .returns(record)
        .addParameters(PLACE)
        .addParameter(Types.CALL_SCOPE, "scope")
        .addJavadoc(
            new Javadoc()
                .paragraph("Reads a struct whose descriptors were taken over.")
                .tag("@param segment", "where to read it")
                .tag("@param offset", "where in the segment the struct begins, in bytes")
                .tag("@param scope", "what has taken them over")
                .tag("@return", "what was read")
                .block())
        .addCode(body())
        .build();
  }

  private Javadoc javadoc(String more) {
    Javadoc javadoc = new Javadoc().paragraph("Reads the struct.");
    if (!more.isEmpty()) {
      javadoc.paragraph(more);
    }
    if (tail.isPresent()) {
      javadoc.paragraph("The array at its end ends at the latest with the segment.");
    }
    return javadoc
        .tag("@param segment", "where to read it")
        .tag("@param offset", "where in the segment the struct begins, in bytes")
        .tag("@return", "what was read")
        .tag(
            "@throws " + generated.names().inComment(Types.OUT_OF_BOUNDS),
            "if the segment is too small");
  }

  private MethodSpec.Builder read(CodeBlock javadoc) {
    return MethodSpec.methodBuilder("read")
        .addModifiers(LayoutClassEmitter.access(struct, Modifier.STATIC))
        .returns(record)
        .addParameters(PLACE)
        .addJavadoc(javadoc);
  }

  /**
   * The statement that refuses a segment that is too small. The segment checks each access, too, so
   * none is needed where all members are read before anything else can be refused.
   */
  private CodeBlock inBounds() {
    if (layout.isOfIntegersToBothEnds()) {
      return CodeBlock.of("");
    }
    return CodeBlock.builder()
        .addStatement("$T.checkFromIndexSize(offset, SIZE, segment.byteSize())", Types.OBJECTS)
        .build();
  }

  private CodeBlock body() {
    NameAllocator locals = scoped ? MemberCode.locals("scope") : MemberCode.locals();
    SiblingCode siblings = new SiblingCode(layout, generated);
    MemberCode code = new MemberCode(generated, Optional.of(siblings), locals);
    CodeBlock.Builder before = CodeBlock.builder();
    List<CodeBlock> arguments = new ArrayList<>();
    for (Member member : struct.members()) {
      if (tail.isPresent() && tail.get().member().equals(member)) {
        String local = GeneratedClass.local(locals, member.javaName());
        String length = GeneratedClass.local(locals, member.javaName() + "Length");
        before.add(tail.get().load(siblings, STRUCT, local, length));
        arguments.add(CodeBlock.of("$L", local));
      } else {
        Address from = STRUCT.plus(layout.offsetOf(member));
        String component = LayoutClassEmitter.component(struct, member);
        arguments.add(code.load(member, STRUCT, from, component, before));
      }
    }
    return CodeBlock.builder()
        .add(before.build())
        .addStatement("return new $T(\n$L)", record, CodeBlock.join(arguments, ",\n"))
        .build();
  }
}
