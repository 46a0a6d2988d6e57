package io.github.ioctlabi.bindings.net;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.Value;
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

  /** Which sent packets get one. */
  @IoctlEnum
  @S32
  @CName("hwtstamp_tx")
  enum TransmitType {
    /** None. */
    @Value(0)
    OFF,
    /** Those that ask for it. */
    @Value(1)
    ON,
    /** Those, and Sync packets carry it. */
    @Value(2)
    ONESTEP_SYNC,
    /** Those, and the answers about delay carry it, too. */
    @Value(3)
    ONESTEP_P2P,
    /** A type without a name. */
    @Other
    UNKNOWN
  }

  /** Which received packets get one. */
  @IoctlEnum
  @S32
  @CName("hwtstamp_filter")
  enum ReceiveFilter {
    /** None. */
    @Value(0)
    NONE,
    /** All. */
    @Value(1)
    ALL,
    /** Those that were asked for, and more. */
    @Value(2)
    SOME,
    /** Events of PTP 1 over UDP. */
    @Value(3)
    PTP_V1_L4_EVENT,
    /** Sync of PTP 1 over UDP. */
    @Value(4)
    PTP_V1_L4_SYNC,
    /** Delay requests of PTP 1 over UDP. */
    @Value(5)
    PTP_V1_L4_DELAY_REQ,
    /** Events of PTP 2 over UDP. */
    @Value(6)
    PTP_V2_L4_EVENT,
    /** Sync of PTP 2 over UDP. */
    @Value(7)
    PTP_V2_L4_SYNC,
    /** Delay requests of PTP 2 over UDP. */
    @Value(8)
    PTP_V2_L4_DELAY_REQ,
    /** Events of PTP 2 over Ethernet. */
    @Value(9)
    PTP_V2_L2_EVENT,
    /** Sync of PTP 2 over Ethernet. */
    @Value(10)
    PTP_V2_L2_SYNC,
    /** Delay requests of PTP 2 over Ethernet. */
    @Value(11)
    PTP_V2_L2_DELAY_REQ,
    /** Events of PTP 2. */
    @Value(12)
    PTP_V2_EVENT,
    /** Sync of PTP 2. */
    @Value(13)
    PTP_V2_SYNC,
    /** Delay requests of PTP 2. */
    @Value(14)
    PTP_V2_DELAY_REQ,
    /** NTP. */
    @Value(15)
    NTP_ALL,
    /** A filter without a name. */
    @Other
    UNKNOWN
  }

  /**
   * Which packets get a timestamp, behind the address in a request.
   *
   * @param flags how they are taken
   * @param txType which sent packets get one
   * @param rxFilter which received packets get one
   */
  @IoctlStruct(name = "hwtstamp_config")
  record Config(Flags<Flag> flags, TransmitType txType, ReceiveFilter rxFilter) {}
}
