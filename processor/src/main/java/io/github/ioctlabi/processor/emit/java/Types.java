package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.ClassName;

/** The types of the JDK and of the runtime that generated code names. */
final class Types {
  static final ClassName STRING = ClassName.get("java.lang", "String");
  static final ClassName OVERRIDE = ClassName.get("java.lang", "Override");
  static final ClassName AUTO_CLOSEABLE = ClassName.get("java.lang", "AutoCloseable");
  static final ClassName BYTE = ClassName.get("java.lang", "Byte");
  static final ClassName SHORT = ClassName.get("java.lang", "Short");
  static final ClassName INTEGER = ClassName.get("java.lang", "Integer");
  static final ClassName LONG = ClassName.get("java.lang", "Long");
  static final ClassName NULL_POINTER = ClassName.get("java.lang", "NullPointerException");
  static final ClassName ILLEGAL_ARGUMENT = ClassName.get("java.lang", "IllegalArgumentException");
  static final ClassName ILLEGAL_STATE = ClassName.get("java.lang", "IllegalStateException");
  static final ClassName CLASS = ClassName.get("java.lang", "Class");
  static final ClassName MATH = ClassName.get("java.lang", "Math");
  static final ClassName CLASS_CHANGE = ClassName.get("java.lang", "IncompatibleClassChangeError");
  static final ClassName OUT_OF_BOUNDS = ClassName.get("java.lang", "IndexOutOfBoundsException");

  static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
  static final ClassName LIST = ClassName.get("java.util", "List");
  static final ClassName DURATION = ClassName.get("java.time", "Duration");
  static final ClassName INSTANT = ClassName.get("java.time", "Instant");
  static final ClassName IO_EXCEPTION = ClassName.get("java.io", "IOException");
  static final ClassName PATH = ClassName.get("java.nio.file", "Path");
  static final ClassName OPEN_OPTION = ClassName.get("java.nio.file", "OpenOption");
  static final ClassName BYTE_ORDER = ClassName.get("java.nio", "ByteOrder");

  static final ClassName SEGMENT = ClassName.get("java.lang.foreign", "MemorySegment");
  static final ClassName MEMORY_LAYOUT = ClassName.get("java.lang.foreign", "MemoryLayout");
  static final ClassName STRUCT_LAYOUT = ClassName.get("java.lang.foreign", "StructLayout");
  static final ClassName UNION_LAYOUT = ClassName.get("java.lang.foreign", "UnionLayout");
  static final ClassName VALUE_LAYOUT = ClassName.get("java.lang.foreign", "ValueLayout");

  private static final String RUNTIME = "io.github.ioctlabi.runtime";
  static final ClassName CALL_SCOPE = ClassName.get(RUNTIME, "CallScope");
  static final ClassName DEVICE = ClassName.get(RUNTIME, "Device");
  static final ClassName DIRECTION = ClassName.get(RUNTIME, "Direction");
  static final ClassName FLAGS = ClassName.get(RUNTIME, "Flags");
  static final ClassName OVERLAY = ClassName.get(RUNTIME, "Overlay");
  static final ClassName COMMAND = ClassName.get(RUNTIME, "IoctlCommand");
  static final ClassName IOCTL_EXCEPTION = ClassName.get(RUNTIME, "IoctlException");

  private static final String SUPPORT = RUNTIME + ".support";
  static final ClassName CALL = ClassName.get(SUPPORT, "IoctlCall");
  static final ClassName CALLER = ClassName.get(SUPPORT, "IoctlCaller");
  static final ClassName CHECKS = ClassName.get(SUPPORT, "Checks");
  static final ClassName LINKAGE = ClassName.get(SUPPORT, "Linkage");
  static final ClassName TIMES = ClassName.get(SUPPORT, "Times");
  static final ClassName TEXT = ClassName.get(SUPPORT, "Text");

  // Of the calls.
  static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
  static final ClassName SET = ClassName.get("java.util", "Set");
  static final ClassName MAP = ClassName.get("java.util", "Map");
  static final ClassName REFERENCE = ClassName.get("java.lang.ref", "Reference");
  static final ClassName ERRNO = ClassName.get(RUNTIME, "Errno");
  static final ClassName RESTART_POLICY =
      ClassName.get("io.github.ioctlabi.annotations", "RestartPolicy");
  static final ClassName REQUESTS = ClassName.get(SUPPORT, "Requests");
  static final ClassName SEGMENTS = ClassName.get(SUPPORT, "Segments");

  private Types() {}
}
