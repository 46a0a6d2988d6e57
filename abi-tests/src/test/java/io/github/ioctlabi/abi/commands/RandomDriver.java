package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A driver in C that answers at random within what it may. */
final class RandomDriver {
  private RandomDriver() {}

  /**
   * The driver, with the dispatcher in it.
   *
   * @param header a header of one interface
   * @param dispatcher what a driver includes of the dispatcher
   */
  static String of(Header header, String dispatcher) {
    InterfaceDeclaration owner = header.interfaces().getFirst();
    StringBuilder text = new StringBuilder();
    text.append("#define _GNU_SOURCE\n#ifdef DRIVER_LIBRARY\n#include \"real_descriptors.h\"\n");
    text.append("#endif\n#include \"%s\"\n".formatted(header.dispatcherSource()));
    text.append("/* A descriptor that a command returns is called as the device is. */\n");
    text.append("#define DRIVER_OPENED 0\n#include \"random_driver.h\"\n\n");
    for (StructDeclaration struct : header.structs()) {
      text.append(
          "static __maybe_unused void answer_%1$s(struct %1$s *p, bool all);\n"
              .formatted(struct.cName()));
    }
    for (StructDeclaration struct : header.structs()) {
      text.append(Answers.function(struct))
          .append(Received.function(struct))
          .append(Told.function(struct));
    }
    StringBuilder members = new StringBuilder();
    for (Signature signature : Signature.parse(dispatcher)) {
      text.append(
          signature.name().startsWith("undo_")
              ? DriverFunction.undoing(signature)
              : DriverFunction.of(command(owner, signature.name()), signature));
      members.append("\t.%1$s = driver_%1$s,\n".formatted(signature.name()));
    }
    String tag = Signature.tag(dispatcher);
    text.append("static const struct %s table = {\n%s};\n\n".formatted(tag, members));
    String call =
        entry(dispatcher, "siocdevprivate")
            .map(name -> name + "(&table, &device, request, request->ifr_data, cmd)")
            .or(() -> entry(dispatcher, "ioctl").map(name -> name + "(&table, &file, cmd, arg)"))
            .orElseThrow();
    return text.append(
            """
            static long driver_ioctl(int target, unsigned int cmd, unsigned long arg)
            {
            	struct ifreq *request = (struct ifreq *)arg;

            	(void)target;
            	(void)request;
            	before_call();
            	return after_call(cmd, %s);
            }
            """
                .formatted(call))
        .toString();
  }

  /** The function that a driver hands its calls to. */
  private static Optional<String> entry(String dispatcher, String suffix) {
    Matcher name =
        Pattern.compile("\\b(?!\\w*compat)(\\w+_%s\\w*)\\(const".formatted(suffix))
            .matcher(dispatcher);
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private static Command command(InterfaceDeclaration owner, String member) {
    return owner.commands().stream()
        .filter(each -> isCalled(owner, each, member))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command for " + member));
  }

  private static boolean isCalled(InterfaceDeclaration owner, Command command, String member) {
    String name = command.cName().substring(owner.prefix().length() + 1).toLowerCase(Locale.ROOT);
    return member.equals(name) || member.equals(name + "_");
  }
}
