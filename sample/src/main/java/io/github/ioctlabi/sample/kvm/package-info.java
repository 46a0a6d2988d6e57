/** A virtual machine that runs a few bytes of code, and the part of KVM that it needs. */
package io.github.ioctlabi.sample.kvm;
