package io.github.ioctlabi.core;

import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.check.CheckOutput;
import io.github.ioctlabi.core.emit.c.doc.DocOutput;
import io.github.ioctlabi.core.emit.c.header.HeaderOutput;
import io.github.ioctlabi.core.emit.c.kernel.KernelOutput;
import io.github.ioctlabi.core.emit.c.selftest.SelftestOutput;
import io.github.ioctlabi.core.emit.c.syzkaller.SyzkallerOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be made beside the classes, by the names that users write. */
public final class Outputs {
  private Outputs() {}

  /** All of them, by name: {@code header}, {@code check}, {@code kernel} and so on. */
  public static Map<String, Output> byName() {
    Map<String, Output> outputs = new LinkedHashMap<>();
    outputs.put("header", new HeaderOutput());
    outputs.put("check", new CheckOutput());
    outputs.put("kernel", new KernelOutput());
    outputs.put("selftest", new SelftestOutput());
    outputs.put("abi", new AbiOutput());
    outputs.put("syzkaller", new SyzkallerOutput());
    outputs.put("doc", new DocOutput());
    return Collections.unmodifiableMap(outputs);
  }

  /** All of them. */
  public static List<Output> all() {
    return List.copyOf(byName().values());
  }
}
