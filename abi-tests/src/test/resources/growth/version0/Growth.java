package growth;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** A device as it was published. */
@IoctlInterface(header = "linux/growth.h", type = 0xBE)
public interface Growth {
  @Extensible(mode = Extension.SIZE_FIELD)
  @IoctlStruct
  record Sized(@U32 int rate, @Out @U32 int rateSeen) {}

  @Extensible(mode = Extension.SIZE_IN_NUMBER)
  @IoctlStruct
  record Numbered(@U32 int rate, @Out @U32 int rateSeen) {}

  @Io(nr = 1)
  Sized sized(Sized value) throws IoctlException;

  @IoWR(nr = 2)
  Numbered numbered(Numbered value) throws IoctlException;

  @IoW(nr = 3)
  void put(Numbered value) throws IoctlException;
}
