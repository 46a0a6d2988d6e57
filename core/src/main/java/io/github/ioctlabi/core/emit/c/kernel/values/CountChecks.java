package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;

/**
 * Refuses wrong counts of the addresses in a struct.
 *
 * @param body where the checks go
 * @param path what the names of the struct's members begin with
 */
public record CountChecks(Body body, String path, HelperFunctions helpers) {
  /** No more than what is declared. */
  void bound(LeftAddresses.Judged judged) {
    judged
        .count()
        .limit()
        .ifPresent(max ->
            refuse(
                "%s > %s"
                    .formatted(
                        counts(judged).elements(),
                        CNumber.fitsInt(max) ? CNumber.decimal(max) : CNumber.wide(max, true)),
                Refusal.LEFT_TOO_LONG));
  }

  /** No part of an element. */
  void whole(LeftAddresses.Judged judged) {
    whole(counts(judged));
  }

  /** No part of an element. */
  public void whole(CountExpressions counts) {
    if (!counts.of().isAlwaysWhole()) {
      refuse(
          counts.needsHelp()
              ? "!%s(%s, %s)".formatted(helpers.isMultiple(), counts.number(), counts.size())
              : counts.number() + " % " + counts.size(),
          Refusal.UNEVEN_COUNT);
    }
  }

  private CountExpressions counts(LeftAddresses.Judged judged) {
    // Only what has elements is divided by their size.
    String size = judged.element().map(type -> "sizeof(" + CType.of(type).name() + ")").orElse("1");
    return CountExpressions.told(judged.count(), path + judged.count().member().cName(), size);
  }

  private void refuse(String condition, Refusal reason) {
    body.failure().when(body, condition, Failure.error(reason));
  }
}
