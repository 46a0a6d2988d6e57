/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a generated dispatcher uses of the kernel, for user space: to test it
 * and to fuzz it. Put this folder first on the include path.
 *
 * Memory of the caller is reached by system calls, so that a bad address is
 * told and does not crash. The variable "shim" holds what a test sets and looks
 * at; all files of a program share it.
 */
#ifndef IOCTLABI_SHIM_H
#define IOCTLABI_SHIM_H

#ifndef _GNU_SOURCE
#error "define _GNU_SOURCE before the first include"
#endif

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include_next <linux/types.h>
#include_next <linux/capability.h>

typedef __u8 u8;
typedef __u16 u16;
typedef __u32 u32;
typedef __u64 u64;
typedef __s8 s8;
typedef __s16 s16;
typedef __s32 s32;
typedef __s64 s64;
typedef unsigned int gfp_t;
typedef unsigned int fmode_t;

#define __user
#define __force
#define noinline __attribute__((__noinline__))
#define __maybe_unused __attribute__((__unused__))
#define __always_unused __attribute__((__unused__))
#define __shim static __attribute__((__unused__))

#ifndef CONFIG_COMPAT
#define CONFIG_COMPAT 1
#endif

/* How many descriptors a test has. */
#define SHIM_FDS 16

struct user_namespace {
	int level;
};

struct net {
	struct user_namespace *user_ns;
};

struct net_device {
	struct net net;
};

struct super_block {
	struct user_namespace *s_user_ns;
};

struct inode {
	struct super_block *i_sb;
};

#define FMODE_READ 1U
#define FMODE_WRITE 2U

struct file {
	struct inode *f_inode;
	fmode_t f_mode;
	int f_count;
};

/**
 * struct shim - What a test sets, and what it looks at.
 * @capabilities: bit n: the caller has capability n
 * @namespaces: bit n: the caller has capability n in the namespace @user_ns
 * @user_ns: a namespace
 * @asked: how often a capability was asked for
 * @copies_in: how often memory of the caller was read
 * @copies_out: how often memory of the caller was written
 * @fail_allocation: the allocation that fails, counted from 1; 0 for none
 * @allocations: how many there were
 * @unaccounted: how many were not accounted to the caller
 * @live: how many are not freed
 * @before_copy_in: called before memory of the caller is read, if set
 * @user: the only memory that the caller has, if set; otherwise all that this
 *	process has
 * @user_size: its size in bytes
 * @rests: how often others were let run
 * @killed: at which of these times the caller is to end; 0 for never
 * @fds: the files that are installed
 * @reserved: the numbers that are reserved
 * @inherited: those of them that are open after execve()
 * @fds_left: how many numbers can be reserved yet
 * @warnings: how often the kernel's log got a warning
 * @warning: the last one
 */
struct shim {
	u64 capabilities;
	u64 namespaces;
	struct user_namespace *user_ns;
	unsigned int asked;
	unsigned int copies_in;
	unsigned int copies_out;
	unsigned int fail_allocation;
	unsigned int allocations;
	unsigned int unaccounted;
	int live;
	void (*before_copy_in)(const void *from, size_t size);
	unsigned char *user;
	size_t user_size;
	unsigned int rests;
	unsigned int killed;
	struct file *fds[SHIM_FDS];
	bool reserved[SHIM_FDS];
	bool inherited[SHIM_FDS];
	int fds_left;
	unsigned int warnings;
	char warning[128];
};

__attribute__((__weak__)) struct shim shim = {
	.capabilities = ~0ULL,
	.namespaces = ~0ULL,
	.fds_left = SHIM_FDS,
};

/* Errors in pointers. */

#define MAX_ERRNO 4095

/* The kernel's own, which no caller sees. */
#define ERESTARTSYS 512
#define ERESTARTNOINTR 513
#define ERESTARTNOHAND 514
#define ERESTART_RESTARTBLOCK 516

__shim inline void *ERR_PTR(long error)
{
	return (void *)error;
}

__shim inline long PTR_ERR(const void *pointer)
{
	return (long)pointer;
}

__shim inline bool IS_ERR(const void *pointer)
{
	return (unsigned long)pointer >= (unsigned long)-MAX_ERRNO;
}

__shim inline long PTR_ERR_OR_ZERO(const void *pointer)
{
	return IS_ERR(pointer) ? PTR_ERR(pointer) : 0;
}

__shim inline bool IS_ERR_OR_NULL(const void *pointer)
{
	return !pointer || IS_ERR(pointer);
}

/* The kernel's log. */

#define pr_warn(...) \
	do { \
		shim.warnings++; \
		snprintf(shim.warning, sizeof(shim.warning), __VA_ARGS__); \
	} while (0)

/* Numbers. */

#define U8_MAX UINT8_MAX
#define U16_MAX UINT16_MAX
#define NSEC_PER_SEC 1000000000L
#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define sizeof_field(type, member) sizeof(((type *)0)->member)
#define offsetofend(type, member) \
	(offsetof(type, member) + sizeof_field(type, member))
#define min_t(type, a, b) ((type)(a) < (type)(b) ? (type)(a) : (type)(b))
#define max_t(type, a, b) ((type)(a) > (type)(b) ? (type)(a) : (type)(b))
#define array_index_nospec(index, size) ((index) < (size) ? (index) : 0)
#define u64_to_user_ptr(address) ((void __user *)(uintptr_t)(u64)(address))
#define struct_size(pointer, member, count) \
	shim_struct_size(sizeof(*(pointer)), sizeof(*(pointer)->member), count)

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define shim_le(bits, value) (value)
#define shim_be(bits, value) __builtin_bswap##bits(value)
#else
#define shim_le(bits, value) __builtin_bswap##bits(value)
#define shim_be(bits, value) (value)
#endif
#define le16_to_cpu(value) ((u16)shim_le(16, value))
#define le32_to_cpu(value) ((u32)shim_le(32, value))
#define le64_to_cpu(value) ((u64)shim_le(64, value))
#define be16_to_cpu(value) ((u16)shim_be(16, value))
#define be32_to_cpu(value) ((u32)shim_be(32, value))
#define be64_to_cpu(value) ((u64)shim_be(64, value))

__shim inline u64 div_u64(u64 dividend, u32 divisor)
{
	return dividend / divisor;
}

__shim inline u64 div64_u64_rem(u64 dividend, u64 divisor, u64 *remainder)
{
	*remainder = dividend % divisor;
	return dividend / divisor;
}

__shim inline size_t array_size(size_t count, size_t size)
{
	size_t bytes;

	return __builtin_mul_overflow(count, size, &bytes) ? SIZE_MAX : bytes;
}

__shim inline size_t shim_struct_size(size_t head, size_t size, size_t count)
{
	size_t bytes;

	return __builtin_add_overflow(array_size(count, size), head, &bytes) ?
		SIZE_MAX : bytes;
}

/* The kernel has pages of at least this size. */
#undef PAGE_SIZE
#define PAGE_SIZE 4096UL

/* Bytes. */

__shim void *memchr_inv(const void *start, int c, size_t bytes)
{
	const u8 *at;

	for (at = start; bytes > 0; at++, bytes--)
		if (*at != (u8)c)
			return (void *)at;
	return NULL;
}

__shim inline void __user *compat_ptr(u32 address)
{
	return (void __user *)(uintptr_t)address;
}

/* Memory of the kernel. */

#define GFP_KERNEL 0U
#define GFP_KERNEL_ACCOUNT 1U

__shim void *shim_allocate(size_t bytes, gfp_t flags, bool zeroed)
{
	void *memory;

	if (flags != GFP_KERNEL_ACCOUNT)
		shim.unaccounted++;
	if (++shim.allocations == shim.fail_allocation || bytes > INT_MAX)
		return NULL;
	memory = malloc(bytes ? bytes : 1);
	if (!memory)
		return NULL;
	/* What is not asked to be zero is not. */
	memset(memory, zeroed ? 0 : 0xa5, bytes);
	shim.live++;
	return memory;
}

__shim inline void *kmalloc(size_t bytes, gfp_t flags)
{
	return shim_allocate(bytes, flags, false);
}

__shim inline void *kzalloc(size_t bytes, gfp_t flags)
{
	return shim_allocate(bytes, flags, true);
}

__shim inline void *kcalloc(size_t count, size_t size, gfp_t flags)
{
	return shim_allocate(array_size(count, size), flags, true);
}

__shim inline void kfree(const void *memory)
{
	if (memory)
		shim.live--;
	free((void *)memory);
}

__shim inline void *kvmalloc(size_t bytes, gfp_t flags)
{
	return kmalloc(bytes, flags);
}

__shim inline void *kvzalloc(size_t bytes, gfp_t flags)
{
	return kzalloc(bytes, flags);
}

__shim inline void *kvcalloc(size_t count, size_t size, gfp_t flags)
{
	return kcalloc(count, size, flags);
}

__shim inline void kvfree(const void *memory)
{
	kfree(memory);
}

/* Memory of the caller. */

/* How many bytes are left when as many as can be are moved. */
__shim size_t shim_move_known(void *ours, void *theirs, size_t bytes, bool in)
{
	size_t offset = (uintptr_t)theirs - (uintptr_t)shim.user;
	size_t part = offset < shim.user_size ? shim.user_size - offset : 0;

	if (part > bytes)
		part = bytes;
	if (part > 0)
		memcpy(in ? ours : theirs, in ? theirs : ours, part);
	return bytes - part;
}

/* The same in any memory, page by page. */
__shim size_t shim_move(void *ours, void *theirs, size_t bytes, bool in)
{
	if (shim.user)
		return shim_move_known(ours, theirs, bytes, in);
	while (bytes > 0) {
		size_t rest = PAGE_SIZE - (uintptr_t)theirs % PAGE_SIZE;
		size_t part = bytes < rest ? bytes : rest;
		struct iovec local = { ours, part };
		struct iovec remote = { theirs, part };
		ssize_t done;

		done = in ? process_vm_readv(getpid(), &local, 1, &remote, 1, 0)
			  : process_vm_writev(getpid(), &local, 1, &remote, 1, 0);
		if (done <= 0)
			return bytes;
		ours = (char *)ours + done;
		theirs = (char *)theirs + done;
		bytes -= done;
	}
	return 0;
}

__shim unsigned long copy_from_user(void *to, const void __user *from,
				    unsigned long bytes)
{
	size_t left;

	if (shim.before_copy_in)
		shim.before_copy_in(from, bytes);
	shim.copies_in++;
	left = shim_move(to, (void *)from, bytes, true);
	/* As the kernel does it. */
	memset((char *)to + bytes - left, 0, left);
	return left;
}

__shim unsigned long copy_to_user(void __user *to, const void *from,
				  unsigned long bytes)
{
	shim.copies_out++;
	return shim_move((void *)from, to, bytes, false);
}

#define get_user(value, from) \
	(copy_from_user(&(value), from, sizeof(value)) ? -EFAULT : 0)
#define put_user(value, to) \
	({ \
		__typeof__(*(to)) shim_value = (value); \
		copy_to_user(to, &shim_value, sizeof(shim_value)) ? \
			-EFAULT : 0; \
	})

__shim int check_zeroed_user(const void __user *from, size_t bytes)
{
	u8 byte;

	for (; bytes > 0; from = (const u8 *)from + 1, bytes--) {
		if (copy_from_user(&byte, from, 1))
			return -EFAULT;
		if (byte)
			return 0;
	}
	return 1;
}

__shim int copy_struct_from_user(void *to, size_t room,
				 const void __user *from, size_t bytes)
{
	size_t both = bytes < room ? bytes : room;

	if (bytes < room) {
		memset((char *)to + bytes, 0, room - bytes);
	} else if (bytes > room) {
		int zero = check_zeroed_user((const u8 *)from + room,
					     bytes - room);

		if (zero <= 0)
			return zero ? zero : -E2BIG;
	}
	return copy_from_user(to, from, both) ? -EFAULT : 0;
}

__shim void *memdup_user(const void __user *from, size_t bytes)
{
	void *memory = kmalloc(bytes, GFP_KERNEL);

	if (!memory)
		return ERR_PTR(-ENOMEM);
	if (copy_from_user(memory, from, bytes)) {
		kfree(memory);
		return ERR_PTR(-EFAULT);
	}
	return memory;
}

__shim inline void *vmemdup_user(const void __user *from, size_t bytes)
{
	return memdup_user(from, bytes);
}

/* The processor. */

struct task_struct;

#define current ((struct task_struct *)NULL)

__shim inline void cond_resched(void)
{
	shim.rests++;
}

__shim inline bool fatal_signal_pending(struct task_struct *task)
{
	(void)task;
	return shim.killed && shim.rests >= shim.killed;
}

/* Capabilities. */

__shim bool capable(int capability)
{
	shim.asked++;
	return shim.capabilities >> capability & 1;
}

__shim bool ns_capable(struct user_namespace *namespace, int capability)
{
	shim.asked++;
	return namespace == shim.user_ns && shim.namespaces >> capability & 1;
}

__shim inline struct net *dev_net(struct net_device *dev)
{
	return &dev->net;
}

__shim inline struct inode *file_inode(const struct file *file)
{
	return file->f_inode;
}

/* Files. */

__shim int get_unused_fd_flags(unsigned int flags)
{
	int fd;

	if (shim.fds_left == 0)
		return -EMFILE;
	for (fd = 0; fd < SHIM_FDS; fd++) {
		if (!shim.reserved[fd]) {
			shim.reserved[fd] = true;
			shim.inherited[fd] = !(flags & O_CLOEXEC);
			shim.fds_left--;
			return fd;
		}
	}
	return -EMFILE;
}

__shim void put_unused_fd(unsigned int fd)
{
	if (fd >= SHIM_FDS || !shim.reserved[fd] || shim.fds[fd])
		abort();
	shim.reserved[fd] = false;
	shim.fds_left++;
}

__shim void fd_install(unsigned int fd, struct file *file)
{
	if (fd >= SHIM_FDS || !shim.reserved[fd] || shim.fds[fd] || !file)
		abort();
	shim.fds[fd] = file;
}

__shim void fput(struct file *file)
{
	if (file->f_count-- <= 0)
		abort();
}

#endif /* IOCTLABI_SHIM_H */
