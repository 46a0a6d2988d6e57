package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Set;

/** An address of the caller is copied from and to, and not left to the driver as a number. */
public final class PlainAddress implements Rule {
  private static final Set<String> NAMES = Set.of("ptr", "pointer", "addr", "address");

  /** Words in the names of addresses that are not the caller's. */
  private static final Set<String> OTHERS =
      Set.of(
          "phys",
          "physical",
          "dma",
          "bus",
          "guest",
          "gpa",
          "gva",
          "iova",
          "gpu",
          "dev",
          "device",
          "vm",
          "mac",
          "hw",
          "hardware",
          "eth",
          "ether",
          "ip",
          "ipv",
          "inet",
          "net",
          "reg",
          "register",
          "i2c",
          "pci",
          "bar",
          "flash",
          "rom",
          "eeprom",
          "io",
          "mmio",
          "port",
          "remote",
          "peer",
          "kernel",
          "target",
          "p",
          "bd",
          "g",
          "d");

  @Override
  public Id id() {
    return Id.PLAIN_ADDRESS;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (PayloadValue value : PayloadValue.read(headers)) {
      // Nothing narrower holds an address of every program.
      boolean wide =
          value
              .integer()
              .filter(
                  kind -> kind.bytes() == Long.BYTES && kind.order() == IntegerKind.Order.NATIVE)
              .isPresent();
      if (wide && !value.told() && value.range().isEmpty() && isAddress(value)) {
        findings.report(
            value.place(),
            Fault.of(
                "'%s' looks like an address, and nothing copies or checks what it leads to"
                    .formatted(value.javaName()),
                "%s @UserPointer MemorySegment %s"
                    .formatted(value.asComponent(), value.javaName())));
      }
    }
  }

  private static boolean isAddress(PayloadValue value) {
    if (value.isNumber() || value.hasWord(OTHERS)) {
      return false;
    }
    String last = value.lastWord();
    return NAMES.contains(last)
        || NAMES.stream()
            .filter(last::endsWith)
            .anyMatch(name -> !OTHERS.contains(last.substring(0, last.length() - name.length())));
  }
}
