package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.processor.emit.java.CallHeader.swaps;
import static io.github.ioctlabi.processor.emit.java.CallHeader.type;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlCommand;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of network devices, by way of a socket. */
final class NetworkCallsTest {
  @Test
  @SuppressWarnings("restricted")
  void theArgumentTravelsBehindTheNameOfTheDevice(@TempDir Path directory) throws Exception {
    CallHeader header =
        new CallHeader()
            .add(
                "Point swap(Point data)",
                new CommandNumber.DevicePrivate(15),
                swaps(type(CallHeader.POINT)));
    SensorCalls sensor = new SensorCalls(directory, header, false);
    assertEquals(IoctlCommand.raw("SENSOR_SWAP", 0x89ff), sensor.constant("SWAP"));
    FakeDevice socket = new FakeDevice();
    socket.writes =
        request -> {
          MemorySegment data = MemorySegment.ofAddress(request.get(JAVA_LONG, 16)).reinterpret(8);
          assertEquals(3, data.get(JAVA_INT, 0));
          data.set(JAVA_INT, 0, 4);
        };
    var on = sensor.type.getMethod("on", Device.class, String.class);
    AutoCloseable ioctl = (AutoCloseable) on.invoke(null, socket, "eth0");
    Object back = sensor.method("swap", false).invoke(ioctl, sensor.record("Point", 3, (short) 5));
    assertEquals(sensor.record("Point", 4, (short) 5), back);
    assertEquals(0x89ff, socket.last().request());
    byte[] name = Arrays.copyOf("eth0".getBytes(StandardCharsets.US_ASCII), 16);
    assertArrayEquals(
        name, MemorySegment.ofArray(socket.last().bytes()).asSlice(0, 16).toArray(JAVA_BYTE));
    ioctl.close();
    assertFalse(socket.closed);
    assertThrows(
        InvocationTargetException.class, () -> on.invoke(null, socket, "much/too/long/for/a/name"));
    ((AutoCloseable) sensor.type.getMethod("open", String.class).invoke(null, "lo")).close();
    for (String absent : new String[] {"adopt", "on"}) {
      assertThrows(NoSuchMethodException.class, () -> sensor.type.getMethod(absent, Device.class));
    }
    sensor.compiled.javadoc(directory.resolve("doc"));
  }
}
