package io.github.ioctlabi.sample.kvm;

import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;

/** Adds two digits in a virtual machine, which writes the sum to a port and halts. */
public final class RealMode {
  private static final Path KVM = Path.of("/dev/kvm");
  private static final int SERIAL_PORT = 0x3f8;

  /** The machine has one page of memory, the last one below 4 GiB. */
  private static final int PAGE = 4096;

  private static final long PAGE_ADDRESS = 0x1_0000_0000L - PAGE;

  /** Where an x86 processor begins: the last 16 bytes of that page, by the segment's base. */
  private static final int RESET_VECTOR = 0xfff0;

  private static final byte[] CODE =
      HexFormat.of()
          .parseHex(
              "baf803" // mov dx, 0x3f8
                  + "00d8" // add al, bl
                  + "0430" // add al, '0'
                  + "ee" // out dx, al
                  + "f4"); // hlt

  private RealMode() {}

  /** Runs without arguments. */
  public static void main(String[] args) throws IOException {
    try {
      System.out.println("The virtual machine says that 2 + 3 is " + add(2, 3));
    } catch (NoSuchFileException missing) {
      System.err.println("There is no /dev/kvm: the module kvm is not loaded, or cannot work here");
      System.exit(1);
    } catch (AccessDeniedException denied) {
      System.err.println("/dev/kvm may not be opened: that takes the group kvm, or root");
      System.exit(1);
    }
  }

  /**
   * Has a virtual machine add two numbers.
   *
   * @return what it writes to the serial port: the sum, as a digit
   * @throws IOException if there is no KVM here, or it refuses
   */
  public static String add(int one, int other) throws IOException {
    if (!System.getProperty("os.arch").equals("amd64")) {
      throw new IOException("the code of the virtual machine is for x86-64");
    }
    // The memory is freed last: the machine has its address.
    try (Arena arena = Arena.ofConfined();
        var kvm = KvmIoctl.open(KVM);
        KvmVm machine = kvm.createVm(0)) {
      MemorySegment memory = arena.allocate(PAGE, PAGE);
      memory.asSlice(RESET_VECTOR % PAGE).copyFrom(MemorySegment.ofArray(CODE));
      machine.setUserMemoryRegion(
          new KvmVm.UserspaceMemoryRegion(0, 0, PAGE_ADDRESS, PAGE, memory));

      try (Device device = Device.adopt(machine.createVcpu(0));
          var processor = KvmVcpuIoctl.on(device)) {
        MemorySegment shared = device.map(0, kvm.getVcpuMmapSize(), arena);
        processor.setRegs(registers(one, other));
        return runUntilHalt(processor, shared);
      }
    }
  }

  private static Registers.Regs registers(int rax, int rbx) {
    return new Registers.Regs(
        rax, rbx, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, RESET_VECTOR, 0b10);
  }

  private static String runUntilHalt(KvmVcpu processor, MemorySegment shared) throws IOException {
    StringBuilder written = new StringBuilder();
    while (true) {
      processor.run();
      KvmVcpu.Run state = KvmVcpu_RunLayout.read(shared, 0);
      switch (state.exit()) {
        case KvmVcpu.PortAccess access when isOutput(access) ->
            written.append(text(access, shared));
        case KvmVcpu.OtherExit _ when state.exitReason() == KvmVcpu.ExitReason.HLT -> {
          return written.toString();
        }
        default -> throw new IOException("the virtual machine stopped for " + state.exitReason());
      }
    }
  }

  private static boolean isOutput(KvmVcpu.PortAccess access) {
    return access.direction() == KvmVcpu.Way.OUT && access.port() == SERIAL_PORT;
  }

  private static String text(KvmVcpu.PortAccess access, MemorySegment shared) {
    long length = (long) access.size() * access.count();
    byte[] bytes = shared.asSlice(access.dataOffset(), length).toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
