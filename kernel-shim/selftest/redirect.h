/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sends the calls of a generated selftest to a dispatcher in the same process.
 * Name it to the compiler with -include, and link the selftest with a file that
 * includes driver.h.
 */
#ifndef IOCTLABI_SELFTEST_REDIRECT_H
#define IOCTLABI_SELFTEST_REDIRECT_H

/* What is declared elsewhere comes first, under its own name. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

int selftest_ioctl(int fd, unsigned long number, ...);
int selftest_open(const char *path, int flags, ...);
int selftest_socket(int domain, int type, int protocol);
int selftest_dup(int fd);
int selftest_fcntl(int fd, int cmd, ...);
int selftest_close(int fd);
long selftest_syscall(long number, ...);

#define ioctl selftest_ioctl
#define open selftest_open
#define socket selftest_socket
#define dup selftest_dup
#define fcntl selftest_fcntl
#define close selftest_close
#define syscall selftest_syscall

#endif /* IOCTLABI_SELFTEST_REDIRECT_H */
