package io.github.ioctlabi.core.data.commands;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a command is called; left out where it is called in the ordinary way. */
final class CallingForm {
  private static final String RETURNS = "returns";
  private static final String DROPPED = "dropped";
  private static final String VALUE = "value";
  private static final String WITH_DATA = "value-and-data";
  private static final String COUNT = "element-count";
  private static final String OPENS = "opens";
  private static final String INTERFACE = "interface";
  private static final String RESTART = "restart";
  private static final String READ_BACK_ON = "read-back-on";
  private static final String CAPABILITY = "capability";
  private static final String NAMESPACED = "namespaced";
  private static final String WRITABLE = "writable";
  private static final String HANDS_OUT = "hands-out";
  private static final String WRAPS = "wraps";

  private static final Pattern ERROR = Pattern.compile("E[A-Z0-9]+");
  private static final Pattern CAPABILITIES = Pattern.compile("CAP_[A-Z0-9_]+");

  private CallingForm() {}

  static void write(FactWriter out, Calling calling) {
    write(out, calling.result());
    Words.write(out, RESTART, calling.restart(), Restart.NEVER);
    out.texts(READ_BACK_ON, calling.readBackOn());
    calling
        .requires()
        .capability()
        .ifPresent(capability -> {
          out.text(CAPABILITY, capability.name());
          out.flag(NAMESPACED, capability.namespaced());
        });
    out.flag(WRITABLE, calling.requires().writable());
    out.flag(HANDS_OUT, calling.handsOut());
    calling.wraps().ifPresent(method -> out.text(WRAPS, method));
  }

  static Calling read(FactReader in) {
    Optional<Capability> capability =
        in.optional(CAPABILITY)
            .map(name ->
                new Capability(
                    Names.checked(in, CAPABILITY, name, CAPABILITIES, "capability"),
                    in.flag(NAMESPACED)));
    return new Calling(
        result(in),
        Words.read(in, RESTART, Restart.values(), Restart.NEVER),
        Names.all(in, READ_BACK_ON, ERROR, "error"),
        new Permission(capability, in.flag(WRITABLE)),
        in.flag(HANDS_OUT),
        in.has(WRAPS) ? Optional.of(Names.java(in, WRAPS)) : Optional.empty());
  }

  private static void write(FactWriter out, CallResult result) {
    switch (result) {
      case CallResult.Unused _ -> {}
      case CallResult.Dropped _ -> out.text(RETURNS, DROPPED);
      case CallResult.Returned _ -> out.text(RETURNS, VALUE);
      case CallResult.WithData _ -> out.text(RETURNS, WITH_DATA);
      case CallResult.ElementCount _ -> out.text(RETURNS, COUNT);
      case CallResult.NewDescriptor(JavaName opened) ->
          out.object(OPENS, facts -> Names.write(facts, INTERFACE, opened));
    }
  }

  private static CallResult result(FactReader in) {
    if (in.has(OPENS)) {
      return new CallResult.NewDescriptor(in.object(OPENS, facts -> Names.read(facts, INTERFACE)));
    }
    if (!in.has(RETURNS)) {
      return new CallResult.Unused();
    }
    return switch (in.text(RETURNS)) {
      case DROPPED -> new CallResult.Dropped();
      case VALUE -> new CallResult.Returned();
      case WITH_DATA -> new CallResult.WithData();
      case COUNT -> new CallResult.ElementCount();
      default ->
          throw in.fault(
              RETURNS,
              "this is no result of ioctl",
              "write one of " + String.join(", ", DROPPED, VALUE, WITH_DATA, COUNT));
    };
  }
}
