package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Names;
import io.github.ioctlabi.processor.emit.java.text.Types;
import javax.lang.model.element.Modifier;

/** The ways to an object that makes the calls. */
final class Factories {
  private static final String NETDEV =
      "the network device's name, such as {@code eth0}: 1 to 15 bytes";

  private final Names names;
  private final ClassName type;
  private final CodeBlock first;

  /**
   * The ways to an object of a class.
   *
   * @param first what to do before anything is opened
   */
  Factories(Names names, ClassName type, CodeBlock first) {
    this.names = names;
    this.type = type;
    this.first = first;
  }

  /** Whether the commands go to a network device, by way of a socket. */
  static boolean isNetwork(InterfaceDeclaration declared) {
    return declared.commands().stream()
        .anyMatch(command -> command.number() instanceof CommandNumber.DevicePrivate);
  }

  void addTo(TypeSpec.Builder builder, boolean network) {
    builder.addMethod(constructor());
    if (network) {
      builder.addMethod(openNetwork()).addMethod(onNetwork());
    } else {
      builder.addMethod(open()).addMethod(on()).addMethod(adopt());
    }
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(Types.CALLER, "caller")
        .addStatement("this.caller = caller")
        .build();
  }

  private MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type);
  }

  private MethodSpec open() {
    return factory("open")
        .addParameter(Types.PATH, "path")
        .addParameter(ArrayTypeName.of(Types.OPEN_OPTION), "options")
        .varargs()
        .addException(Types.IO_EXCEPTION)
        .addJavadoc(
            new Javadoc()
                .paragraph("Opens a device, which {@link #close} closes.")
                .tag("@param path", "the device")
                .tag("@param options", "how to open it; none means for reading and writing")
                .tag("@return", "the calls on it")
                .tag("@throws " + names.inComment(Types.IO_EXCEPTION), "if it cannot be opened")
                .block())
        .addCode(first)
        .addStatement(
            "return new $T($T.owning($T.open(path, options)))", type, Types.CALLER, Types.DEVICE)
        .build();
  }

  private MethodSpec on() {
    return factory("on")
        .addParameter(Types.DEVICE, "device")
        .addJavadoc(
            new Javadoc()
                .paragraph("Borrows a device, which {@link #close} leaves open.")
                .tag("@param device", "the device")
                .tag("@return", "the calls on it")
                .block())
        .addCode(first)
        .addStatement("return new $T($T.borrowing(device))", type, Types.CALLER)
        .build();
  }

  private MethodSpec adopt() {
    return factory("adopt")
        .addParameter(Types.DEVICE, "device")
        .addJavadoc(
            new Javadoc()
                .paragraph("Takes a device over, which {@link #close} closes.")
                .tag("@param device", "the device; nobody else is to close it")
                .tag("@return", "the calls on it")
                .block())
        .addCode(first)
        .addStatement("return new $T($T.owning(device))", type, Types.CALLER)
        .build();
  }

  private MethodSpec openNetwork() {
    return factory("open")
        .addParameter(Types.STRING, "netdev")
        .addException(Types.IO_EXCEPTION)
        .addJavadoc(
            new Javadoc()
                .paragraph("Opens a socket to a network device, which {@link #close} closes.")
                .tag("@param netdev", NETDEV)
                .tag("@return", "the calls on it")
                .tag(
                    "@throws " + names.inComment(Types.IO_EXCEPTION),
                    "if the kernel gives no socket")
                .tag("@throws " + names.inComment(Types.ILLEGAL_ARGUMENT), "if the name is none")
                .block())
        .addCode(first)
        .addStatement("return new $T($T.openNetwork(netdev))", type, Types.CALLER)
        .build();
  }

  private MethodSpec onNetwork() {
    return factory("on")
        .addParameter(Types.DEVICE, "socket")
        .addParameter(Types.STRING, "netdev")
        .addJavadoc(
            new Javadoc()
                .paragraph("Borrows a socket to a network device; {@link #close} leaves it open.")
                .tag("@param socket", "any socket")
                .tag("@param netdev", NETDEV)
                .tag("@return", "the calls on it")
                .tag("@throws " + names.inComment(Types.ILLEGAL_ARGUMENT), "if the name is none")
                .block())
        .addCode(first)
        .addStatement("return new $T($T.network(socket, netdev))", type, Types.CALLER)
        .build();
  }
}
