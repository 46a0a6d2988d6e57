package io.github.ioctlabi.runtime.internal.watch;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import java.lang.System.Logger.Level;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Who looks on while calls are made: a recording of Flight Recorder, where the module {@code
 * jdk.jfr} is there, and the log, with {@code -Dio.github.ioctlabi.trace=true}. Nobody, most often:
 * then a call asks {@link #isOn} and does no more.
 */
public final class Watch {

  private static final boolean TRACING = Boolean.getBoolean("io.github.ioctlabi.trace");
  private static final boolean RECORDABLE = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private final IoctlCommand command;
  private final Device device;

  /** The event, where somebody records. */
  private final @Nullable Recorded recorded;

  private Watch(IoctlCommand command, Device device) {
    this.command = command;
    this.device = device;
    this.recorded = isRecording() ? new Recorded() : null;
  }

  /** Whether somebody looks on. */
  public static boolean isOn() {
    return TRACING || isRecording();
  }

  /** Whether there was a recording in this JVM: before, events cost more than all that is here. */
  private static boolean isRecording() {
    return RECORDABLE && FlightRecorder.isInitialized();
  }

  /** Tells that an attempt begins. */
  public static Watch begin(IoctlCommand command, Device device) {
    return new Watch(command, device);
  }

  /**
   * Tells how it ended.
   *
   * @param result the kernel's, or the negated error number
   * @return {@code result}
   */
  public int end(int result) {
    if (recorded != null) {
      recorded.end(command, device, result);
    }
    if (TRACING) {
      Log.LOGGER.log(Level.INFO, "{0} on {1}: {2}", command, device, text(result));
    }
    return result;
  }

  private static String text(int result) {
    return result < 0 ? error(result) + " (" + result + ")" : Integer.toString(result);
  }

  private static String error(int result) {
    Errno error = Errno.of(-result);
    return error == Errno.UNKNOWN ? "errno " + -result : error.name();
  }

  /** Apart, so that nothing looks for a logger in programs that do not trace. */
  private static final class Log {
    static final System.Logger LOGGER = System.getLogger("io.github.ioctlabi");

    private Log() {}
  }

  /** Apart, so that the event's class is loaded by those who record alone. */
  private static final class Recorded {
    private final IoctlEvent event = new IoctlEvent();

    Recorded() {
      event.begin();
    }

    void end(IoctlCommand command, Device device, int result) {
      event.end();
      if (event.shouldCommit()) {
        event.device = device.toString();
        event.command = command.name();
        event.number = command.toString();
        event.result = result;
        event.error = result < 0 ? error(result) : null;
        event.commit();
      }
    }
  }
}
