package io.github.ioctlabi.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.rules.Rules;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model that a program built: judged, and its files made, without any compiler. */
final class CoreTest {
  private final Findings findings = new Findings();

  @Test
  void aModelBecomesItsFiles() {
    List<Header> headers = List.of(Models.sensor());
    Judge judge = new Judge(Rules.ALL, findings);
    judge.judge(headers);
    assertEquals(List.of(), findings.all().stream().filter(Finding::isError).toList());
    Map<String, List<GeneratedFile>> files = judge.emit(headers, Outputs.all());
    assertEquals(
        List.of(
            "uapi/linux/sensor.h",
            "check/linux/sensor_check.c",
            "kernel/linux/sensor_ioctl.h",
            "kernel/linux/sensor_ioctl.c",
            "selftest/linux/sensor_test.c",
            "abi/linux/sensor.json",
            "syzkaller/linux/sensor.txt",
            "doc/linux/sensor.html",
            "doc/linux/sensor.rst"),
        files.get("linux/sensor.h").stream()
            .map(file -> ((GeneratedFile.Resource) file).path())
            .toList());
  }

  @Test
  void aRuleThatFailsIsAFinding() {
    Rule broken =
        new Rule() {
          @Override
          public Id id() {
            return Id.BIT_FIELD;
          }

          @Override
          public void judge(List<Header> headers, RuleFindings findings) {
            throw new IllegalStateException("no idea");
          }
        };
    new Judge(List.of(broken), findings).judge(List.of(Models.sensor()));
    Finding finding = findings.all().getFirst();
    assertEquals(Id.INTERNAL_ERROR, finding.id());
    assertTrue(finding.message().contains("no idea"), finding.message());
  }

  @Test
  void anOutputThatFailsLeavesNoHalfOfAHeader() {
    Map<String, List<GeneratedFile>> files =
        new Judge(Rules.ALL, findings)
            .emit(
                List.of(Models.sensor()),
                List.of(
                    _ -> List.of(),
                    _ -> {
                      throw new IllegalStateException("no idea");
                    }));
    assertEquals(Map.of(), files);
    assertEquals(Id.INTERNAL_ERROR, findings.all().getFirst().id());
  }
}
