// SPDX-License-Identifier: Apache-2.0
/*
 * What a selftest cannot see from outside of a driver: what the driver is
 * given, and that nothing comes back but what it meant to give.
 */
#define _GNU_SOURCE
#include "linux/rig_ioctl.c"

#include <stdio.h>
#include <sys/mman.h>

#define CHECK(condition) \
	do { \
		if (!(condition)) { \
			printf("%s:%d: %s\n", __func__, __LINE__, #condition); \
			failed = 1; \
		} \
	} while (0)

static int failed;
static int answer;
static void (*act)(void *data);
static union {
	struct rig_setup setup;
	struct rig_batch batch;
} seen;
static size_t seen_count;
static struct rig_limits seen_limits[8];
static struct file opened;
static struct file file;

static int took(void *data)
{
	if (act)
		act(data);
	return answer;
}

static int on_setup(struct file *file, struct rig_setup *setup)
{
	seen.setup = *setup;
	return took(setup);
}

static int on_state(struct file *file, struct rig_state *state)
{
	return took(state);
}

static int on_batch(struct file *file, const struct rig_batch *batch,
		    const struct rig_limits *entries,
		    const struct rig_limits *first)
{
	if (entries)
		memcpy(seen_limits, entries, batch->count * sizeof(*entries));
	if (first)
		seen_limits[7] = *first;
	return answer;
}

static struct rig_state *query_states;

static int on_query(struct file *file, struct rig_query *query,
		    struct rig_state *states)
{
	query_states = states;
	return took(query);
}

static int on_series(struct file *file, struct rig_series *series)
{
	seen_count = series->count;
	return took(series);
}

static int on_limits(struct file *file, const struct rig_limits *limits,
		     size_t count)
{
	seen_count = count;
	return answer;
}

static int on_widen(struct file *file, struct rig_wider *wider)
{
	return took(wider);
}

static struct file *no_file;
static int is_no_file;

static int on_channel(struct file *file, struct rig_opened *data,
		      struct file **channel)
{
	if (is_no_file) {
		*channel = no_file;
		return answer;
	}
	opened.f_count++;
	*channel = &opened;
	return answer;
}

static int on_store(struct file *file, const __u32 rate)
{
	return answer;
}

static int on_chunk(struct file *file, const struct rig_chunk *chunk)
{
	return answer;
}

static int refusal;
static long ended;

static int on_begin(struct file *file, unsigned int cmd)
{
	return cmd == RIG_STATE ? refusal : 0;
}

static void on_end(struct file *file, unsigned int cmd, long ret)
{
	ended = ret;
}

static const struct rig_ops ops = {
	.hooks = { .begin = on_begin, .end = on_end },
	.setup = on_setup,
	.state = on_state,
	.batch = on_batch,
	.query = on_query,
	.series = on_series,
	.limits = on_limits,
	.widen = on_widen,
	.channel = on_channel,
	.store = on_store,
	.chunk = on_chunk,
};

static long call(unsigned int cmd, void *argument)
{
	long result = rig_ioctl(&ops, &file, cmd, (unsigned long)argument);

	CHECK(shim.live == 0);
	CHECK(shim.unaccounted == 0);
	return result;
}

static int is(const void *bytes, int byte, size_t size)
{
	return !memchr_inv(bytes, byte, size);
}

static struct rig_setup valid_setup(void)
{
	struct rig_setup setup = { .port = __builtin_bswap16(10) };

#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	setup.port = 10;
#endif
	setup.limits[0].low = 1;
	setup.limits[1].low = 100;
	setup.limits[2].low = 50;
	return setup;
}

/* The ends of ranges belong to them. */
static void ends_are_accepted(void)
{
	static const __u32 modes[] = {
		RIG_MODE_OFF, RIG_MODE_ON, RIG_MODE_AUTO
	};
	struct rig_setup setup;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(modes); i++) {
		setup = valid_setup();
		setup.mode = modes[i];
		setup.caps = RIG_CAPS_READ | RIG_CAPS_WRITE | RIG_CAPS_ERASE;
		setup.level = i ? 5 : -5;
		setup.on = i != 0;
		setup.at.tv_nsec = i ? 999999999 : 0;
		setup.limits[i].enabled = 1;
		memset(setup.name, 'x', sizeof(setup.name) - 1);
		CHECK(call(RIG_SETUP, &setup) == 0);
	}
}

static void soil_setup(void *data)
{
	struct rig_setup *setup = data;

	memset(setup->name, 'x', sizeof(setup->name));
	setup->name[1] = 0;
	setup->reserved = 1;
	memset(setup->__pad0, 1, sizeof(setup->__pad0));
	setup->limits[2].spare = 1;
	setup->limits[2].__pad0[1] = 1;
}

static void setup_is_cleared(void)
{
	struct rig_setup setup = valid_setup();

	memset(setup.name, 'x', sizeof(setup.name));
	setup.name[2] = 0;
	setup.serial = ~0ULL;
	CHECK(call(RIG_SETUP, &setup) == 0);
	CHECK(seen.setup.serial == 0);
	CHECK(is(seen.setup.name + 2, 0, sizeof(setup.name) - 2));
	CHECK(setup.serial == 0);
	CHECK(is(setup.name + 2, 0, sizeof(setup.name) - 2));
	act = soil_setup;
	CHECK(call(RIG_SETUP, &setup) == 0);
	CHECK(setup.name[0] == 'x');
	CHECK(is(setup.name + 1, 0, sizeof(setup.name) - 1));
	CHECK(!setup.reserved && is(setup.__pad0, 0, sizeof(setup.__pad0)));
	CHECK(!setup.limits[2].spare && !setup.limits[2].__pad0[1]);
}

static void soil_state(void *data)
{
	struct rig_state *state = data;

	memset(state, 0xff, sizeof(*state));
	state->label[0] = 0;
}

static void state_is_clean(void)
{
	struct rig_state state;

	memset(&state, 0x5a, sizeof(state));
	CHECK(call(RIG_STATE, &state) == 0);
	CHECK(is(&state, 0, sizeof(state)));
	act = soil_state;
	CHECK(call(RIG_STATE, &state) == 0);
	CHECK(state.count == ~0U && state.last == 0xffff);
	CHECK(!state.reserved && is(state.label, 0, sizeof(state.label)));
	CHECK(is(state.__pad0, 0, sizeof(state.__pad0)));
	memset(&state, 0x5a, sizeof(state));
	answer = -EIO;
	CHECK(call(RIG_STATE, &state) == -EIO);
	CHECK(is(&state, 0x5a, sizeof(state)));
}

static void batch_is_given(void)
{
	struct rig_limits limits[2] = { { .low = 7 }, { .low = 8 } };
	struct rig_batch batch = {
		.count = 2,
		.entries = (unsigned long)limits,
		.first = (unsigned long)&limits[1],
	};
	int i;

	CHECK(call(RIG_BATCH, &batch) == 0);
	CHECK(seen_limits[0].low == 7 && seen_limits[1].low == 8);
	CHECK(seen_limits[7].low == 8);
	batch.first = 8;
	CHECK(call(RIG_BATCH, &batch) == -EFAULT);
	batch.first = 0;
	limits[1].low = 0;
	CHECK(call(RIG_BATCH, &batch) == -EINVAL);
	limits[1].low = 1;
	batch.first = (unsigned long)&limits[1];
	for (i = 1; i <= 2; i++) {
		shim.allocations = 0;
		shim.fail_allocation = i;
		CHECK(call(RIG_BATCH, &batch) == -ENOMEM);
	}
	shim.fail_allocation = 0;
}

static void fill_query(void *data)
{
	struct rig_query *query = data;

	memset(query_states, 0xff, query->room * sizeof(*query_states));
	query->room = 1000;
	query->reserved = 1;
}

static void query_fits(void)
{
	struct rig_state states[3];
	struct rig_query query = {
		.room = 2,
		.states = (unsigned long)states,
	};

	memset(states, 0x5a, sizeof(states));
	CHECK(call(RIG_QUERY, &query) == 0);
	CHECK(is(states, 0, 2 * sizeof(*states)));
	CHECK(is(&states[2], 0x5a, sizeof(*states)));
	act = fill_query;
	CHECK(call(RIG_QUERY, &query) == 0);
	CHECK(states[1].count == ~0U && !states[1].reserved);
	CHECK(is(&states[2], 0x5a, sizeof(*states)));
	CHECK(!query.reserved);
	query.room = 2;
	memset(states, 0x5a, sizeof(states));
	answer = -EIO;
	CHECK(call(RIG_QUERY, &query) == -EIO);
	CHECK(is(states, 0x5a, sizeof(states)));
}

static struct {
	struct rig_series series;
	struct rig_limits items[12];
} many;

static void fill_series(void *data)
{
	struct rig_series *series = data;

	series->items[0].low = 77;
	series->items[0].spare = 1;
	series->filled = 1000;
}

static void count_more(const void *from, size_t size)
{
	if (size > sizeof(__u32))
		many.series.count = 12;
}

static void series_fits(void)
{
	memset(&many, 0, sizeof(many));
	many.series.count = 2;
	many.items[0].low = 1;
	many.items[1].low = 2;
	memset(&many.items[2], 0x5a, sizeof(many.items[2]));
	act = fill_series;
	CHECK(call(RIG_SERIES, &many) == 0);
	CHECK(many.items[0].low == 77 && !many.items[0].spare);
	CHECK(is(&many.items[2], 0x5a, sizeof(many.items[2])));
	act = NULL;
	many.series.count = 2;
	shim.before_copy_in = count_more;
	CHECK(call(RIG_SERIES, &many) == 0);
	CHECK(seen_count == 2);
	shim.before_copy_in = NULL;
}

static void limits_are_counted(void)
{
	struct rig_limits limits[3] = { { .low = 1 }, { .low = 2 }, { .low = 3 } };

	CHECK(call(RIG_LIMITS(3), limits) == 0);
	CHECK(seen_count == 3);
}

static void fill_wider(void *data)
{
	struct rig_wider *wider = data;

	wider->caps = RIG_CAPS_ERASE;
}

static void widened_stays_inside(void)
{
	struct {
		struct rig_wider wider;
		__u64 more;
	} argument = { .more = 0 };
	unsigned int cmd = _IOWR(0xbe, 0x09, argument);

	shim.copies_out = 0;
	CHECK(call(cmd, &argument) == 0);
	CHECK(shim.copies_out == 1 && !argument.more);
	act = fill_wider;
	CHECK(call(RIG_WIDEN, &argument.wider) == 0);
	CHECK(argument.wider.caps == RIG_CAPS_ERASE);
	act = NULL;
	argument.wider.caps = 0;
	argument.more = 1;
	CHECK(call(cmd, &argument) == -E2BIG);
}

static void channel_is_installed(void)
{
	struct rig_opened data = { .channel = 5 };

	CHECK(call(RIG_CHANNEL, &data) == 0);
	CHECK(data.channel == 0 && shim.fds[0] == &opened);
	answer = -EIO;
	CHECK(call(RIG_CHANNEL, &data) == -EIO);
	CHECK(shim.fds_left == SHIM_FDS - 1 && opened.f_count == 1);
}

static void writers_store(void)
{
	__u32 rate = 1;

	file.f_mode = FMODE_READ;
	CHECK(call(RIG_STORE, &rate) == -EBADF);
	file.f_mode = FMODE_WRITE;
	CHECK(call(RIG_STORE, &rate) == 0);
	file.f_mode = FMODE_READ | FMODE_WRITE;
	CHECK(call(RIG_STORE, &rate) == 0);
}

static void multiples_are_accepted(void)
{
	struct rig_chunk chunk = { .size = 4096, .parts = 3 };

	for (chunk.offset = -30; chunk.offset <= 30; chunk.offset += 6)
		CHECK(call(RIG_CHUNK, &chunk) == 0);
	chunk.offset = 0;
	for (chunk.parts = 3; chunk.parts <= 9; chunk.parts += 3)
		CHECK(call(RIG_CHUNK, &chunk) == 0);
	chunk.parts = 3;
	for (chunk.size = 4096; chunk.size <= 1 << 20; chunk.size += 4096)
		CHECK(call(RIG_CHUNK, &chunk) == 0);
}

static void no_file_is_none(void)
{
	struct rig_opened data = { .channel = 5 };

	is_no_file = 1;
	CHECK(call(RIG_CHANNEL, &data) == -EIO);
	no_file = ERR_PTR(-ENODEV);
	CHECK(call(RIG_CHANNEL, &data) == -ENODEV);
	answer = -EINTR;
	CHECK(call(RIG_CHANNEL, &data) == -EINTR);
	CHECK(data.channel == 5 && shim.fds_left == SHIM_FDS - 1);
	is_no_file = 0;
}

static void results_are_zero_or_errors(void)
{
	struct rig_state state;

	memset(&state, 1, sizeof(state));
	answer = 1;
	CHECK(call(RIG_STATE, &state) == -EIO);
	CHECK(ended == 1);
	answer = -MAX_ERRNO - 1;
	CHECK(call(RIG_STATE, &state) == -EIO);
	CHECK(is(&state, 1, sizeof(state)));
}

static void a_hook_refuses(void)
{
	struct rig_state state;

	refusal = -EBUSY;
	answer = -ENODEV;
	ended = 0;
	CHECK(call(RIG_STATE, &state) == -EBUSY);
	CHECK(ended == 0);
	refusal = 0;
	CHECK(call(RIG_STATE, &state) == -ENODEV);
	CHECK(ended == -ENODEV);
}

static void no_function_is_no_command(void)
{
	CHECK(call(RIG_RESET, NULL) == -ENOTTY);
	CHECK(call(RIG_CHANGE, NULL) == -ENOTTY);
}

int main(void)
{
	static void (*const tests[])(void) = {
		ends_are_accepted, setup_is_cleared, state_is_clean,
		batch_is_given, query_fits, series_fits, limits_are_counted,
		widened_stays_inside, channel_is_installed, no_file_is_none,
		results_are_zero_or_errors, a_hook_refuses,
		writers_store, multiples_are_accepted, no_function_is_no_command,
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(tests); i++) {
		act = NULL;
		answer = 0;
		tests[i]();
	}
	return failed;
}
