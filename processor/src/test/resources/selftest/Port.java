package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** What a hub hands out. */
@IoctlInterface(type = 0xBE, header = "linux/hub.h", prefix = "PORT")
public interface Port extends AutoCloseable {
  @IoW(nr = 2) void rate(@U32 @Range(min = 1, max = 4) int rate) throws IoctlException;

  @Override
  void close();
}
