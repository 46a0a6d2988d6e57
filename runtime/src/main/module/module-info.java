/** Command numbers, devices and the ioctl call, over {@code java.lang.foreign}. */
module io.github.ioctlabi.runtime {
  requires transitive io.github.ioctlabi.annotations;

  exports io.github.ioctlabi.runtime;
  exports io.github.ioctlabi.runtime.support;
}
