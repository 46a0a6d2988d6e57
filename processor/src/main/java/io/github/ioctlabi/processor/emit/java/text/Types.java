package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.ClassName;

/** The types of the JDK and of the runtime that generated code names. */
public final class Types {
  public static final ClassName STRING = ClassName.get("java.lang", "String");
  public static final ClassName OVERRIDE = ClassName.get("java.lang", "Override");
  public static final ClassName AUTO_CLOSEABLE = ClassName.get("java.lang", "AutoCloseable");
  public static final ClassName BYTE = ClassName.get("java.lang", "Byte");
  public static final ClassName SHORT = ClassName.get("java.lang", "Short");
  public static final ClassName INTEGER = ClassName.get("java.lang", "Integer");
  public static final ClassName LONG = ClassName.get("java.lang", "Long");
  public static final ClassName NULL_POINTER = ClassName.get("java.lang", "NullPointerException");
  public static final ClassName ILLEGAL_ARGUMENT =
      ClassName.get("java.lang", "IllegalArgumentException");
  public static final ClassName ILLEGAL_STATE = ClassName.get("java.lang", "IllegalStateException");
  public static final ClassName CLASS = ClassName.get("java.lang", "Class");
  public static final ClassName MATH = ClassName.get("java.lang", "Math");
  public static final ClassName CLASS_CHANGE =
      ClassName.get("java.lang", "IncompatibleClassChangeError");
  public static final ClassName OUT_OF_BOUNDS =
      ClassName.get("java.lang", "IndexOutOfBoundsException");

  public static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
  public static final ClassName LIST = ClassName.get("java.util", "List");
  public static final ClassName DURATION = ClassName.get("java.time", "Duration");
  public static final ClassName INSTANT = ClassName.get("java.time", "Instant");
  public static final ClassName IO_EXCEPTION = ClassName.get("java.io", "IOException");
  public static final ClassName PATH = ClassName.get("java.nio.file", "Path");
  public static final ClassName OPEN_OPTION = ClassName.get("java.nio.file", "OpenOption");
  public static final ClassName BYTE_ORDER = ClassName.get("java.nio", "ByteOrder");

  public static final ClassName SEGMENT = ClassName.get("java.lang.foreign", "MemorySegment");
  public static final ClassName MEMORY_LAYOUT = ClassName.get("java.lang.foreign", "MemoryLayout");
  public static final ClassName STRUCT_LAYOUT = ClassName.get("java.lang.foreign", "StructLayout");
  public static final ClassName UNION_LAYOUT = ClassName.get("java.lang.foreign", "UnionLayout");
  public static final ClassName VALUE_LAYOUT = ClassName.get("java.lang.foreign", "ValueLayout");

  private static final String RUNTIME = "io.github.ioctlabi.runtime";
  public static final ClassName CALL_SCOPE = ClassName.get(RUNTIME, "CallScope");
  public static final ClassName DEVICE = ClassName.get(RUNTIME, "Device");
  public static final ClassName DIRECTION = ClassName.get(RUNTIME, "Direction");
  public static final ClassName FLAGS = ClassName.get(RUNTIME, "Flags");
  public static final ClassName OVERLAY = ClassName.get(RUNTIME, "Overlay");
  public static final ClassName COMMAND = ClassName.get(RUNTIME, "IoctlCommand");
  public static final ClassName IOCTL_RESULT = ClassName.get(RUNTIME, "IoctlResult");
  public static final ClassName IOCTL_EXCEPTION = ClassName.get(RUNTIME, "IoctlException");

  private static final String SUPPORT = RUNTIME + ".support";
  public static final ClassName CALL = ClassName.get(SUPPORT, "IoctlCall");
  public static final ClassName CALLER = ClassName.get(SUPPORT, "IoctlCaller");
  public static final ClassName APPENDED = ClassName.get(SUPPORT, "Appended");
  public static final ClassName CHECKS = ClassName.get(SUPPORT, "Checks");
  public static final ClassName LINKAGE = ClassName.get(SUPPORT, "Linkage");
  public static final ClassName TIMES = ClassName.get(SUPPORT, "Times");
  public static final ClassName TEXT = ClassName.get(SUPPORT, "Text");

  // Of the calls.
  public static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
  public static final ClassName SET = ClassName.get("java.util", "Set");
  public static final ClassName MAP = ClassName.get("java.util", "Map");
  public static final ClassName REFERENCE = ClassName.get("java.lang.ref", "Reference");
  public static final ClassName ERRNO = ClassName.get(RUNTIME, "Errno");
  public static final ClassName RESTART_POLICY =
      ClassName.get("io.github.ioctlabi.annotations", "RestartPolicy");
  public static final ClassName REQUESTS = ClassName.get(SUPPORT, "Requests");
  public static final ClassName DATA_COMMAND = ClassName.get(SUPPORT, "DataCommand");
  public static final ClassName DATA_COMMANDS = ClassName.get(SUPPORT, "DataCommands");
  public static final ClassName SEGMENTS = ClassName.get(SUPPORT, "Segments");

  private Types() {}
}
