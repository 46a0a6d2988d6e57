package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** What hands out ports. */
@IoctlInterface(type = 0xBE, header = "linux/hub.h", prefix = "HUB")
public interface Hub {
  @IoctlStruct
  record Which(@U32 @Range(min = 1, max = 4) int index) {}

  @ReturnsValue
  @IoW(nr = 1) Port port(Which which) throws IoctlException;
}
