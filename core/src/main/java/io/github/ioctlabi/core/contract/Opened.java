package io.github.ioctlabi.core.contract;

import java.util.Optional;

/**
 * A file that the driver opens and the caller gets a descriptor of.
 *
 * @param path the member that holds the descriptor; empty if it is the call's own result
 */
public record Opened(Optional<Path> path) {}
