/**
 * The kernel's virtual machines, {@code /dev/kvm}, on x86-64.
 *
 * <p>{@link io.github.ioctlabi.bindings.kvm.Kvm} makes virtual machines, {@link
 * io.github.ioctlabi.bindings.kvm.KvmVm} is one, {@link io.github.ioctlabi.bindings.kvm.KvmVcpu} a
 * processor in it. What {@code linux/kvm.h} has for other architectures alone is left out: the
 * commands and structs of s390, PowerPC, Arm, MIPS and RISC-V, and their members of unions.
 */
@NullMarked
package io.github.ioctlabi.bindings.kvm;

import org.jspecify.annotations.NullMarked;
