/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The other end of redirect.h. Include it once, behind a dispatcher that was
 * compiled on the shim, and define what the calls of the selftest come to:
 *
 *	static long driver_ioctl(int target, unsigned int cmd, unsigned long arg);
 *
 * Targets are counted from 0 in the order in which the selftest opens them. If
 * a command returns one, define DRIVER_OPENED as its number before. What the
 * file is open for is in driver_mode, for the f_mode of a struct file.
 */
#ifndef IOCTLABI_SELFTEST_DRIVER_H
#define IOCTLABI_SELFTEST_DRIVER_H

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>

#include <linux/capability.h>

#include <ioctlabi/shim.h>

/* Descriptors of targets, apart from those that the shim gives away. */
#define DRIVER_FIRST_FD 1000
#define DRIVER_READ_ONLY 2000

/* The target behind a descriptor that a command has returned. */
#ifndef DRIVER_OPENED
#define DRIVER_OPENED -1
#endif

static long driver_ioctl(int target, unsigned int cmd, unsigned long arg);

/* How many targets a selftest can have. */
#define DRIVER_TARGETS 16

static const char *driver_paths[DRIVER_TARGETS];
static int driver_targets;
static fmode_t driver_mode __attribute__((__unused__));

/* Whoever changes the caller's memory meanwhile gets a chance to. */
static void driver_yield(const void *from, size_t size)
{
	(void)from;
	(void)size;
	syscall(SYS_sched_yield);
}

int selftest_ioctl(int fd, unsigned long number, ...)
{
	unsigned long argument;
	va_list arguments;
	long result;

	va_start(arguments, number);
	argument = va_arg(arguments, unsigned long);
	va_end(arguments);
	if (!shim.before_copy_in)
		shim.before_copy_in = driver_yield;
	driver_mode = FMODE_READ;
	if (fd < DRIVER_READ_ONLY)
		driver_mode |= FMODE_WRITE;
	result = driver_ioctl(fd < SHIM_FDS ? DRIVER_OPENED :
					      fd % DRIVER_FIRST_FD,
			      number, argument);
	if (result >= 0)
		return result;
	errno = -result;
	return -1;
}

int selftest_open(const char *path, int flags, ...)
{
	int target;

	if ((flags & O_ACCMODE) == O_RDONLY) {
		for (target = 0; target < driver_targets; target++)
			if (driver_paths[target] == path)
				return DRIVER_READ_ONLY + target;
		errno = ENOENT;
		return -1;
	}
	driver_paths[driver_targets] = path;
	return DRIVER_FIRST_FD + driver_targets++;
}

int selftest_socket(int domain, int type, int protocol)
{
	(void)domain;
	(void)type;
	(void)protocol;
	return DRIVER_FIRST_FD + driver_targets++;
}

/* The lowest number that is free in the table of the shim. */
int selftest_dup(int fd)
{
	(void)fd;
	for (fd = 0; fd < SHIM_FDS && shim.reserved[fd]; fd++)
		;
	return fd;
}

int selftest_close(int fd)
{
	if (fd < 0 || fd >= SHIM_FDS || !shim.fds[fd])
		return 0;
	fput(shim.fds[fd]);
	shim.fds[fd] = NULL;
	put_unused_fd(fd);
	return 0;
}

/* F_GETFD, for descriptors of the shim. */
int selftest_fcntl(int fd, int cmd, ...)
{
	if (cmd != F_GETFD || fd < 0 || fd >= SHIM_FDS || !shim.fds[fd]) {
		errno = EBADF;
		return -1;
	}
	return shim.inherited[fd] ? 0 : FD_CLOEXEC;
}

/* capget and capset are for the capabilities of the shim. */
long selftest_syscall(long number, ...)
{
	struct __user_cap_data_struct *sets;
	va_list arguments;
	void *first, *second;

	va_start(arguments, number);
	first = va_arg(arguments, void *);
	second = va_arg(arguments, void *);
	va_end(arguments);
	if (number == SYS_memfd_create || number == SYS_sched_yield)
		return syscall(number, first, second);
	sets = second;
	if (number == SYS_capget) {
		memset(sets, 0, 2 * sizeof(*sets));
		sets[0].effective = shim.capabilities;
		sets[1].effective = shim.capabilities >> 32;
	} else if (number == SYS_capset) {
		shim.capabilities = sets[0].effective |
				    (u64)sets[1].effective << 32;
		shim.namespaces = shim.capabilities;
	} else {
		abort();
	}
	return 0;
}

#endif /* IOCTLABI_SELFTEST_DRIVER_H */
