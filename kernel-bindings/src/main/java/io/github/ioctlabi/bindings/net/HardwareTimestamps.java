package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.runtime.Flags;

/** Timestamps that the hardware takes. */
@IoctlInterface(header = "linux/net_tstamp.h", prefix = "HWTSTAMP", existing = true)
public interface HardwareTimestamps {
  /** How they are taken. */
  @IoctlFlags
  @S32
  @CName("hwtstamp_flag")
  enum Flag {
    /** By the clock of a bundle's active interface. */
    @Bit(0)
    BONDED_PHC_INDEX
  }

  /** Sent packets with a timestamp: none. */
  @IoctlConstant int TX_OFF = 0;

  /** Sent packets with a timestamp: those that ask for it. */
  @IoctlConstant int TX_ON = 1;

  /** Sent packets with a timestamp: those, and Sync packets carry it. */
  @IoctlConstant int TX_ONESTEP_SYNC = 2;

  /** Sent packets with a timestamp: those, and the answers about delay carry it, too. */
  @IoctlConstant int TX_ONESTEP_P2P = 3;

  /** Received packets with a timestamp: none. */
  @IoctlConstant int FILTER_NONE = 0;

  /** Received packets with a timestamp: all. */
  @IoctlConstant int FILTER_ALL = 1;

  /** Received packets with a timestamp: those that were asked for, and more. */
  @IoctlConstant int FILTER_SOME = 2;

  /** Received packets with a timestamp: events of PTP 1 over UDP. */
  @IoctlConstant int FILTER_PTP_V1_L4_EVENT = 3;

  /** Received packets with a timestamp: sync of PTP 1 over UDP. */
  @IoctlConstant int FILTER_PTP_V1_L4_SYNC = 4;

  /** Received packets with a timestamp: delay requests of PTP 1 over UDP. */
  @IoctlConstant int FILTER_PTP_V1_L4_DELAY_REQ = 5;

  /** Received packets with a timestamp: events of PTP 2 over UDP. */
  @IoctlConstant int FILTER_PTP_V2_L4_EVENT = 6;

  /** Received packets with a timestamp: sync of PTP 2 over UDP. */
  @IoctlConstant int FILTER_PTP_V2_L4_SYNC = 7;

  /** Received packets with a timestamp: delay requests of PTP 2 over UDP. */
  @IoctlConstant int FILTER_PTP_V2_L4_DELAY_REQ = 8;

  /** Received packets with a timestamp: events of PTP 2 over Ethernet. */
  @IoctlConstant int FILTER_PTP_V2_L2_EVENT = 9;

  /** Received packets with a timestamp: sync of PTP 2 over Ethernet. */
  @IoctlConstant int FILTER_PTP_V2_L2_SYNC = 10;

  /** Received packets with a timestamp: delay requests of PTP 2 over Ethernet. */
  @IoctlConstant int FILTER_PTP_V2_L2_DELAY_REQ = 11;

  /** Received packets with a timestamp: events of PTP 2. */
  @IoctlConstant int FILTER_PTP_V2_EVENT = 12;

  /** Received packets with a timestamp: sync of PTP 2. */
  @IoctlConstant int FILTER_PTP_V2_SYNC = 13;

  /** Received packets with a timestamp: delay requests of PTP 2. */
  @IoctlConstant int FILTER_PTP_V2_DELAY_REQ = 14;

  /** Received packets with a timestamp: NTP. */
  @IoctlConstant int FILTER_NTP_ALL = 15;

  /**
   * Which packets get a timestamp, behind the address in a request.
   *
   * @param flags how they are taken
   * @param txType which sent packets get one, such as {@link #TX_ON}
   * @param rxFilter which received packets get one, such as {@link #FILTER_ALL}
   */
  @IoctlStruct(name = "hwtstamp_config")
  record Config(Flags<Flag> flags, @S32 int txType, @S32 int rxFilter) {}
}
