/**
 * Headers that the kernel ships, declared whole, one package a topic. Nothing of this is needed to
 * declare an interface of one's own: it shows that the vocabulary is enough, and serves programs
 * that want these devices.
 *
 * <p>The declarations follow Linux 6.1. The C compiler holds each of them against the header it
 * names, by the check files under {@code META-INF/ioctlabi/check}. Left out are macros whose
 * command no kernel of this century knows and whose argument no header declares ({@code SIOCRTMSG},
 * {@code SIOCADDDLCI}, {@code SIOCDELDLCI}, {@code TCGETX}, {@code TCSETX}, {@code
 * TIOCSERGSTRUCT}), and second names of the same number ({@code TIOCINQ}, {@code SIOCINQ}, {@code
 * SIOCOUTQ}, {@code SIOCGSTAMP}, {@code SIOGIFINDEX}).
 *
 * <p>What cannot be said in Java, with the reason, is in {@code docs/limits.md}.
 */
@NullMarked
package io.github.ioctlabi.bindings;

import org.jspecify.annotations.NullMarked;
