package io.github.ioctlabi.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What commands can be, and what becomes of it in the model. */
class CommandVocabularyTest {
  private static Models in(String body) {
    return Models.of(
        "@Restart(RestartPolicy.EINTR)"
            + " @IoctlInterface(header = \"linux/a.h\", type = 0xBE, prefix = \"A\")"
            + " public interface A {\n"
            + body
            + "\n}",
        "@IoctlInterface(header = \"linux/a.h\") public interface Child extends AutoCloseable {\n"
            + "@Io(type = 0xBE, nr = 0xff) void stop() throws IoctlException; }");
  }

  private static Models inExisting(String body) {
    return Models.of(
        "@IoctlInterface(header = \"linux/a.h\", type = 0xBE, prefix = \"A\", existing = true)"
            + " public interface A {\n"
            + body
            + "\n}");
  }

  private static <T extends Payload> T payload(Class<T> type, Command command) {
    return assertInstanceOf(type, command.payload(), command.javaName());
  }

  private static EncodedAs encodedAs(Command command) {
    return command.encoded().orElseThrow().encodedAs().orElseThrow();
  }

  @Test
  void sizesThatVary() {
    Models models =
        in(
            """
            @IoctlStruct record Part(@U32 int x) {}
            @IoctlStruct record Tail(@U32 int x, @FlexibleArray @U32 int[] rest) {}
            @IoW(nr = 1) void transfer(Part[] parts) throws IoctlException;
            @IoR(nr = 2) @ReturnsCount byte[] name(@Capacity int bytes) throws IoctlException;
            @IoR(nr = 3) byte[] bits(@NrOffset(31) int kind, @Capacity int n) throws IoctlException;
            @IoWR(nr = 4) Part[] both(Part[] parts) throws IoctlException;
            @IoWR(nr = 5) Tail tail(@Capacity int room, Tail tail) throws IoctlException;
            """);
    Payload.Varying transfer = payload(Payload.Varying.class, models.command("transfer"));
    assertEquals(new DataType.StructType(models.struct("Part")), transfer.element());
    assertEquals("parts", transfer.argument().orElseThrow().javaName());
    Command name = models.command("name");
    assertEquals(
        new Payload.Varying(
            new DataType.IntegerType(IntegerKind.U8, Carrier.BYTE), Optional.empty(), true),
        name.payload());
    assertInstanceOf(CallResult.ElementCount.class, name.calling().result());
    assertEquals("bytes", name.capacity().orElseThrow().javaName());
    Command bits = models.command("bits");
    assertEquals(31, bits.nrOffset().orElseThrow().max());
    assertInstanceOf(Parameter.NrOffset.class, bits.parameters().getFirst());
    assertEquals(true, payload(Payload.Varying.class, models.command("both")).result());
    Command tail = models.command("tail");
    assertInstanceOf(Parameter.Capacity.class, tail.parameters().getFirst());
    assertInstanceOf(Parameter.Argument.class, tail.parameters().getLast());
    assertEquals(true, payload(Payload.ByAddress.class, tail).result());
  }

  @Test
  void ioctlsOwnResultMayStandBesideTheData() {
    Models models =
        in(
            """
            @IoctlStruct record Part(@U32 int x, @U32 int y) {}
            @IoR(nr = 1) @U16 IoctlResult<Integer> number() throws IoctlException;
            @IoR(nr = 2) IoctlResult<Part[]> parts(@Capacity int n) throws IoctlException;
            @IoWR(nr = 3) IoctlResult<Part> part(Part part) throws IoctlException;
            """);
    Command number = models.command("number");
    assertEquals(
        new Payload.ByAddress(
            new DataType.IntegerType(IntegerKind.U16, Carrier.INT), Optional.empty(), true),
        number.payload());
    for (String each : List.of("number", "parts", "part")) {
      assertInstanceOf(CallResult.WithData.class, models.command(each).calling().result());
    }
    assertEquals(
        new DataType.StructType(models.struct("Part")),
        payload(Payload.Varying.class, models.command("parts")).element());
    assertEquals(true, payload(Payload.ByAddress.class, models.command("part")).result());
  }

  @Test
  void howACommandIsCalled() {
    Models models =
        in(
            """
            @Io(nr = 1) @ReturnsValue int count(@U32 int which) throws IoctlException;
            @IoW(nr = 2) @ReturnsValue @Restart(RestartPolicy.NEVER)
            Child child(@U32 int which) throws IoctlException;
            @IoWR(nr = 3) @ReadBackOn({"ENOSPC", "EINTR"}) @Restart(RestartPolicy.NEVER)
            @Requires(capability = "CAP_NET_ADMIN", namespaced = true)
            @U32 int get(@U32 int which) throws IoctlException;
            @Io(nr = 4) @Requires(writable = true) void erase() throws IoctlException;
            @Io(nr = 5) void rest() throws IoctlException;
            """);
    assertInstanceOf(CallResult.Returned.class, models.command("count").calling().result());
    assertEquals(Restart.EINTR, models.command("count").calling().restart());
    assertEquals(
        new CallResult.NewDescriptor(new JavaName("demo", List.of("Child"))),
        models.command("child").calling().result());
    assertEquals(Restart.NEVER, models.command("child").calling().restart());
    assertEquals(List.of("ENOSPC", "EINTR"), models.command("get").calling().readBackOn());
    assertEquals(
        new Permission(Optional.of(new Capability("CAP_NET_ADMIN", true)), false),
        models.command("get").calling().requires());
    assertEquals(
        new Permission(Optional.empty(), true), models.command("erase").calling().requires());
    assertEquals(Permission.NONE, models.command("rest").calling().requires());
  }

  @Test
  void existingCommandsTravelAsTheirMethodsSay() {
    Models models =
        inExisting(
            """
            @IoctlStruct record S(@U32 int x) {}
            @Io(nr = 1) void byValue(@NativeULong long x) throws IoctlException;
            @Io(nr = 2) void byAddress(@ByAddress @U32 int x) throws IoctlException;
            @Io(nr = 3) @NativeULong long size() throws IoctlException;
            @Io(nr = 4) S change(S s) throws IoctlException;
            @IoW(nr = 5) void value(@ByValue int x) throws IoctlException;
            @IoW(nr = 6) S lies(S s) throws IoctlException;
            @IoR(nr = 7) void takes(S s) throws IoctlException;
            @IoW(nr = 8, encodedAs = "char *") void text(String path) throws IoctlException;
            """);
    payload(Payload.ByValue.class, models.command("byValue"));
    payload(Payload.ByAddress.class, models.command("byAddress"));
    assertEquals(true, payload(Payload.ByAddress.class, models.command("size")).result());
    assertEquals(Direction.NONE, models.command("change").direction());
    assertEquals(true, payload(Payload.ByAddress.class, models.command("change")).result());
    payload(Payload.ByValue.class, models.command("value"));
    assertEquals(true, payload(Payload.ByAddress.class, models.command("lies")).result());
    assertEquals(false, payload(Payload.ByAddress.class, models.command("takes")).result());
    assertEquals("path", payload(Payload.Terminated.class, models.command("text")).javaName());
  }

  @Test
  void typesOfEncodedSizes() {
    Models models =
        inExisting(
            """
            @IoctlStruct record S(@U32 int x) {}
            @IoW(nr = 1, encodedAs = "char *") void a() throws IoctlException;
            @IoW(nr = 2, encodedAs = "struct a_s") void b() throws IoctlException;
            @IoW(nr = 3, encodedAs = "struct a_s *[3]") void c() throws IoctlException;
            @IoW(nr = 4, encodedAs = "__u32[2][3]") void d() throws IoctlException;
            @IoW(nr = 5, encodedAs = "unsigned  long") void e() throws IoctlException;
            @IoW(nr = 6, encodedAs = "size_t") void f() throws IoctlException;
            """);
    DataType address = new DataType.IntegerType(IntegerKind.NATIVE_ULONG, Carrier.LONG);
    assertEquals(new EncodedAs("char *", address), encodedAs(models.command("a")));
    assertEquals(
        new EncodedAs("struct a_s", new DataType.StructType(models.struct("S"))),
        encodedAs(models.command("b")));
    assertEquals(
        new EncodedAs("struct a_s *[3]", new DataType.ArrayType(address, 3)),
        encodedAs(models.command("c")));
    assertEquals(
        new DataType.ArrayType(
            new DataType.ArrayType(new DataType.IntegerType(IntegerKind.U32, Carrier.INT), 3), 2),
        encodedAs(models.command("d")).type());
    assertEquals(new EncodedAs("unsigned long", address), encodedAs(models.command("e")));
    assertEquals(
        new DataType.IntegerType(IntegerKind.NATIVE_SIZE, Carrier.LONG),
        encodedAs(models.command("f")).type());
  }

  @Test
  void numbersOutsideTheScheme() {
    Models models =
        Models.of(
            """
            @IoctlInterface(header = "asm/ioctls.h", existing = true)
            public interface Tty {
              @IoRaw(request = 0x5413, name = "TIOCGWINSZ",
                  except = @ArchNumber(arch = "ppc64le", request = 0x40087468))
              @U16 short size() throws IoctlException;
              @IoRaw(request = 0x540B) void flush(@ByValue int queue) throws IoctlException;
            }
            """,
            """
            @IoctlInterface(header = "linux/net.h") public interface Net {
              @IoctlStruct record S(@U32 int x) {}
              @SiocDevPrivate(index = 3) S get(S s) throws IoctlException;
              @SiocDevPrivate(index = 4) void set(@U32 int x) throws IoctlException;
            }
            """);
    Command size = models.command("size");
    assertEquals("TIOCGWINSZ", size.cName());
    CommandNumber.Raw raw = assertInstanceOf(CommandNumber.Raw.class, size.number());
    assertEquals(0x5413, raw.request());
    assertEquals(Map.of("ppc64le", 0x40087468), raw.except());
    payload(Payload.ByValue.class, models.command("flush"));
    assertEquals(new CommandNumber.DevicePrivate(3), models.command("get").number());
    assertEquals(true, payload(Payload.ByAddress.class, models.command("get")).result());
    payload(Payload.ByAddress.class, models.command("set"));
  }
}
