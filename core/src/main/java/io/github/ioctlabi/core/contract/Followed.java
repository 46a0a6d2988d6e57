package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.Optional;

/**
 * An address in the argument that the kernel follows, as far as it is known how much is there. An
 * address of zero leads to nothing, and nothing is refused for it.
 *
 * @param path where the address stands
 * @param struct the struct that it stands in
 * @param element what is there
 * @param count how many of it, if it is not one
 * @param way which way that goes
 */
public record Followed(
    Path path, StructDeclaration struct, DataType element, Optional<Counted> count, Way way) {}
