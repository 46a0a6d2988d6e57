package io.github.ioctlabi.core.contract.refusals;

import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Counted;

/** What is wrong in one place of the data. */
public sealed interface Cause {
  /** What the refusal itself says: it is no matter of a single place. */
  record Whole() implements Cause {}

  /** A value that is none of those allowed. */
  record Value(Allowed allowed) implements Cause {}

  /** Bytes that nobody uses yet, and that are not zero. */
  record NotZero() implements Cause {}

  /** Bytes of a union behind the member that is selected, and that are not zero. */
  record RestNotZero() implements Cause {}

  /** A tag that selects no member of a union. */
  record Unselected() implements Cause {}

  /** A count that says too many, or a part of an element. */
  record Count(Counted counted) implements Cause {}
}
