package io.github.ioctlabi.benchmarks.hand;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.ioctlabi.benchmarks.declared.Interfaces;
import io.github.ioctlabi.benchmarks.declared.InterfacesIoctl;
import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** The command that lists network interfaces, into bytes behind an address. */
public final class Lists {
  /** {@code SIOCGIFCONF}. */
  public static final long REQUEST = Integer.toUnsignedLong(InterfacesIoctl.LIST.number());

  private static final int ROOM = 40;
  private static final int SIZE = 16;

  /** The struct and the bytes behind it. */
  public static final int KEPT_SIZE = SIZE + ROOM;

  /** Asks for one interface. */
  public static final Interfaces.Room WANTED = new Interfaces.Room(ROOM, new byte[ROOM]);

  private Lists() {}

  /** Writes, calls, reads. */
  public static Interfaces.Room call(Kept kept, int fd, Interfaces.Room wanted) throws IOException {
    MemorySegment memory = kept.argument();
    memory.set(JAVA_INT, 0, wanted.length());
    memory.set(JAVA_INT, 4, 0);
    memory.set(JAVA_LONG, 8, memory.address() + SIZE);
    memory.asSlice(SIZE, ROOM).fill((byte) 0);
    Libc.ioctl(kept.state(), fd, REQUEST, memory);
    int length = memory.get(JAVA_INT, 0);
    return new Interfaces.Room(
        length, memory.asSlice(SIZE, Math.clamp(length, 0, ROOM)).toArray(JAVA_BYTE));
  }
}
