package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.byAddress;
import static io.github.ioctlabi.core.model.Models.command;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u32;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.runtime.Device;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declared types that are called like those which the generated code uses. */
final class ShadowingTest {
  @TempDir private Path directory;

  /** The simple names of all types that generated code can use. */
  private static List<String> usedNames() {
    return Arrays.stream(Types.class.getDeclaredFields())
        .filter(field -> field.getType() == ClassName.class)
        .map(ShadowingTest::simpleName)
        .toList();
  }

  private static String simpleName(Field field) {
    try {
      return ((ClassName) field.get(null)).simpleName();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /** Members and arguments that bring every type of the runtime and the JDK into the code. */
  private static final List<DataType> EVERYTHING =
      List.of(
          integer(IntegerKind.U8, Carrier.INT),
          integer(IntegerKind.LE16, Carrier.INT),
          integer(IntegerKind.U32, Carrier.LONG),
          new DataType.EnumType(Fixtures.STATE),
          new DataType.EnumType(Fixtures.OPEN),
          new DataType.FlagsType(Fixtures.MODE),
          new DataType.TextType(8),
          array(new DataType.TextType(8), 2),
          array(integer(IntegerKind.U8, Carrier.INT), 2, 2),
          array(new DataType.StructType(Fixtures.POINT), 2));

  private static Command[] everyCommand(List<StructDeclaration> structs) {
    return Stream.concat(EVERYTHING.stream(), structs.stream().map(DataType.StructType::new))
        .map(type -> byAddress(type, "argument", true))
        .collect(
            ArrayList<Command>::new,
            (all, data) ->
                all.add(
                    command(
                        "call" + all.size(),
                        "CALL" + all.size(),
                        Direction.READ_WRITE,
                        all.size(),
                        data)),
            ArrayList::addAll)
        .toArray(Command[]::new);
  }

  private static Member[] everyMember() {
    return IntStream.range(0, EVERYTHING.size())
        .mapToObj(i -> member("m" + i, EVERYTHING.get(i)))
        .toArray(Member[]::new);
  }

  @Test
  void nestedTypesMayHaveAnyName() throws Exception {
    List<StructDeclaration> structs = new ArrayList<>();
    structs.add(Fixtures.POINT);
    for (String name : usedNames()) {
      structs.add(struct(name, "s_" + name, everyMember()));
    }
    Header header = Models.header(Fixtures.ENUMS, structs, everyCommand(structs));
    Compiled compiled = Compiled.of(directory, header, Map.of());
    compiled.type("test.SensorIoctl").getMethod("on", Device.class);
    compiled.javadoc(directory.resolve("doc"));
  }

  @Test
  void typesOfThePackageMayHaveAnyName() {
    List<StructDeclaration> structs =
        List.of(Fixtures.POINT, struct("Everything", "everything", everyMember()));
    Header header =
        inPackageWith(
            Models.header(Fixtures.ENUMS, structs, everyCommand(structs)), Set.copyOf(usedNames()));
    Map<String, String> others =
        usedNames().stream()
            .collect(
                toMap(
                    name -> "test." + name,
                    name -> "package test;\n/** In the way. */\ninterface " + name + " {}\n"));
    Compiled compiled = Compiled.of(directory, header, others);
    compiled.javadoc(directory.resolve("doc"));
  }

  @Test
  void aTopLevelTypeMayBeCalledLikeANestedOne() throws Exception {
    StructDeclaration nested = struct("Config", "sensor_config", member("a", u32()));
    StructDeclaration same = topLevel("test", "Config", "config", member("b", u32()));
    StructDeclaration other = topLevel("other", "Config", "other_config", member("c", u32()));
    StructDeclaration device = topLevel("test", "Device", "device", member("d", u32()));
    List<StructDeclaration> all = List.of(nested, same, other, device);
    Header own =
        Models.header(
            List.of(),
            List.of(
                nested,
                same,
                device,
                struct(
                    "All",
                    "all",
                    IntStream.range(0, all.size())
                        .mapToObj(i -> member("m" + i, new DataType.StructType(all.get(i))))
                        .toArray(Member[]::new))),
            IntStream.range(0, all.size())
                .mapToObj(i ->
                    command(
                        "call" + i,
                        "CALL" + i,
                        Direction.READ_WRITE,
                        i,
                        byAddress(new DataType.StructType(all.get(i)), "argument", true)))
                .toArray(Command[]::new));
    Header theirs =
        new Header("other.h", "MIT", List.of(), List.of(), List.of(), List.of(other), Set.of());
    String source =
        """
        package test;
        import io.github.ioctlabi.runtime.IoctlException;
        interface Sensor {
          record Config(int a) {}
          record All(Config m0, test.Config m1, other.Config m2, Device m3) {}
          Config call0(Config argument) throws IoctlException;
          test.Config call1(test.Config argument) throws IoctlException;
          other.Config call2(other.Config argument) throws IoctlException;
          Device call3(Device argument) throws IoctlException;
        }
        """;
    Compiled compiled =
        Compiled.of(
            directory,
            List.of(own, theirs),
            Map.of(
                "test.Sensor", source,
                "test.Config", "package test;\nrecord Config(int b) {}\n",
                "test.Device", "package test;\nrecord Device(int d) {}\n",
                "other.Config",
                    "package other;\n/** C. @param c c */\npublic record Config(int c) {}\n"));
    FakeDevice fake = new FakeDevice();
    Object ioctl =
        compiled.type("test.SensorIoctl").getMethod("on", Device.class).invoke(null, fake);
    RandomValues values = new RandomValues(compiled, 1);
    for (int i = 0; i < all.size(); i++) {
      var constructor = values.type(all.get(i).javaName()).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object sent = constructor.newInstance(i);
      var method = ioctl.getClass().getMethod("call" + i, values.type(all.get(i).javaName()));
      assertEquals(sent, method.invoke(ioctl, sent));
    }
  }

  @Test
  void theUnnamedPackageWorks() throws Exception {
    Header header = inUnnamedPackage(Models.sensor());
    Compiled compiled = Compiled.of(directory, header, Map.of());
    assertTrue(AutoCloseable.class.isAssignableFrom(compiled.type("SensorIoctl")));
    compiled.type("Sensor_PacketLayout");
  }

  @Test
  void anInterfaceMayBeNestedAndOfThePackageAlone() throws Exception {
    JavaName name = new JavaName("test", List.of("Outer", "Device"));
    InterfaceDeclaration declared =
        new InterfaceDeclaration(
            name,
            false,
            "DEVICE",
            Doc.NONE,
            List.of(),
            List.of(command("reset", "RESET", Direction.NONE, 1, new Payload.None())),
            Set.of(),
            Place.of("Device"));
    Header header =
        new Header("x.h", "MIT", List.of(), List.of(declared), List.of(), List.of(), Set.of());
    Compiled compiled =
        Compiled.of(
            directory,
            List.of(header),
            Map.of(
                "test.Outer",
                """
                package test;
                class Outer {
                  interface Device {
                    void reset() throws java.io.IOException;
                  }
                }
                """));
    Class<?> type = compiled.type("test.Outer_DeviceIoctl");
    assertEquals(0, type.getModifiers() & java.lang.reflect.Modifier.PUBLIC);
  }

  private static StructDeclaration topLevel(
      String packageName, String name, String cName, Member... members) {
    return new StructDeclaration(
        new JavaName(packageName, List.of(name)),
        packageName.equals("other"),
        cName,
        packageName + ".h",
        Doc.NONE,
        List.of(members),
        Place.of(name));
  }

  private static Header inPackageWith(Header header, Set<String> types) {
    return new Header(
        header.path(),
        header.license(),
        header.includes(),
        header.interfaces(),
        header.enums(),
        header.aggregates(),
        header.roots(),
        types,
        header.existing());
  }

  private static Header inUnnamedPackage(Header header) {
    return new UnnamedPackage().of(header);
  }

  /** Moves the sensor out of its package. */
  private static final class UnnamedPackage {
    private final List<StructDeclaration> structs = new ArrayList<>();
    private final List<EnumDeclaration> enums = new ArrayList<>();

    Header of(Header header) {
      header.enums().forEach(declared -> enums.add(moved(declared)));
      header.structs().forEach(struct -> structs.add(moved(struct)));
      InterfaceDeclaration declared = header.interfaces().getFirst();
      return new Header(
          header.path(),
          header.license(),
          header.includes(),
          List.of(
              new InterfaceDeclaration(
                  moved(declared.javaName()),
                  true,
                  declared.prefix(),
                  declared.doc(),
                  declared.constants(),
                  declared.commands().stream().map(this::moved).toList(),
                  declared.memberTypes(),
                  declared.place())),
          enums,
          structs,
          header.roots());
    }

    private JavaName moved(JavaName name) {
      return new JavaName("", name.simpleNames());
    }

    private EnumDeclaration moved(EnumDeclaration declared) {
      return new EnumDeclaration(
          moved(declared.javaName()),
          declared.cName(),
          declared.header(),
          declared.flags(),
          declared.carrier(),
          declared.constants(),
          declared.other(),
          declared.doc(),
          declared.place());
    }

    private StructDeclaration moved(StructDeclaration struct) {
      return new StructDeclaration(
          moved(struct.javaName()),
          true,
          struct.cName(),
          struct.header(),
          struct.doc(),
          struct.members().stream().map(this::moved).toList(),
          struct.place());
    }

    private Member moved(Member member) {
      return Models.member(member.javaName(), moved(member.type()));
    }

    private DataType moved(DataType type) {
      return switch (type) {
        case DataType.StructType(StructDeclaration struct) ->
            new DataType.StructType(
                structs.stream()
                    .filter(known -> known.cName().equals(struct.cName()))
                    .findFirst()
                    .orElseThrow());
        case DataType.EnumType _ -> new DataType.EnumType(enums.getFirst());
        default -> type;
      };
    }

    private Command moved(Command command) {
      Payload payload =
          command.payload() instanceof Payload.ByAddress data
              ? new Payload.ByAddress(
                  moved(data.type()),
                  data.argument()
                      .map(argument -> Models.value(argument.javaName(), moved(argument.type()))),
                  data.result())
              : command.payload();
      return command(
          command.javaName(), command.constant(), command.direction(), command.nr(), payload);
    }
  }
}
