package io.github.ioctlabi.runtime.internal.watch;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** One attempt of a call in a recording. Loaded only once somebody records. */
@Name("io.github.ioctlabi.Ioctl")
@Label("ioctl")
@Category("ioctlabi")
@Description("One attempt of an ioctl(2) call")
final class IoctlEvent extends Event {

  @Label("Device")
  @Nullable String device;

  @Label("Command")
  @Description("The command's name in C")
  @Nullable String command;

  @Label("Number")
  @Description("The command, decoded")
  @Nullable String number;

  @Label("Result")
  @Description("The kernel's result, or the negated error number")
  int result;

  @Label("Error")
  @Description("The error's name, if it is one")
  @Nullable String error;
}
