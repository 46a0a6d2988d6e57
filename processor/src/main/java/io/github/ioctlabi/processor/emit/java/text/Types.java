package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.ClassName;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The types of the JDK and of the runtime that generated code names. */
public final class Types {
  private static final Set<String> SIMPLE_NAMES = new TreeSet<>();

  public static final ClassName SUPPRESS_WARNINGS = type("java.lang", "SuppressWarnings");
  public static final ClassName STRING = type("java.lang", "String");
  public static final ClassName OVERRIDE = type("java.lang", "Override");
  public static final ClassName AUTO_CLOSEABLE = type("java.lang", "AutoCloseable");
  public static final ClassName BYTE = type("java.lang", "Byte");
  public static final ClassName SHORT = type("java.lang", "Short");
  public static final ClassName INTEGER = type("java.lang", "Integer");
  public static final ClassName LONG = type("java.lang", "Long");
  public static final ClassName NULL_POINTER = type("java.lang", "NullPointerException");
  public static final ClassName ILLEGAL_ARGUMENT = type("java.lang", "IllegalArgumentException");
  public static final ClassName ILLEGAL_STATE = type("java.lang", "IllegalStateException");
  public static final ClassName CLASS = type("java.lang", "Class");
  public static final ClassName MATH = type("java.lang", "Math");
  public static final ClassName CLASS_CHANGE = type("java.lang", "IncompatibleClassChangeError");
  public static final ClassName OUT_OF_BOUNDS = type("java.lang", "IndexOutOfBoundsException");

  public static final ClassName OBJECTS = type("java.util", "Objects");
  public static final ClassName LIST = type("java.util", "List");
  public static final ClassName DURATION = type("java.time", "Duration");
  public static final ClassName INSTANT = type("java.time", "Instant");
  public static final ClassName IO_EXCEPTION = type("java.io", "IOException");
  public static final ClassName PATH = type("java.nio.file", "Path");
  public static final ClassName OPEN_OPTION = type("java.nio.file", "OpenOption");
  public static final ClassName BYTE_ORDER = type("java.nio", "ByteOrder");

  public static final ClassName SEGMENT = type("java.lang.foreign", "MemorySegment");
  public static final ClassName MEMORY_LAYOUT = type("java.lang.foreign", "MemoryLayout");
  public static final ClassName STRUCT_LAYOUT = type("java.lang.foreign", "StructLayout");
  public static final ClassName UNION_LAYOUT = type("java.lang.foreign", "UnionLayout");
  public static final ClassName VALUE_LAYOUT = type("java.lang.foreign", "ValueLayout");

  private static final String RUNTIME = "io.github.ioctlabi.runtime";
  public static final ClassName CALL_SCOPE = type(RUNTIME, "CallScope");
  public static final ClassName DEVICE = type(RUNTIME, "Device");
  public static final ClassName DIRECTION = type(RUNTIME, "Direction");
  public static final ClassName FLAGS = type(RUNTIME, "Flags");
  public static final ClassName OVERLAY = type(RUNTIME, "Overlay");
  public static final ClassName COMMAND = type(RUNTIME, "IoctlCommand");
  public static final ClassName IOCTL_RESULT = type(RUNTIME, "IoctlResult");
  public static final ClassName IOCTL_EXCEPTION = type(RUNTIME, "IoctlException");

  private static final String SUPPORT = RUNTIME + ".support";
  public static final ClassName CALL = type(SUPPORT, "IoctlCall");
  public static final ClassName CALLER = type(SUPPORT, "IoctlCaller");
  public static final ClassName OPENED = type(SUPPORT, "Opened");
  public static final ClassName APPENDED = type(SUPPORT, "Appended");
  public static final ClassName CHECKS = type(SUPPORT, "Checks");
  public static final ClassName LINKAGE = type(SUPPORT, "Linkage");
  public static final ClassName TIMES = type(SUPPORT, "Times");
  public static final ClassName TEXT = type(SUPPORT, "Text");

  // Of the calls.
  public static final ClassName ARRAYS = type("java.util", "Arrays");
  public static final ClassName SET = type("java.util", "Set");
  public static final ClassName MAP = type("java.util", "Map");
  public static final ClassName REFERENCE = type("java.lang.ref", "Reference");
  public static final ClassName ERRNO = type(RUNTIME, "Errno");
  public static final ClassName RESTART_POLICY =
      type("io.github.ioctlabi.annotations", "RestartPolicy");
  public static final ClassName REQUESTS = type(SUPPORT, "Requests");
  public static final ClassName DATA_COMMAND = type(SUPPORT, "DataCommand");
  public static final ClassName DATA_COMMANDS = type(SUPPORT, "DataCommands");
  public static final ClassName SEGMENTS = type(SUPPORT, "Segments");

  private Types() {}

  private static ClassName type(String packageName, String simpleName) {
    SIMPLE_NAMES.add(simpleName);
    return ClassName.get(packageName, simpleName);
  }

  /** The simple names of all of them. */
  static Set<String> simpleNames() {
    return Collections.unmodifiableSet(SIMPLE_NAMES);
  }
}
