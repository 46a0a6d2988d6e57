/** Command numbers, devices and the ioctl call, over {@code java.lang.foreign}. */
module io.github.ioctlabi.runtime {
  requires transitive io.github.ioctlabi.annotations;
  // Where the module is there, calls are events of a recording.
  requires static jdk.jfr;

  exports io.github.ioctlabi.runtime;
  exports io.github.ioctlabi.runtime.support;
}
