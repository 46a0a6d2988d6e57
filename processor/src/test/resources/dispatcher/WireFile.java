package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** Commands of a file, beside those of a network device. */
@IoctlInterface(type = 0xBE, header = "linux/wire.h", prefix = "WIRE")
public interface WireFile {
  @IoW(nr = 0x90)
  void tune(Wire.Setting setting) throws IoctlException;
}
