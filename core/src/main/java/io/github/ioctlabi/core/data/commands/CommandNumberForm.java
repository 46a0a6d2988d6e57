package io.github.ioctlabi.core.data.commands;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.data.types.References;
import io.github.ioctlabi.core.data.types.TypeForm;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a command's number is made of. */
final class CommandNumberForm {
  private static final String DIRECTION = "direction";
  private static final String TYPE = "type";
  private static final String NR = "nr";
  private static final String ENCODED_AS = "encoded-as";
  private static final String C = "c";
  private static final String LIKE = "like";
  private static final String RAW = "raw";
  private static final String EXCEPT = "except";
  private static final String DEVICE_PRIVATE = "device-private";

  private static final Pattern ARCH = Pattern.compile("[A-Za-z0-9_]+");

  private static final int MOST = 255;
  private static final int MOST_PRIVATE = 15;
  private static final long MOST_RAW = 0xffff_ffffL;

  private CommandNumberForm() {}

  static void write(FactWriter out, CommandNumber number) {
    switch (number) {
      case CommandNumber.Encoded encoded -> {
        Words.write(out, DIRECTION, encoded.direction());
        out.number(TYPE, encoded.type());
        out.number(NR, encoded.nr());
        encoded.encodedAs().ifPresent(size -> out.object(ENCODED_AS, facts -> write(facts, size)));
      }
      case CommandNumber.Raw(int request, SortedMap<String, Integer> except) -> {
        out.number(RAW, Integer.toUnsignedLong(request));
        if (!except.isEmpty()) {
          out.object(
              EXCEPT,
              facts ->
                  except.forEach(
                      (arch, other) -> facts.number(arch, Integer.toUnsignedLong(other))));
        }
      }
      case CommandNumber.DevicePrivate(int index) -> out.number(DEVICE_PRIVATE, index);
    }
  }

  static CommandNumber read(FactReader in, References references) {
    return switch (in.kind(DIRECTION, RAW, DEVICE_PRIVATE)) {
      case DIRECTION ->
          new CommandNumber.Encoded(
              Words.read(in, DIRECTION, Direction.values()),
              in.integer(TYPE, 0, MOST),
              in.integer(NR, 0, MOST),
              in.optional(ENCODED_AS, facts -> encodedAs(facts, references)));
      case RAW ->
          new CommandNumber.Raw(
              raw(in, RAW), in.optional(EXCEPT, CommandNumberForm::except).orElse(new TreeMap<>()));
      default -> new CommandNumber.DevicePrivate(in.integer(DEVICE_PRIVATE, 0, MOST_PRIVATE));
    };
  }

  private static int raw(FactReader in, String key) {
    return (int) in.number(key, 0, MOST_RAW);
  }

  private static SortedMap<String, Integer> except(FactReader in) {
    SortedMap<String, Integer> except = new TreeMap<>();
    for (String arch : in.names()) {
      except.put(Names.checked(in, arch, arch, ARCH, "architecture"), raw(in, arch));
    }
    return except;
  }

  private static void write(FactWriter out, EncodedAs size) {
    out.text(C, size.cName());
    out.object(LIKE, type -> TypeForm.write(type, size.type()));
  }

  private static EncodedAs encodedAs(FactReader in, References references) {
    return new EncodedAs(
        Names.type(in, C), in.object(LIKE, type -> TypeForm.read(type, references)));
  }
}
