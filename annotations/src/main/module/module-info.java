/** What a developer writes: the annotations of an ioctl interface. Depends on nothing. */
module io.github.ioctlabi.annotations {
  exports io.github.ioctlabi.annotations;
  exports io.github.ioctlabi.annotations.legacy;
}
