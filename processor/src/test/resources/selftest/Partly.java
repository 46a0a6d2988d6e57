package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** Arrays of which a driver may fill less than there is room for. */
@IoctlInterface(type = 0xBC, header = "linux/partly.h", prefix = "PARTLY")
public interface Partly {
  @IoctlStruct
  record Inner(@U16 @PadAfter(2) short value) {}

  @IoctlStruct
  record Element(@U32 @Range(min = 1, max = 3) int key, @Out Inner inner) {}

  /** So large that a number tells the size of one only. */
  @IoctlStruct
  record Bulk(@U32 int key, @U32 @Reserved int reserved, @Length(5000) byte[] data) {}

  @IoWR(nr = 0x01)
  @ReturnsCount
  Element[] both(Element[] elements) throws IoctlException;

  @IoR(nr = 0x02)
  @ReturnsCount
  Element[] fill(@Capacity int room) throws IoctlException;

  @AllowRule(rule = RuleId.BULK_ARGUMENT, because = "an array of one is what is looked for")
  @IoWR(nr = 0x03)
  @ReturnsCount
  Bulk[] bulk(Bulk[] elements) throws IoctlException;

  @AllowRule(rule = RuleId.BULK_ARGUMENT, because = "an array of one is what is looked for")
  @IoR(nr = 0x04)
  @ReturnsCount
  Bulk[] bulkFill(@Capacity int room) throws IoctlException;
}
