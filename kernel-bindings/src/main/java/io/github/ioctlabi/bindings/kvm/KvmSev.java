package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Descriptor;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.MemorySegment;

/** The commands to AMD's secure processor, with which a guest is encrypted. */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmSev {

  /** The commands. */
  @CName("kvm_sev")
  @IoctlEnum
  @U32
  enum Command {
    /** The machine is to be encrypted. */
    @Value(0)
    INIT,
    /** Its registers too. */
    @Value(1)
    ES_INIT,
    /** The launch begins. */
    @Value(2)
    LAUNCH_START,
    /** Memory is encrypted and measured. */
    @Value(3)
    LAUNCH_UPDATE_DATA,
    /** The registers are. */
    @Value(4)
    LAUNCH_UPDATE_VMSA,
    /** A secret is put into the guest. */
    @Value(5)
    LAUNCH_SECRET,
    /** The measurement is fetched. */
    @Value(6)
    LAUNCH_MEASURE,
    /** The launch ends. */
    @Value(7)
    LAUNCH_FINISH,
    /** The guest begins to move away. */
    @Value(8)
    SEND_START,
    /** Its memory moves. */
    @Value(9)
    SEND_UPDATE_DATA,
    /** Its registers move. */
    @Value(10)
    SEND_UPDATE_VMSA,
    /** It has moved. */
    @Value(11)
    SEND_FINISH,
    /** A guest begins to arrive. */
    @Value(12)
    RECEIVE_START,
    /** Its memory arrives. */
    @Value(13)
    RECEIVE_UPDATE_DATA,
    /** Its registers arrive. */
    @Value(14)
    RECEIVE_UPDATE_VMSA,
    /** It has arrived. */
    @Value(15)
    RECEIVE_FINISH,
    /** What state the guest is in. */
    @Value(16)
    GUEST_STATUS,
    /** Memory is decrypted for a debugger. */
    @Value(17)
    DBG_DECRYPT,
    /** Memory is encrypted for a debugger. */
    @Value(18)
    DBG_ENCRYPT,
    /** The certificates are exported. */
    @Value(19)
    CERT_EXPORT,
    /** The guest's attestation is fetched. */
    @Value(20)
    GET_ATTESTATION_REPORT,
    /** The guest stays after all. */
    @Value(21)
    SEND_CANCEL
  }

  /**
   * A command.
   *
   * @param id which
   * @param data the command's own struct, one of those below
   * @param error the error of the secure processor
   * @param sevFd {@code /dev/sev}
   */
  @IoctlStruct
  record SevCmd(
      Command id, @UserPointer MemorySegment data, @U32 int error, @Descriptor Device sevFd) {}

  /**
   * A launch.
   *
   * @param handle the guest's number
   * @param policy what may be done with it
   * @param dhUaddr the owner's certificate
   * @param dhLen its bytes
   * @param sessionUaddr the session
   * @param sessionLen its bytes
   */
  @IoctlStruct
  record SevLaunchStart(
      @U32 int handle,
      @U32 int policy,
      @UserPointer(count = "dhLen") MemorySegment dhUaddr,
      @U32 int dhLen,
      @UserPointer(count = "sessionLen") MemorySegment sessionUaddr,
      @U32 int sessionLen) {}

  /**
   * Memory to encrypt.
   *
   * @param uaddr the memory
   * @param len its bytes
   */
  @IoctlStruct
  record SevLaunchUpdateData(@UserPointer(count = "len") MemorySegment uaddr, @U32 int len) {}

  /**
   * A secret for the guest.
   *
   * @param hdrUaddr its header
   * @param hdrLen the header's bytes
   * @param guestUaddr where it is put
   * @param guestLen the bytes there
   * @param transUaddr the secret as it was sent
   * @param transLen its bytes
   */
  @IoctlStruct
  record SevLaunchSecret(
      @UserPointer(count = "hdrLen") MemorySegment hdrUaddr,
      @U32 int hdrLen,
      @UserPointer(count = "guestLen") MemorySegment guestUaddr,
      @U32 int guestLen,
      @UserPointer(count = "transLen") MemorySegment transUaddr,
      @U32 int transLen) {}

  /**
   * Room for the measurement.
   *
   * @param uaddr the room
   * @param len its bytes
   */
  @IoctlStruct
  record SevLaunchMeasure(@UserPointer(count = "len") MemorySegment uaddr, @U32 int len) {}

  /**
   * The state of a guest.
   *
   * @param handle its number
   * @param policy what may be done with it
   * @param state its state
   */
  @IoctlStruct
  record SevGuestStatus(@U32 int handle, @U32 int policy, @U32 int state) {}

  /**
   * Memory for a debugger.
   *
   * @param srcUaddr where it is
   * @param dstUaddr where it goes
   * @param len its bytes
   */
  @IoctlStruct
  record SevDbg(
      @UserPointer(count = "len") MemorySegment srcUaddr,
      @UserPointer(count = "len") MemorySegment dstUaddr,
      @U32 int len) {}

  /**
   * Room for an attestation.
   *
   * @param mnonce what makes it unique
   * @param uaddr the room
   * @param len its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record SevAttestationReport(
      @Length(16) byte[] mnonce, @UserPointer(count = "len") MemorySegment uaddr, @U32 int len) {}

  /**
   * A guest that moves away.
   *
   * @param policy what may be done with it
   * @param pdhCertUaddr the receiver's certificate
   * @param pdhCertLen its bytes
   * @param platCertsUaddr the platform's certificates
   * @param platCertsLen their bytes
   * @param amdCertsUaddr AMD's certificates
   * @param amdCertsLen their bytes
   * @param sessionUaddr room for the session
   * @param sessionLen its bytes
   */
  @IoctlStruct
  record SevSendStart(
      @U32 int policy,
      @UserPointer(count = "pdhCertLen") MemorySegment pdhCertUaddr,
      @U32 int pdhCertLen,
      @UserPointer(count = "platCertsLen") MemorySegment platCertsUaddr,
      @U32 int platCertsLen,
      @UserPointer(count = "amdCertsLen") MemorySegment amdCertsUaddr,
      @U32 int amdCertsLen,
      @UserPointer(count = "sessionLen") MemorySegment sessionUaddr,
      @U32 int sessionLen) {}

  /**
   * Memory that moves away.
   *
   * @param hdrUaddr room for its header
   * @param hdrLen the header's bytes
   * @param guestUaddr the memory
   * @param guestLen its bytes
   * @param transUaddr room for what is sent
   * @param transLen its bytes
   */
  @IoctlStruct
  record SevSendUpdateData(
      @UserPointer(count = "hdrLen") MemorySegment hdrUaddr,
      @U32 int hdrLen,
      @UserPointer(count = "guestLen") MemorySegment guestUaddr,
      @U32 int guestLen,
      @UserPointer(count = "transLen") MemorySegment transUaddr,
      @U32 int transLen) {}

  /**
   * A guest that arrives.
   *
   * @param handle its number
   * @param policy what may be done with it
   * @param pdhUaddr the sender's certificate
   * @param pdhLen its bytes
   * @param sessionUaddr the session
   * @param sessionLen its bytes
   */
  @IoctlStruct
  record SevReceiveStart(
      @U32 int handle,
      @U32 int policy,
      @UserPointer(count = "pdhLen") MemorySegment pdhUaddr,
      @U32 int pdhLen,
      @UserPointer(count = "sessionLen") MemorySegment sessionUaddr,
      @U32 int sessionLen) {}

  /**
   * Memory that arrives.
   *
   * @param hdrUaddr its header
   * @param hdrLen the header's bytes
   * @param guestUaddr where it is put
   * @param guestLen the bytes there
   * @param transUaddr the memory as it was sent
   * @param transLen its bytes
   */
  @IoctlStruct
  record SevReceiveUpdateData(
      @UserPointer(count = "hdrLen") MemorySegment hdrUaddr,
      @U32 int hdrLen,
      @UserPointer(count = "guestLen") MemorySegment guestUaddr,
      @U32 int guestLen,
      @UserPointer(count = "transLen") MemorySegment transUaddr,
      @U32 int transLen) {}
}
