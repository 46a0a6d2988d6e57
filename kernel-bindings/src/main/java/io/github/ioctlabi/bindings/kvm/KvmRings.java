package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.runtime.Flags;

/** The rings in the pages of a processor's mapping. */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmRings {
  /**
   * A write that was gathered.
   *
   * @param physAddr the address
   * @param len how many bytes
   * @param pio whether the address is a port
   * @param data the bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record CoalescedMmio(
      @U64 long physAddr, @U32 int len, @U32 boolean pio, @Length(8) byte[] data) {}

  /**
   * The ring of gathered writes, a page of the mapping.
   *
   * @param first the first write that was not read yet
   * @param last where the kernel puts the next one
   * @param coalescedMmio the writes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record CoalescedMmioRing(
      @U32 int first, @U32 int last, @FlexibleArray CoalescedMmio[] coalescedMmio) {}

  /** Where an entry of the ring of dirty pages is on its way. */
  @CName("kvm_dirty_gfn_f")
  @IoctlFlags
  @U32
  enum DirtyGfnFlag {
    /** The page was written. */
    @Bit(0)
    DIRTY,
    /** User space has read the entry. */
    @Bit(1)
    RESET
  }

  /**
   * An entry of the ring of dirty pages.
   *
   * @param flags where it is on its way
   * @param slot the slot
   * @param offset the page in the slot
   */
  @IoctlStruct
  record DirtyGfn(Flags<DirtyGfnFlag> flags, @U32 int slot, @U64 long offset) {}
}
