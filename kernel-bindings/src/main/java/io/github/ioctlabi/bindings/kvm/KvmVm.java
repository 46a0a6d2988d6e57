package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Clock;
import io.github.ioctlabi.annotations.Descriptor;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Nanoseconds;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine.
 *
 * <p>Left out: the commands of other architectures, {@code KVM_ALLOCATE_RMA} among them.
 */
@IoctlInterface(header = "linux/kvm.h", type = 0xAE, prefix = "KVM", existing = true)
public interface KvmVm extends AutoCloseable {
  /** How the 8254 is made. */
  @CName("kvm_pit")
  @IoctlFlags
  @U32
  enum PitConfigFlag {
    /** The kernel answers for the speaker's port too. */
    @Bit(0)
    SPEAKER_DUMMY
  }

  /**
   * How the 8254 is made.
   *
   * @param flags what is special about it
   */
  @IoctlStruct
  record PitConfig(@PadAfter(value = 60, name = "pad") Flags<PitConfigFlag> flags) {}

  /**
   * A range whose writes are gathered in a ring rather than reported one by one.
   *
   * @param addr where it begins
   * @param size its bytes
   * @param pio whether it is of ports
   */
  @IoctlStruct
  record CoalescedMmioZone(@U64 long addr, @U32 int size, @U32 boolean pio) {}

  /** What is known of the guest's clock. */
  @CName("kvm_clock")
  @IoctlFlags
  @U32
  enum ClockFlag {
    /** It is the same on all processors. */
    @Bit(1)
    TSC_STABLE,
    /** The host's time of day belongs to it. */
    @Bit(2)
    REALTIME,
    /** The host's time stamp counter belongs to it. */
    @Bit(3)
    HOST_TSC
  }

  /**
   * The guest's clock.
   *
   * @param clock its nanoseconds
   * @param flags what else is known
   * @param realtime the host's time of day then
   * @param hostTsc the host's time stamp counter then
   */
  @IoctlStruct
  record ClockData(
      @U64 long clock,
      @PadAfter(value = 4, name = "pad0") Flags<ClockFlag> flags,
      @Nanoseconds(clock = Clock.REALTIME) Instant realtime,
      @PadAfter(value = 16, name = "pad") @U64 long hostTsc) {}

  /**
   * A capability to switch on.
   *
   * @param cap its number, from {@link KvmCapabilities}
   * @param flags none is defined
   * @param args what the capability defines
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record EnableCap(
      @U32 int cap,
      @U32 int flags,
      @PadAfter(value = 64, name = "pad") @U64 @Length(4) long[] args) {}

  /**
   * A device to make.
   *
   * @param type its kind
   * @param fd null; comes back as the device, or null if it was only a test
   * @param flags {@link KvmDevice#CREATE_DEVICE_TEST} or 0
   */
  @IoctlStruct
  record CreateDevice(KvmDevice.DeviceType type, @Descriptor @Nullable Device fd, @U32 int flags) {}

  /** What this machine has of an extension, where it may be more than {@link Kvm} says. */
  @Io(nr = 0x03)
  @ReturnsValue
  int checkExtension(@NativeULong long capability) throws IoctlException;

  /** Gave the guest memory; the kernel has dropped it. */
  @IoW(nr = 0x40)
  void setMemoryRegion(KvmMemory.MemoryRegion region) throws IoctlException;

  /**
   * Makes a processor; the argument is its number, and its APIC's. The result is a new descriptor,
   * which {@code Device.adopt} takes: {@link KvmVcpu} works on it, and it is mapped for {@link
   * KvmRun.Run}.
   */
  @Io(nr = 0x41)
  @ReturnsValue
  int createVcpu(@NativeULong long id) throws IoctlException;

  /** Which pages were written since it was last asked. */
  @IoW(nr = 0x42)
  KvmMemory.DirtyLog getDirtyLog(KvmMemory.DirtyLog room) throws IoctlException;

  /** Gave memory a second address; the kernel has dropped it. */
  @IoW(nr = 0x43)
  void setMemoryAlias(X86Machine.MemoryAlias alias) throws IoctlException;

  /** Sets how many pages the shadow page tables may have. */
  @Io(nr = 0x44)
  void setNrMmuPages(@NativeULong long pages) throws IoctlException;

  /** How many pages the shadow page tables may have. */
  @Io(nr = 0x45)
  @ReturnsValue
  int getNrMmuPages() throws IoctlException;

  /** Gives the guest memory, or takes it away. */
  @IoW(nr = 0x46)
  void setUserMemoryRegion(KvmMemory.UserMemory memory) throws IoctlException;

  /** Says where three pages of the guest are free for the kernel, which Intel's processors need. */
  @Io(nr = 0x47)
  void setTssAddr(@NativeULong long address) throws IoctlException;

  /** Says where one page of the guest is free for the kernel's page table. */
  @IoW(nr = 0x48)
  void setIdentityMapAddr(@U64 long address) throws IoctlException;

  /** Makes the interrupt controllers. */
  @Io(nr = 0x60)
  void createIrqchip() throws IoctlException;

  /** Sets the level of an interrupt line. */
  @IoW(nr = 0x61)
  void irqLine(KvmInterrupts.IrqLevel level) throws IoctlException;

  /** What an interrupt controller holds; the argument says which. */
  @IoWR(nr = 0x62)
  KvmInterrupts.Irqchip getIrqchip(KvmInterrupts.Irqchip wanted) throws IoctlException;

  /** Sets what an interrupt controller holds. */
  @IoR(nr = 0x63)
  void setIrqchip(KvmInterrupts.Irqchip chip) throws IoctlException;

  /** Makes the 8254, in its first form. */
  @Io(nr = 0x64)
  void createPit() throws IoctlException;

  /** The 8254, in its first form. */
  @IoWR(nr = 0x65)
  X86Machine.PitState getPit() throws IoctlException;

  /** Sets the 8254, in its first form. */
  @IoR(nr = 0x66)
  void setPit(X86Machine.PitState state) throws IoctlException;

  /** Sets the level of an interrupt line, and tells what became of the interrupt. */
  @IoWR(nr = 0x67)
  KvmInterrupts.IrqLevel irqLineStatus(KvmInterrupts.IrqLevel level) throws IoctlException;

  /** Gathers the writes to a range. */
  @IoW(nr = 0x67)
  void registerCoalescedMmio(CoalescedMmioZone zone) throws IoctlException;

  /** No longer gathers the writes to a range. */
  @IoW(nr = 0x68)
  void unregisterCoalescedMmio(CoalescedMmioZone zone) throws IoctlException;

  /** Sets where interrupts go, all of them. */
  @IoW(nr = 0x6a)
  void setGsiRouting(KvmRouting.IrqRouting routing) throws IoctlException;

  /** Says whether the 8254's missed interrupts are made up for. */
  @Io(nr = 0x71)
  void reinjectControl(X86Machine.ReinjectControl control) throws IoctlException;

  /** Binds an eventfd to an interrupt. */
  @IoW(nr = 0x76)
  void irqfd(KvmInterrupts.Irqfd binding) throws IoctlException;

  /** Makes the 8254. */
  @IoW(nr = 0x77, name = "KVM_CREATE_PIT2")
  void createPit2(PitConfig config) throws IoctlException;

  /** Says which processor boots the machine. */
  @Io(nr = 0x78)
  void setBootCpuId(@NativeULong long id) throws IoctlException;

  /** Binds an eventfd to an address. */
  @IoW(nr = 0x79)
  void ioeventfd(KvmInterrupts.Ioeventfd binding) throws IoctlException;

  /** Sets the machine up for Xen. */
  @IoW(nr = 0x7a)
  void xenHvmConfig(KvmXen.XenHvmConfig config) throws IoctlException;

  /** Sets the guest's clock. */
  @IoW(nr = 0x7b)
  void setClock(ClockData clock) throws IoctlException;

  /** The guest's clock. */
  @IoR(nr = 0x7c)
  ClockData getClock() throws IoctlException;

  /** The 8254. */
  @IoR(nr = 0x9f, name = "KVM_GET_PIT2")
  X86Machine.PitState2 getPit2() throws IoctlException;

  /** Sets the 8254. */
  @IoW(nr = 0xa0, name = "KVM_SET_PIT2")
  void setPit2(X86Machine.PitState2 state) throws IoctlException;

  /** Sets how fast the time stamp counter runs, in kHz. */
  @Io(nr = 0xa2)
  void setTscKhz(@NativeULong long kiloHertz) throws IoctlException;

  /** How fast the time stamp counter runs, in kHz. */
  @Io(nr = 0xa3)
  @ReturnsValue
  int getTscKhz() throws IoctlException;

  /** Switches a capability on. */
  @IoW(nr = 0xa3)
  @ReturnsValue
  int enableCap(EnableCap capability) throws IoctlException;

  /** Sends a message-signalled interrupt; returns whether it was delivered. */
  @IoW(nr = 0xa5)
  @ReturnsValue
  int signalMsi(KvmInterrupts.Msi interrupt) throws IoctlException;

  /** Says which performance events the guest may count. */
  @IoW(nr = 0xb2)
  void setPmuEventFilter(X86Machine.PmuEventFilter filter) throws IoctlException;

  /** Talks to the secure processor about an encrypted guest. */
  @IoWR(nr = 0xba, encodedAs = "unsigned long")
  KvmSev.SevCmd memoryEncryptOp(KvmSev.SevCmd command) throws IoctlException;

  /** Registers memory that is to be encrypted. */
  @IoR(nr = 0xbb)
  void memoryEncryptRegRegion(KvmMemory.EncRegion region) throws IoctlException;

  /** Gives memory back that was to be encrypted. */
  @IoR(nr = 0xbc)
  void memoryEncryptUnregRegion(KvmMemory.EncRegion region) throws IoctlException;

  /** Binds an eventfd to a Hyper-V connection. */
  @IoW(nr = 0xbd)
  void hypervEventfd(KvmInterrupts.HypervEventfd binding) throws IoctlException;

  /** Notes the writes of pages anew. */
  @IoWR(nr = 0xc0)
  void clearDirtyLog(KvmMemory.ClearDirtyLog pages) throws IoctlException;

  /** Says which model-specific registers the guest may access. */
  @IoW(nr = 0xc6, name = "KVM_X86_SET_MSR_FILTER")
  void setMsrFilter(X86Machine.MsrFilter filter) throws IoctlException;

  /** Takes the harvested entries of all rings of dirty pages back; returns how many. */
  @Io(nr = 0xc7)
  @ReturnsValue
  int resetDirtyRings() throws IoctlException;

  /** An attribute of a Xen guest; the argument says which. */
  @IoWR(nr = 0xc8)
  KvmXen.XenHvmAttr xenHvmGetAttr(KvmXen.XenHvmAttr wanted) throws IoctlException;

  /** Sets an attribute of a Xen guest. */
  @IoW(nr = 0xc9)
  void xenHvmSetAttr(KvmXen.XenHvmAttr attribute) throws IoctlException;

  /** A new descriptor, from which statistics are read. */
  @Io(nr = 0xce)
  @ReturnsValue
  int getStatsFd() throws IoctlException;

  /** Signals an event channel of a Xen guest. */
  @IoW(nr = 0xd0)
  void xenHvmEvtchnSend(KvmRouting.IrqRoutingXenEvtchn channel) throws IoctlException;

  /** Makes a device. */
  @IoWR(nr = 0xe0)
  CreateDevice createDevice(CreateDevice device) throws IoctlException;

  /** Sets an attribute of the machine. */
  @IoW(nr = 0xe1, name = "KVM_SET_DEVICE_ATTR")
  void setAttribute(KvmDevice.Attribute attribute) throws IoctlException;

  /** Fetches an attribute of the machine into the memory that the argument points to. */
  @IoW(nr = 0xe2, name = "KVM_GET_DEVICE_ATTR")
  void getAttribute(KvmDevice.Attribute attribute) throws IoctlException;

  /** Does nothing if the machine has such an attribute; {@code ENXIO} if it has not. */
  @IoW(nr = 0xe3, name = "KVM_HAS_DEVICE_ATTR")
  void hasAttribute(KvmDevice.Attribute attribute) throws IoctlException;

  @Override
  void close();
}
