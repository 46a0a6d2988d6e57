/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Lets a dispatcher give descriptors of this process away, and not those of the
 * shim: a caller in Java closes what it gets. Include it before the dispatcher.
 */
#ifndef REAL_DESCRIPTORS_H
#define REAL_DESCRIPTORS_H

#include <ioctlabi/shim.h>

static __maybe_unused int real_fd(unsigned int flags)
{
	int fd = open("/dev/null", O_RDONLY | flags);

	return fd < 0 ? -errno : fd;
}

#define get_unused_fd_flags(flags) real_fd(flags)
#define put_unused_fd(fd) close(fd)
#define fd_install(fd, file) ((void)(fd), fput(file))

#endif /* REAL_DESCRIPTORS_H */
