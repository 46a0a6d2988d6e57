package io.github.ioctlabi.runtime;

import io.github.ioctlabi.runtime.internal.CallArena;
import io.github.ioctlabi.runtime.internal.scope.Addresses;
import io.github.ioctlabi.runtime.internal.scope.Devices;
import io.github.ioctlabi.runtime.internal.scope.LongMap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with a struct: the memory that its addresses point to, and its descriptors.
 *
 * <p>Writing a struct through a scope copies what its pointers hold to memory of the scope; reading
 * the struct through the same scope finds that memory again by its address. A descriptor that is
 * read and was not written becomes a {@link Device} of the scope: {@link #close} closes it, unless
 * {@link #keep} has given it to whoever holds the result.
 *
 * <pre>{@code
 * try (Arena arena = Arena.ofConfined();
 *     CallScope scope = CallScope.in(arena)) {
 *   MemorySegment memory = arena.allocate(FooLayout.LAYOUT);
 *   FooLayout.write(foo, memory, 0, scope);
 *   device.foo(memory);
 *   return scope.keep(FooLayout.read(memory, 0, scope));
 * }
 * }</pre>
 *
 * <p>Not for several threads at once. After {@code close} every method but {@code keep} and {@code
 * close} throws {@link IllegalStateException}. The methods that take the name of a component are
 * for generated code, and name it in what they throw.
 */
public final class CallScope implements AutoCloseable {

  /** Enough for every member that a struct may have. */
  private static final long ALIGNMENT = Long.BYTES;

  /** What the addresses point to; null if there is no memory. */
  private final @Nullable Arena arena;

  /**
   * The same, if it is a call's. Devices that are passed stay open until the scope is closed then;
   * it is open while the call is, and the slot's next call opens it again.
   */
  private final @Nullable CallArena call;

  private final LongMap<MemorySegment> blocks = new LongMap<>();
  private final LongMap<MemorySegment> segments = new LongMap<>();

  /** What blocks were written from that nobody writes back. */
  private final LongMap<Object> sent = new LongMap<>();

  /** Those that were passed, and those that were adopted. */
  private final Devices devices;

  private boolean closed;

  private CallScope(@Nullable Arena arena) {
    this.arena = arena;
    this.call = arena instanceof CallArena own ? own : null;
    this.devices = new Devices(call != null);
  }

  /**
   * A scope whose memory comes from an arena, and ends with it.
   *
   * @param arena native memory that is zero, as of every arena of the JDK
   */
  public static CallScope in(Arena arena) {
    return new CallScope(Objects.requireNonNull(arena, "arena"));
  }

  /**
   * A scope without memory: arrays, strings and structs that a pointer leads to can be neither
   * written nor read, null pointers, segments and descriptors can.
   */
  public static CallScope none() {
    return new CallScope(null);
  }

  /**
   * Memory for what a pointer leads to.
   *
   * @param component what messages name
   * @param bytes its size; even none have an address of their own
   * @return zeroed, on a multiple of 8, exactly that large
   * @throws IllegalArgumentException if the scope has no memory
   */
  public MemorySegment allocate(String component, long bytes) {
    requireOpen();
    MemorySegment block = call != null ? call.block(bytes) : take(component, bytes);
    blocks.put(block.address(), block);
    return block;
  }

  private MemorySegment take(String component, long bytes) {
    if (arena == null) {
      throw new IllegalArgumentException(
          component + ": what it points to needs memory: pass CallScope.in(arena)");
    }
    return arena.allocate(Math.max(bytes, ALIGNMENT), ALIGNMENT).asSlice(0, bytes);
  }

  /**
   * Memory for what the kernel only reads, such as an array with {@code Flow.IN}.
   *
   * @param component what messages name
   * @param bytes its size; even none have an address of their own
   * @param value what is written there, and what {@link #sent} gives back
   * @return zeroed, on a multiple of 8, exactly that large
   * @throws IllegalArgumentException if the scope has no memory
   */
  public MemorySegment allocate(String component, long bytes, Object value) {
    MemorySegment block = allocate(component, bytes);
    sent.put(block.address(), value);
    return block;
  }

  /**
   * The address of the caller's own memory, which is remembered. The memory must stay alive until
   * the call has ended.
   *
   * @param component what messages name
   * @param segment native memory, or null
   * @return the address; 0 for null
   * @throws IllegalArgumentException if it is heap memory
   * @throws IllegalStateException if its arena is closed
   * @throws WrongThreadException if it is confined to another thread
   */
  public long address(String component, @Nullable MemorySegment segment) {
    requireOpen();
    if (segment == null) {
      return 0;
    }
    Addresses.requireUsable(component, segment);
    segments.put(segment.address(), segment);
    return segment.address();
  }

  /**
   * The memory of this scope that an address leads to.
   *
   * @param component what messages name
   * @param address what was read
   * @return as large as it was allocated; null for address 0
   * @throws IllegalStateException if the scope did not allocate it
   */
  public @Nullable MemorySegment block(String component, long address) {
    requireOpen();
    if (address == 0) {
      return null;
    }
    MemorySegment block = blocks.get(address);
    if (block == null) {
      throw unknown(component, address);
    }
    return block;
  }

  /**
   * The memory of this scope that an address leads to, for who refuses nothing.
   *
   * @param address what was read
   * @return as {@link #block} gives it; null for an address that this scope does not know
   */
  public @Nullable MemorySegment find(long address) {
    requireOpen();
    return blocks.get(address);
  }

  /**
   * Cuts the memory of this scope that an address leads to: whoever reads it finds no more than so
   * many bytes. Nothing is done for an address that this scope does not know.
   *
   * @param address what was read
   * @param bytes how many there are, not negative; never more than were allocated
   */
  public void cut(long address, long bytes) {
    requireOpen();
    MemorySegment block = blocks.get(address);
    if (block != null && block.byteSize() > bytes) {
      blocks.put(address, block.asSlice(0, bytes));
    }
  }

  /**
   * What was written to memory of this scope that the kernel only reads: it is what it was, and is
   * not read again.
   *
   * @param component what messages name
   * @param address what was read
   * @param type the value's
   * @return the same object; null for address 0
   * @throws IllegalStateException if the scope did not allocate the memory for such a value
   */
  public <T> @Nullable T sent(String component, long address, Class<T> type) {
    requireOpen();
    if (address == 0) {
      return null;
    }
    Object value = sent.get(address);
    if (!type.isInstance(value)) {
      throw unknown(component, address);
    }
    return type.cast(value);
  }

  private static IllegalStateException unknown(String component, long address) {
    return new IllegalStateException(
        component
            + ": address 0x"
            + Long.toHexString(address)
            + " is not of memory that this scope has allocated");
  }

  /**
   * The segment that an address was made of.
   *
   * @param address what was read
   * @return the same object if this scope remembers one; else a segment of no bytes; null for
   *     address 0
   */
  public @Nullable MemorySegment segment(long address) {
    requireOpen();
    if (address == 0) {
      return null;
    }
    MemorySegment segment = segments.get(address);
    return segment != null ? segment : MemorySegment.ofAddress(address);
  }

  /**
   * The number of a device, which is remembered.
   *
   * @param device an open device, or null
   * @return the number; -1 for null
   * @throws IllegalStateException if the device is closed
   */
  public int descriptor(@Nullable Device device) {
    requireOpen();
    return device == null ? -1 : devices.pass(device);
  }

  /**
   * The device of a number that was read. Who sends a struct of zeros gets 0 back where the kernel
   * has filled in nothing: that is no descriptor of the caller's, and least of all the standard
   * input to close. So a 0 is a device only if this scope has passed it.
   *
   * @param fd the number
   * @return the same object if this scope remembers the number; else a device that owns it; null if
   *     the number is negative, or 0
   */
  public @Nullable Device device(int fd) {
    requireOpen();
    return devices.read(fd);
  }

  /**
   * Takes over the device of a number that was read, before anything is made of it: {@link #device}
   * gives it then, and {@link #close} closes it if nobody asks. A 0 is left alone, as there.
   *
   * @param fd the number
   */
  public void adopt(int fd) {
    Device _ = filled(fd);
  }

  /**
   * The device of a number that only the kernel fills in: it is sent as zero, and so 0 is none,
   * whatever was passed elsewhere.
   *
   * @param fd the number
   * @return as {@link #device} for a number over 0; else null
   */
  public @Nullable Device filled(int fd) {
    return fd == 0 ? device(-1) : device(fd);
  }

  /**
   * Gives the devices that were adopted so far to whoever holds what was read: closing the scope no
   * longer closes them.
   *
   * @param result what was read
   * @return {@code result}
   */
  public <T> T keep(T result) {
    devices.keep();
    return result;
  }

  /**
   * Ends the scope, and closes what it has adopted and not given away. Idempotent. The memory stays
   * until its arena is closed.
   */
  @Override
  public void close() {
    closed = true;
    if (call != null) {
      call.end();
    }
    try {
      devices.close();
    } finally {
      forget();
    }
  }

  /**
   * Nothing of one call is to be found in the next, or to be kept from the collector until then.
   */
  private void forget() {
    sent.clear();
    segments.clear();
    blocks.clear();
  }

  private void requireOpen() {
    if (call != null ? !call.isOpen() : closed) {
      throw new IllegalStateException("the scope is closed");
    }
  }
}
