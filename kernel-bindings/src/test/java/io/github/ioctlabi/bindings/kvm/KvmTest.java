package io.github.ioctlabi.bindings.kvm;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Overlay;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A virtual machine of the running kernel. */
class KvmTest {
  private static final Path DEVICE = Path.of("/dev/kvm");
  private static final int PAGE = 4096;

  private KvmIoctl kvm;
  private KvmVm machine;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(System.getProperty("os.arch").equals("amd64"), "the declarations are for x86-64");
    try {
      kvm = KvmIoctl.open(DEVICE);
    } catch (FileSystemException refused) {
      abort("/dev/kvm cannot be opened: " + refused);
    }
    machine = kvm.createVm(0);
  }

  @AfterEach
  void close() {
    if (machine != null) {
      machine.close();
    }
    if (kvm != null) {
      kvm.close();
    }
  }

  @Test
  void saysHowMuchRoomAListNeeds() throws IOException {
    assertEquals(Kvm.API_VERSION, kvm.getApiVersion());
    var tooSmall = new X86Registers.MsrList(1, new int[1]);
    var refused = assertThrows(IoctlException.class, () -> kvm.getMsrIndexList(tooSmall));
    assertEquals(Errno.E2BIG, refused.error());
    var answer = assertInstanceOf(X86Registers.MsrList.class, refused.result().orElseThrow());
    int count = answer.nmsrs();
    assertEquals(1, answer.indices().length, "no more than the room");

    var list = kvm.getMsrIndexList(new X86Registers.MsrList(count, new int[count]));
    assertEquals(count, list.indices().length);
  }

  /** No processor has the second one, and the kernel stops there. */
  @Test
  void cutsRegistersToThoseThatWereRead() throws IOException {
    Path ignored = Path.of("/sys/module/kvm/parameters/ignore_msrs");
    assumeTrue(
        Files.exists(ignored) && Files.readString(ignored).strip().equals("N"),
        "the kernel ignores registers that it does not know");
    var wanted =
        new X86Registers.MsrEntry[] {
          new X86Registers.MsrEntry(0x10a, 7),
          new X86Registers.MsrEntry(0x12345678, 7),
          new X86Registers.MsrEntry(0x10a, 7)
        };
    var read = kvm.getMsrs(new X86Registers.Msrs(wanted.length, wanted));
    assertEquals(wanted.length, read.nmsrs());
    assertTrue(read.entries().length <= 1, "registers: " + read.entries().length);
  }

  @Test
  void cutsAListToWhatTheKernelFilled() throws IOException {
    var leaves = new X86Machine.CpuidEntry2[256];
    Arrays.fill(
        leaves,
        new X86Machine.CpuidEntry2(0, 0, Flags.ofBits(X86Machine.CpuidFlag.class, 0), 0, 0, 0, 0));
    var cpuid = kvm.getSupportedCpuid(new X86Machine.Cpuid2(leaves.length, leaves));
    assertTrue(cpuid.nent() > 0 && cpuid.nent() < leaves.length, "leaves: " + cpuid.nent());
    assertEquals(cpuid.nent(), cpuid.entries().length);
  }

  @Test
  void selectsTheMemberOfAUnionByItsTag() throws IOException {
    machine.createIrqchip();
    var blank = new X86Machine.IoapicState(0, 0, 0, 0, new long[X86Machine.IOAPIC_NUM_PINS]);
    var chip =
        machine.getIrqchip(new KvmInterrupts.Irqchip(X86Machine.ChipId.IOAPIC, blank)).chip();
    assertEquals(0xfec0_0000L, assertInstanceOf(X86Machine.IoapicState.class, chip).baseAddress());
    var level = new KvmInterrupts.IrqLevel(Overlay.of(new KvmInterrupts.Irq(3)), 1);
    assertTrue(
        machine.irqLineStatus(level).line().as(KvmInterrupts.IrqStatus.class).status() >= -1);
  }

  @Test
  void makesADeviceThatTheResultOwns() throws IOException {
    var type = KvmDevice.DeviceType.VFIO;
    var test = new KvmVm.CreateDevice(type, null, KvmDevice.CREATE_DEVICE_TEST);
    try {
      assertNull(machine.createDevice(test).fd());
    } catch (IoctlException refused) {
      assumeTrue(refused.error() != Errno.ENODEV, "this kernel has no VFIO");
      throw refused;
    }
    try (Device made =
        requireNonNull(machine.createDevice(new KvmVm.CreateDevice(type, null, 0)).fd())) {
      KvmDeviceIoctl.on(made)
          .hasAttribute(
              new KvmDevice.Attribute(
                  0, KvmDevice.DEV_VFIO_GROUP, KvmDevice.DEV_VFIO_GROUP_ADD, MemorySegment.NULL));
    }
  }

  @Test
  void writesBackTheStateOfAProcessor() throws IOException {
    try (Device device = Device.adopt(machine.createVcpu(0));
        var processor = KvmVcpuIoctl.on(device)) {
      processor.setFpu(processor.getFpu());
      processor.setDebugregs(processor.getDebugregs());
      processor.setVcpuEvents(processor.getVcpuEvents());
      processor.setXcrs(processor.getXcrs());
      processor.setXsave(new X86Registers.Xsave(processor.getXsave(), new int[0]));
      var sregs = processor.getSregs();
      processor.setSregs(sregs);
      assertEquals(sregs.cs(), processor.getSregs().cs());
      assertEquals(KvmVcpu.MP_STATE_RUNNABLE, processor.getMpState().mpState());
    }
  }

  /** Code that adds BL to AL, writes AL to port 0x10 and halts, where an x86 begins. */
  @Test
  void runsCodeAndNotesWhatItWrites() throws IOException {
    byte[] code = HexFormat.of().parseHex("00d8" + "a200f0" + "e610" + "f4");
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(PAGE, PAGE);
      memory.asSlice(PAGE - 16).copyFrom(MemorySegment.ofArray(code));
      machine.setUserMemoryRegion(
          new KvmMemory.UserMemory(
              0, Flags.of(KvmMemory.MemoryFlag.LOG_DIRTY_PAGES), 0xffff_f000L, PAGE, memory));
      machine.setUserMemoryRegion(
          new KvmMemory.UserMemory(
              1,
              Flags.of(KvmMemory.MemoryFlag.LOG_DIRTY_PAGES),
              0xf000,
              PAGE,
              arena.allocate(PAGE, PAGE)));
      try (Device device = Device.adopt(machine.createVcpu(0));
          var processor = KvmVcpuIoctl.on(device)) {
        MemorySegment shared = device.map(0, kvm.getVcpuMmapSize(), arena);
        processor.setRegs(registers(2, 3));
        processor.run();
        KvmRun.Run run = KvmRun_RunLayout.read(shared, 0);
        assertEquals(KvmRun.ExitReason.IO, run.exitReason());
        var access = assertInstanceOf(KvmRun.IoExit.class, run.exit());
        assertEquals(
            new KvmRun.IoExit(KvmRun.IoDirection.OUT, 1, 0x10, 1, access.dataOffset()), access);
        assertEquals(5, shared.get(ValueLayout.JAVA_BYTE, access.dataOffset()));
        processor.run();
        assertEquals(KvmRun.ExitReason.HLT, KvmRun_RunLayout.read(shared, 0).exitReason());
      }
      byte[] written = machine.getDirtyLog(new KvmMemory.DirtyLog(1, new byte[8])).dirtyBitmap();
      assertArrayEquals(new byte[] {1, 0, 0, 0, 0, 0, 0, 0}, written);
      // The memory is freed below: the machine must not see it any longer.
      machine.close();
    }
  }

  private static X86Registers.Regs registers(int rax, int rbx) {
    return new X86Registers.Regs(rax, rbx, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xfff0, 0b10);
  }
}
