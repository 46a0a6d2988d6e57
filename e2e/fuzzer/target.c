// SPDX-License-Identifier: Apache-2.0
/*
 * A libFuzzer target: each input is one call of a generated dispatcher by a
 * hostile caller, on a driver that looks closely at what reaches it.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#include "harness.h"
#include "sensor.h"
#include "vnet.h"
#include "rig.h"
#include "exchange.h"

unsigned char *arena;
struct driver driver;
struct file opened_file;

static unsigned char before[ARENA_SIZE];
static struct user_namespace user_ns;
static struct super_block super_block = { .s_user_ns = &user_ns };
static struct inode inode = { .i_sb = &super_block };
static struct file file = { .f_inode = &inode };
static struct net_device device = { .net = { .user_ns = &user_ns } };

enum { SENSOR, VNET, RIG, EXCHANGE, INTERFACES };

static const struct {
	struct command *commands;
	size_t count;
} tables[INTERFACES] = {
	[SENSOR] = { sensor_table, ARRAY_SIZE(sensor_table) },
	[VNET] = { vnet_table, ARRAY_SIZE(vnet_table) },
	[RIG] = { rig_table, ARRAY_SIZE(rig_table) },
	[EXCHANGE] = { exchange_table, ARRAY_SIZE(exchange_table) },
};

/* The first bytes of an input; patches follow, and the argument. */
struct plan {
	__u8 interface : 2, compat : 1, cut : 1, nowhere : 1, other_number : 1, races : 1, unused : 1;
	__u8 command;
	__u8 capable : 1, descriptors : 2, fail_allocation : 3, writable : 1, unused2 : 1;
	__u8 outcome : 2, scribbles : 1, opens : 1, patches : 3, unused3 : 1;
	__u32 number;
};

/* An address in the argument, of a place in the arena. */
struct patch {
	__u8 slot;
	__u8 low;
	__u8 high;
};

static struct plan plan;

void broken(const char *condition, const char *function, int line)
{
	fprintf(stderr, "%s:%d: not so: %s\n", function, line, condition);
	abort();
}

/* The caller changes its memory while the kernel reads it. */
static void race(const void *from, size_t bytes)
{
	(void)from;
	(void)bytes;
	if (plan.races && shim.copies_in > 0)
		arena[plan.number % 256] ^= plan.number >> 8;
}

static void count_reached(void)
{
	size_t i, j, reached = 0, all = 0;

	for (i = 0; i < INTERFACES; i++) {
		for (j = 0; j < tables[i].count; j++) {
			all++;
			if (tables[i].commands[j].reached)
				reached++;
			else
				fprintf(stderr, "never reached: 0x%08x\n", tables[i].commands[j].number);
		}
	}
	fprintf(stderr, "functions reached: %zu of %zu\n", reached, all);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	arena = mmap((void *)0x20000000UL, ARENA_SIZE, PROT_READ | PROT_WRITE,
		     MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
	require(arena != MAP_FAILED);
	shim.user = arena;
	shim.user_size = ARENA_SIZE;
	shim.user_ns = &user_ns;
	shim.before_copy_in = race;
	atexit(count_reached);
	return 0;
}

/* Lays the argument into the arena: where it is. */
static unsigned char *lay_out(const unsigned char *data, size_t size)
{
	struct patch patches[7];
	unsigned char *argument = arena;
	size_t i, count = plan.patches;

	if (count * sizeof(*patches) > size)
		count = 0;
	memcpy(patches, data, count * sizeof(*patches));
	data += count * sizeof(*patches);
	size -= count * sizeof(*patches);
	if (size > ARENA_SIZE / 2)
		size = ARENA_SIZE / 2;
	memset(arena, 0, ARENA_SIZE);
	if (plan.cut)
		argument = arena + ARENA_SIZE - size;
	memcpy(argument, data, size);
	for (i = 0; i < count; i++) {
		size_t at = patches[i].slot % 16 * 8;
		__u64 to = (uintptr_t)arena + (patches[i].low | patches[i].high << 8) % (ARENA_SIZE + 64);

		if (argument + at + sizeof(to) <= arena + ARENA_SIZE)
			memcpy(argument + at, &to, sizeof(to));
	}
	memcpy(before, arena, ARENA_SIZE);
	return argument;
}

static unsigned int number_of(const struct command *command)
{
	unsigned int number = command->number;

	if (plan.other_number)
		return number ^ plan.number;
	if (command->numbers)
		number += plan.number % command->numbers;
	if (command->sized)
		number = (number & ~IOCSIZE_MASK) | (plan.number >> 8 << _IOC_SIZESHIFT & IOCSIZE_MASK);
	return number;
}

/* Whether a number belongs to a command. */
static bool is_number_of(const struct command *command, unsigned int number)
{
	unsigned int nr = _IOC_NR(number) - _IOC_NR(command->number);
	unsigned int mask = _IOC_NRMASK << _IOC_NRSHIFT | (command->sized ? IOCSIZE_MASK : 0);

	return (number & ~mask) == (command->number & ~mask) && nr < (command->numbers ? command->numbers : 1);
}

static struct command *find(unsigned int number)
{
	size_t i;

	for (i = 0; i < tables[plan.interface].count; i++)
		if (is_number_of(&tables[plan.interface].commands[i], number))
			return &tables[plan.interface].commands[i];
	return NULL;
}

static long call(unsigned int number, unsigned long argument)
{
	switch (plan.interface) {
	case SENSOR:
		return (plan.compat ? sensor_compat_ioctl : sensor_ioctl)(&fuzz_sensor, &file, number, argument);
	case RIG:
		return (plan.compat ? rig_compat_ioctl : rig_ioctl)(&fuzz_rig, &file, number, argument);
	case EXCHANGE:
		return (plan.compat ? exc_compat_ioctl : exc_ioctl)(&fuzz_exchange, &file, number, argument);
	default:
		return vnet_siocdevprivate(&fuzz_vnet, &device, NULL, (void *)argument, number);
	}
}

static void judge_files(long result)
{
	int fd, installed = 0;

	for (fd = 0; fd < SHIM_FDS; fd++) {
		require(shim.reserved[fd] == !!shim.fds[fd]);
		installed += shim.reserved[fd];
	}
	require(opened_file.f_count == installed);
	require(result >= 0 || installed == 0);
}

/*
 * Whether an address in the argument leads into the caller's memory, by a patch or by chance: what
 * the driver answers there may lie over the argument itself.
 */
static bool leads_back(const unsigned char *argument)
{
	size_t at = argument - arena;
	__u64 to;

	if (plan.patches)
		return true;
	for (; at + sizeof(to) <= ARENA_SIZE; at += 4) {
		memcpy(&to, before + at, sizeof(to));
		if (to - (uintptr_t)arena < ARENA_SIZE)
			return true;
	}
	return false;
}

/* What is reserved comes back zero. */
static void judge_answer(const struct command *command, const unsigned char *argument, long result)
{
	if (!driver.ran || result < 0 || plan.races || leads_back(argument) || plan.nowhere || !command->clean_size)
		return;
	require(is_zero(argument + command->clean, command->clean_size));
}

/* Nothing but the argument has been written to, which has a fixed size. */
static void judge_memory(const struct command *command, const unsigned char *argument, long result)
{
	size_t size = _IOC_SIZE(command->number), at = argument - arena;

	if (plan.races || leads_back(argument) || command->sized || at + size > ARENA_SIZE)
		return;
	require(!memcmp(arena, before, at));
	if (!command->varies)
		require(!memcmp(argument + size, before + at + size, ARENA_SIZE - at - size));
	/* A result that the driver has left alone is zero. */
	if (_IOC_DIR(command->number) == _IOC_READ && result >= 0 && !driver.scribbles && !command->opens)
		require(is_zero(argument, size));
}

static void judge(struct command *command, const unsigned char *argument, long result)
{
	bool read_back = command && command->read_back && driver.result == -ENOSPC;

	require(result >= -MAX_ERRNO);
	require(shim.live == 0);
	judge_files(result);
	require(command || result == (plan.interface == VNET ? -EOPNOTSUPP : -ENOTTY));
	require(command || (!driver.ran && shim.copies_in == 0));
	if (command && command->privileged && !plan.capable)
		require(result == -EPERM && !driver.ran && shim.copies_in == 0);
	else if (command && command->writable && !plan.writable)
		require(result == -EBADF && !driver.ran && shim.copies_in == 0);
	require(driver.ran || result < 0);
	require(shim.copies_out == 0 || (driver.ran && (driver.result >= 0 || read_back)));
	require(!driver.ran || driver.result >= 0 || result == driver.result || (read_back && result == -EFAULT));
	if (command && plan.interface != VNET) {
		judge_memory(command, argument, result);
		judge_answer(command, argument, result);
	}
	if (driver.ran)
		command->reached++;
}

static void reset(void)
{
	static const int results[] = { 0, 0, -EIO, -ENOSPC };

	driver = (struct driver){
		.result = results[plan.outcome],
		.scribbles = plan.scribbles,
		.opens = plan.opens,
	};
	file.f_mode = FMODE_READ | (plan.writable ? FMODE_WRITE : 0);
	opened_file.f_count = 0;
	memset(shim.fds, 0, sizeof(shim.fds));
	memset(shim.reserved, 0, sizeof(shim.reserved));
	shim.fds_left = plan.descriptors;
	shim.capabilities = plan.capable ? ~0ULL : 0;
	shim.namespaces = shim.capabilities;
	shim.fail_allocation = plan.fail_allocation;
	shim.allocations = 0;
	shim.copies_in = 0;
	shim.copies_out = 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	const struct command *chosen;
	unsigned char *argument;
	unsigned int number;
	unsigned long value;

	if (size < sizeof(plan))
		return 0;
	memcpy(&plan, data, sizeof(plan));
	reset();
	argument = lay_out(data + sizeof(plan), size - sizeof(plan));
	chosen = &tables[plan.interface].commands[plan.command % tables[plan.interface].count];
	number = number_of(chosen);
	value = (uintptr_t)argument;
	if (chosen->by_value)
		value = plan.number;
	else if (plan.nowhere)
		value = (uintptr_t)arena + ARENA_SIZE;
	judge(find(number), argument, call(number, value));
	return 0;
}
