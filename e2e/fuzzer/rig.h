/* SPDX-License-Identifier: Apache-2.0 */
/* A driver for the tests' Rig: enums, flags, ranges, padding, sizes that grow. */
#include <linux/rig_ioctl.c>

static bool is_rig_mode(__u32 mode)
{
	return mode == RIG_MODE_OFF || mode == RIG_MODE_ON || mode == RIG_MODE_AUTO;
}

static bool is_rig_limits(const struct rig_limits *limits)
{
	return limits->low >= 1 && limits->low <= 100 && limits->enabled <= 1 && !limits->spare &&
	       is_zero(limits->__pad0, sizeof(limits->__pad0));
}

static int fuzz_setup(struct file *file, struct rig_setup *setup)
{
	size_t i;

	(void)file;
	require(is_rig_mode(setup->mode));
	require(!(setup->caps & ~(RIG_CAPS_READ | RIG_CAPS_WRITE | RIG_CAPS_ERASE)));
	require(setup->level >= -5 && setup->level <= 5);
	require(setup->on <= 1);
	require(setup->at.tv_nsec >= 0 && setup->at.tv_nsec < NSEC_PER_SEC);
	require(is_string(setup->name, sizeof(setup->name)));
	for (i = 0; i < ARRAY_SIZE(setup->limits); i++)
		require(is_rig_limits(&setup->limits[i]));
	require(setup->serial == 0);
	require(be16_to_cpu(setup->port) >= 10 && be16_to_cpu(setup->port) <= 20);
	require(setup->reserved == 0 && is_zero(setup->__pad0, sizeof(setup->__pad0)));
	scribble(setup, sizeof(*setup));
	return done();
}

static int fuzz_state(struct file *file, struct rig_state *state)
{
	(void)file;
	require(is_zero(state, sizeof(*state)));
	scribble(state, sizeof(*state));
	return done();
}

static int fuzz_change(struct file *file, const struct rig_event *event)
{
	(void)file;
	require(event->kind == 1 || event->kind == 3);
	require(event->reserved == 0);
	if (event->kind == 1)
		require(event->change.span.to <= 9);
	else
		require(is_zero((const char *)&event->change + 4, sizeof(event->change) - 4));
	return done();
}

static int fuzz_batch(struct file *file, const struct rig_batch *batch, const struct rig_limits *entries,
		      const struct rig_limits *first)
{
	size_t i;

	(void)file;
	require(batch->count <= 16 && batch->reserved == 0);
	require(!entries == !batch->entries && !first == !batch->first);
	for (i = 0; entries && i < batch->count; i++)
		require(is_rig_limits(&entries[i]));
	require(!first || is_rig_limits(first));
	return done();
}

static int fuzz_query(struct file *file, struct rig_query *query, struct rig_state *states)
{
	size_t bytes = query->room * sizeof(*states);

	(void)file;
	require(query->room <= 16 && query->reserved == 0);
	require(!states == !query->states);
	require(!states || is_zero(states, bytes));
	scribble(states, bytes);
	scribble(query, sizeof(*query));
	return done();
}

static int fuzz_series(struct file *file, struct rig_series *series)
{
	size_t i, count = series->count;

	(void)file;
	require(count <= 8);
	for (i = 0; i < count; i++)
		require(is_rig_limits(&series->items[i]));
	scribble(series, sizeof(*series) + count * sizeof(*series->items));
	return done();
}

static int fuzz_limits(struct file *file, const struct rig_limits *limits, size_t count)
{
	size_t i;

	(void)file;
	require(count <= _IOC_SIZEMASK / sizeof(*limits));
	for (i = 0; i < count; i++)
		require(is_rig_limits(&limits[i]));
	return done();
}

static int fuzz_grow(struct file *file, const struct rig_grown *grown)
{
	(void)file;
	require(grown->size >= RIG_GROWN_SIZE_VER0 && grown->size <= PAGE_SIZE && grown->depth <= 7);
	return done();
}

static int fuzz_widen(struct file *file, struct rig_wider *wider)
{
	(void)file;
	require(is_rig_mode(wider->mode) && wider->reserved == 0);
	scribble(wider, sizeof(*wider));
	return done();
}

static int fuzz_seek(struct file *file, __u32 position)
{
	(void)file;
	require(position >= 2 && position <= 30);
	return done();
}

static int fuzz_key(struct file *file, const __u32 *modes)
{
	(void)file;
	require(is_rig_mode(modes[0]) && is_rig_mode(modes[1]) && is_rig_mode(modes[2]) && is_rig_mode(modes[3]));
	return done();
}

static int fuzz_channel(struct file *file, struct rig_opened *opened, struct file **channel)
{
	(void)file;
	require(opened->channel == 0);
	scribble(opened, sizeof(*opened));
	if (driver.opens)
		*channel = new_file();
	return done();
}

static int fuzz_rate(struct file *file, __u32 rate)
{
	(void)file;
	require(rate >= 1 && rate <= 9);
	return done();
}

static int fuzz_store(struct file *file, __u32 rate)
{
	require(file->f_mode & FMODE_WRITE);
	require(rate >= 1 && rate <= 9);
	return done();
}

static int fuzz_chunk(struct file *file, const struct rig_chunk *chunk)
{
	(void)file;
	require(chunk->size >= 4096 && chunk->size <= 1 << 20 && chunk->size % 4096 == 0);
	require(chunk->offset >= -30 && chunk->offset <= 30 && chunk->offset % 6 == 0);
	require(chunk->parts >= 3 && chunk->parts <= 9 && chunk->parts % 3 == 0);
	return done();
}

static int fuzz_erase(struct file *file)
{
	require(file->f_mode & FMODE_WRITE);
	return done();
}

static const struct rig_ops fuzz_rig = {
	.setup = fuzz_setup,
	.state = fuzz_state,
	.change = fuzz_change,
	.batch = fuzz_batch,
	.query = fuzz_query,
	.series = fuzz_series,
	.limits = fuzz_limits,
	.grow = fuzz_grow,
	.widen = fuzz_widen,
	.seek = fuzz_seek,
	.key = fuzz_key,
	.channel = fuzz_channel,
	.rate = fuzz_rate,
	.reset = fuzz_reset,
	.store = fuzz_store,
	.chunk = fuzz_chunk,
	.erase = fuzz_erase,
};

static struct command rig_table[] = {
	COMMAND(RIG_SETUP, CLEAN(struct rig_setup, __pad0)),
	COMMAND(RIG_STATE, CLEAN(struct rig_state, __pad0)),
	COMMAND(RIG_CHANGE),
	COMMAND(RIG_BATCH),
	COMMAND(RIG_QUERY, .varies = true, CLEAN(struct rig_query, reserved)),
	COMMAND(RIG_SERIES, .varies = true),
	COMMAND(RIG_LIMITS(0), .sized = true),
	COMMAND(RIG_GROW, .varies = true),
	COMMAND(RIG_WIDEN, .sized = true, CLEAN(struct rig_wider, reserved)),
	COMMAND(RIG_SEEK, .by_value = true),
	COMMAND(RIG_KEY),
	COMMAND(RIG_CHANNEL, .opens = true),
	COMMAND(RIG_RATE, .privileged = true),
	COMMAND(RIG_RESET, .privileged = true),
	COMMAND(RIG_STORE, .writable = true),
	COMMAND(RIG_CHUNK),
	COMMAND(RIG_ERASE, .privileged = true, .writable = true),
};
