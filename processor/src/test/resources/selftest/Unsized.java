package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** An array of which nothing says how long it is: the driver copies it. */
@IoctlInterface(type = 0xBC, header = "linux/unsized.h", prefix = "UNSIZED")
public interface Unsized {
  @IoctlStruct
  record Part(@Out @U32 int number) {}

  @SiocDevPrivate(index = 4)
  Part[] parts(Part[] argument) throws IoctlException;
}
