package growth;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** A device that has bursts. */
@IoctlInterface(header = "linux/growth.h", type = 0xBE)
public interface Growth {
  @Extensible(mode = Extension.SIZE_FIELD)
  @IoctlStruct
  record Sized(
      @U32 int rate,
      @Out @U32 int rateSeen,
      @Since(1) @Reserved @U32 int spare,
      @Since(1) @U64 @Range(min = 0, max = 100) long burst,
      @Since(1) @Out @U64 long burstSeen) {
    public Sized(int rate, int rateSeen) {
      this(rate, rateSeen, 0, 0, 0);
    }
  }

  @Extensible(mode = Extension.SIZE_IN_NUMBER)
  @IoctlStruct
  record Numbered(
      @U32 int rate,
      @Out @U32 int rateSeen,
      @Since(1) @U64 @Range(min = 0, max = 100) long burst,
      @Since(1) @Out @U64 long burstSeen) {
    public Numbered(int rate, int rateSeen) {
      this(rate, rateSeen, 0, 0);
    }
  }

  @Io(nr = 1)
  Sized sized(Sized value) throws IoctlException;

  @IoWR(nr = 2)
  Numbered numbered(Numbered value) throws IoctlException;

  @IoW(nr = 3)
  void put(Numbered value) throws IoctlException;
}
