/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a driver needs that answers at random within what it may, and that looks
 * at what it gets. Include it behind a dispatcher that was compiled on the shim.
 */
#ifndef RANDOM_DRIVER_H
#define RANDOM_DRIVER_H

#include <stdarg.h>
#include <stdio.h>

#include "driver.h"

/*
 * What a driver tells: lines with a path and a number, '>' before what it got,
 * '<' before what it answers, '!' before what it should not have got.
 */
static char told[1 << 20];
static size_t told_size;
static char told_mark;
static char path[256];
static size_t path_size;

enum way { SENT, BACK, FILLED };

static __attribute__((__format__(__printf__, 1, 2))) void say(const char *format, ...)
{
	size_t left = sizeof(told) - told_size;
	va_list arguments;
	int size;

	va_start(arguments, format);
	size = vsnprintf(told + told_size, left, format, arguments);
	va_end(arguments);
	if (size < 0 || (size_t)size >= left)
		abort();
	told_size += size;
}

/* Goes on with a path, and tells where it was. */
static __attribute__((__format__(__printf__, 1, 2))) __maybe_unused size_t
step(const char *format, ...)
{
	size_t left = sizeof(path) - path_size, from = path_size;
	va_list arguments;
	int size;

	va_start(arguments, format);
	size = vsnprintf(path + path_size, left, format, arguments);
	va_end(arguments);
	if (size < 0 || (size_t)size >= left)
		abort();
	path_size += size;
	return from;
}

static __maybe_unused void back(size_t to)
{
	path_size = to;
	path[to] = 0;
}

static __maybe_unused void tell(u64 number)
{
	say("%c%s %llx\n", told_mark, path, (unsigned long long)number);
}

static __maybe_unused void tell_at(const char *place, u64 number)
{
	say("%c%s %llx\n", told_mark, place, (unsigned long long)number);
}

static __maybe_unused void tell_text(const char *text, size_t size)
{
	say("%c%s \"%.*s\"\n", told_mark, path, (int)size, text);
}

static __maybe_unused void tell_answer(void)
{
	told_mark = '<';
}

/* xorshift64*: the same seed gives the same answers. */
static u64 driver_state;

static u64 any(void)
{
	driver_state ^= driver_state >> 12;
	driver_state ^= driver_state << 25;
	driver_state ^= driver_state >> 27;
	return driver_state * 0x2545f4914f6cdd1dULL;
}

static void driver_seed(u64 seed)
{
	int i;

	driver_state = seed * 0x9e3779b97f4a7c15ULL + 1;
	for (i = 0; i < 8; i++)
		any();
}

/* A number below a bound; without a bound, any. */
static u64 below(u64 bound)
{
	return bound ? any() % bound : any();
}

/* A number from one to another, both included, also of negative ones. */
static __maybe_unused u64 between(u64 least, u64 most)
{
	return least + below(most - least + 1);
}

/* One of the multiples between two numbers, both included; only small ranges are sparse. */
static __maybe_unused u64 multiple(u64 least, u64 most, s64 of)
{
	u64 number = between(least, most);
	s64 multiple = (s64)number - (s64)number % of;

	if (of == 1)
		return number;
	if (multiple < (s64)least)
		return multiple + of;
	return multiple > (s64)most ? multiple - of : multiple;
}

/*
 * How many elements a driver has filled. Selftests want EFAULT of an answer to
 * nowhere, though nothing is copied where nothing is filled: until they do not,
 * there is always one.
 */
static __maybe_unused u64 some_of(u64 room)
{
	return room ? between(1, room) : 0;
}

static __maybe_unused u64 one_of(const u64 *values, size_t count)
{
	return values[below(count)];
}

static __maybe_unused void garbage(void *bytes, size_t size)
{
	u8 *at = bytes;

	while (size--)
		*at++ = any();
}

/* Some text with its end, and what may stand behind it. */
static __maybe_unused void put_text(char *text, size_t size)
{
	size_t i, length = below(size);

	garbage(text, size);
	for (i = 0; i < length; i++)
		text[i] = 'a' + below(26);
	text[length] = 0;
}

/* What no driver may see: a program ends then, a library tells. */
static __attribute__((__format__(__printf__, 1, 2))) void
complain(const char *format, ...)
{
	static char text[200];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
#ifdef DRIVER_LIBRARY
	say("!%s\n", text);
#else
	printf("not ok - %s\n", text);
	fflush(stdout);
	abort();
#endif
}

static __maybe_unused void broken(const char *command, const char *what)
{
	complain("the driver of %s got %s", command, what);
}

static __maybe_unused bool is_clean(const void *bytes, size_t size)
{
	return !memchr_inv(bytes, 0, size);
}

/* Bytes of a struct from one place to another. */
static __maybe_unused bool is_gap(const void *whole, size_t from, size_t to)
{
	return to <= from || is_clean((const u8 *)whole + from, to - from);
}

static __maybe_unused bool is_between(s64 number, s64 least, s64 most)
{
	return number >= least && number <= most;
}

static __maybe_unused bool is_among(u64 number, u64 least, u64 most)
{
	return number >= least && number <= most;
}

/* Whether a number stands for a whole number of elements, up to a largest. */
static __maybe_unused bool is_count(u64 number, u64 base, u64 step, u64 most)
{
	return number >= base && (number - base) % step == 0 &&
	       (number - base) / step <= most;
}

static __maybe_unused bool is_text(const char *text, size_t size)
{
	const char *end = memchr(text, 0, size);

	return end && is_clean(end, text + size - end);
}

static struct user_namespace namespace;
static struct super_block super_block = { .s_user_ns = &namespace };
static struct inode inode = { .i_sb = &super_block };
static __maybe_unused struct file file = { .f_inode = &inode };
static __maybe_unused struct net_device device = { .net.user_ns = &namespace };
static struct file opened;

static __maybe_unused struct file *new_file(void)
{
	opened.f_count++;
	return &opened;
}

/* What the driver of a command looks at before anything else. */
static __maybe_unused void needs_writable(const char *command)
{
	if (!(file.f_mode & FMODE_WRITE))
		broken(command, "a file that is not open for writing");
}

/* What a function has made that has to be taken back, and how often it was. */
static bool made;
static unsigned int undone;

/* What a driver has made up its mind about. */
static u64 driver_mind;

/*
 * Whether a driver refuses a command, and how: in a whole run or not at all,
 * since selftests do not know a driver that refuses the second of two calls.
 */static __maybe_unused int refusal_of(unsigned int command, const int *errors,
				     size_t count)
{
	static const int others[] = { EBUSY, ENODEV, EIO, EINTR, ENXIO, ENOSPC };
	u64 kept = driver_state;
	int error = 0;

	driver_seed(driver_mind + command);
	if (below(4) == 0)
		error = count && below(2) ? errors[below(count)] :
					    others[below(ARRAY_SIZE(others))];
	driver_state = kept;
	return error;
}

/* Whether a dispatcher refuses calls so. */
static bool is_refusal(long result)
{
	return result == -E2BIG || result == -EFAULT || result == -EINVAL ||
	       result == -ENOTTY || result == -EOPNOTSUPP || result == -EPERM ||
	       result == -EBADF;
}

static void before_call(void)
{
	const char *seed = getenv("DRIVER_SEED");

	told_size = 0;
	told[0] = 0;
	told_mark = '>';
	back(0);
	shim.user_ns = &namespace;
	made = false;
	undone = 0;
#ifdef DRIVER_LIBRARY
	driver_mode = FMODE_READ | FMODE_WRITE;
#endif
	file.f_mode = driver_mode;
	if (driver_state)
		return;
	driver_mind = seed ? strtoull(seed, NULL, 0) : 0;
	driver_seed(driver_mind);
}

/* What has been allocated is free again, and a caller closes what it got. */
static long after_call(unsigned int command, long result)
{
	int fd;

	if (shim.live)
		complain("%d allocations of call 0x%x are not freed", shim.live,
			 command);
	if (undone != (made && result < 0))
		complain("call 0x%x ends with %ld and is undone %u times", command,
			 result, undone);
	if (is_refusal(result))
		return result;
	for (fd = 0; fd < SHIM_FDS; fd++) {
		if (!shim.fds[fd])
			continue;
		fput(shim.fds[fd]);
		shim.fds[fd] = NULL;
		put_unused_fd(fd);
	}
	if (opened.f_count || shim.fds_left != SHIM_FDS)
		complain("call 0x%x loses a descriptor", command);
	return result;
}

#ifdef DRIVER_LIBRARY
/* What the kernel reads of the caller's memory in one call. */
#define READ_PARTS 4096

static struct {
	void *at;
	size_t bytes;
} read_parts[READ_PARTS];
static size_t read_count;

static void note_read(const void *from, size_t bytes)
{
	size_t i;

	if (!bytes)
		return;
	if (read_count == READ_PARTS)
		abort();
	read_parts[read_count].at = (void *)from;
	read_parts[read_count++].bytes = bytes;
	say("@");
	for (i = 0; i < bytes; i++)
		say("%02x", ((const u8 *)from)[i]);
	say("\n");
}

/* The same call, which tells the bytes that it reads, and leaves others there. */
long driver_soil(unsigned int command, unsigned long argument, u8 dirt)
{
	long result;
	size_t i;

	read_count = 0;
	shim.before_copy_in = note_read;
	result = driver_ioctl(0, command, argument);
	shim.before_copy_in = NULL;
	for (i = 0; i < read_count; i++)
		memset(read_parts[i].at, dirt, read_parts[i].bytes);
	return result;
}

/* Another driver. */
void driver_begin(u64 seed)
{
	driver_mind = seed;
	driver_seed(seed);
}

/* ioctl(2): the result, or a negative error. */
long driver_call(unsigned int command, unsigned long argument)
{
	return driver_ioctl(0, command, argument);
}

/* What the driver told of the last call. */
const char *driver_told(void)
{
	return told;
}
#endif /* DRIVER_LIBRARY */

#endif /* RANDOM_DRIVER_H */
