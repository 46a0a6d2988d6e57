/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the drivers of the fuzzer share. A driver does nothing but look at what
 * the dispatcher hands to it: require() ends the run where that breaks a
 * declared rule.
 */
#ifndef FUZZER_HARNESS_H
#define FUZZER_HARNESS_H

#include <ioctlabi/shim.h>

#define require(condition) \
	do { \
		if (!(condition)) \
			broken(#condition, __func__, __LINE__); \
	} while (0)

_Noreturn void broken(const char *condition, const char *function, int line);

/* The caller's memory: at an address that a 32-bit caller can have, too. */
#define ARENA_SIZE 0x4000UL
extern unsigned char *arena;

/**
 * struct command - A command, and how often its function was called.
 * @number: the number, the first of several
 * @numbers: how many numbers it has, if more than one
 * @sized: whether any size will do in the number
 * @varies: whether more is written than the size in the number says
 * @privileged: whether the caller needs a capability
 * @writable: whether the file has to be open for writing
 * @by_value: whether the argument is no address
 * @read_back: whether the argument comes back on ENOSPC, too
 * @opens: whether it opens files
 * @clean: where in the argument zeros come back, whatever the driver wrote
 * @clean_size: how many
 * @reached: how often the driver's function was called
 */
struct command {
	unsigned int number;
	unsigned int numbers;
	bool sized;
	bool varies;
	bool privileged;
	bool writable;
	bool by_value;
	bool read_back;
	bool opens;
	size_t clean;
	size_t clean_size;
	unsigned long long reached;
};

#define CLEAN(type, member) \
	.clean = offsetof(type, member), .clean_size = sizeof(((type *)0)->member)
#define COMMAND(macro, ...) { .number = (macro), __VA_ARGS__ }

/**
 * struct driver - What the driver's functions are to do in this run.
 * @result: what they return
 * @scribbles: whether they write to all they may write to
 * @opens: whether they open a file
 * @ran: whether one was called
 */
struct driver {
	int result;
	bool scribbles;
	bool opens;
	bool ran;
};

extern struct driver driver;
extern struct file opened_file;

static inline int done(void)
{
	require(!driver.ran);
	driver.ran = true;
	return driver.result;
}

/* Under AddressSanitizer this shows that the memory is there. */
static inline void scribble(void *memory, size_t bytes)
{
	if (driver.scribbles && memory && bytes)
		memset(memory, 0xff, bytes);
}

static inline void inspect(const void *memory, size_t bytes)
{
	const volatile unsigned char *at = memory;

	if (bytes) {
		(void)at[0];
		(void)at[bytes - 1];
	}
}

static inline struct file *new_file(void)
{
	opened_file.f_count++;
	return &opened_file;
}

static inline bool is_zero(const void *memory, size_t bytes)
{
	return !memchr_inv(memory, 0, bytes);
}

/* A string that ends, with nothing behind its end. */
static inline bool is_string(const char *text, size_t room)
{
	size_t length = strnlen(text, room);

	return length < room && is_zero(text + length, room - length);
}

#endif
