/* SPDX-License-Identifier: Apache-2.0 */
/* A driver for the tests' Exchange: unions, addresses, flexible arrays, files. */
#include <user/exchange_ioctl.c>

static int fuzz_choose(struct file *file, struct exc_choices *choices)
{
	(void)file;
	require(choices->kind == EXC_KIND_SPAN || choices->kind == EXC_KIND_SINGLE || choices->kind == EXC_KIND_RAW);
	require(choices->which >= 3 && choices->which <= 6);
	require(choices->which != 6 || is_string(choices->form.text, sizeof(choices->form.text)));
	require(choices->reserved == 0);
	scribble(choices, sizeof(*choices));
	return done();
}

static int fuzz_point(struct file *file, struct exc_pointers *pointers, __u16 *words, struct exc_point *points,
		      struct exc_point *one, struct exc_leaf *leaf, struct exc_leaf *leaves)
{
	(void)file;
	require(pointers->word_count <= 16 && pointers->leaf_count <= 4);
	require(pointers->point_bytes <= 16 * sizeof(*points) && pointers->point_bytes % sizeof(*points) == 0);
	require(!words == !pointers->words && !points == !pointers->points && !one == !pointers->one);
	require(!leaf == !pointers->leaf && !leaves == !pointers->leaves);
	scribble(words, pointers->word_count * sizeof(*words));
	scribble(points, pointers->point_bytes);
	scribble(one, sizeof(*one));
	scribble(leaf, sizeof(*leaf));
	scribble(leaves, pointers->leaf_count * sizeof(*leaves));
	scribble(pointers, sizeof(*pointers));
	return done();
}

static int fuzz_answer(struct file *file, struct exc_answers *answers, __s32 *values)
{
	size_t bytes = answers->room * sizeof(*values);

	(void)file;
	require(answers->room <= 1 << 20 && answers->reserved == 0);
	require(!values == !answers->values);
	require(!values || is_zero(values, bytes));
	scribble(values, bytes);
	scribble(answers, sizeof(*answers));
	return done();
}

static int fuzz_elements(struct file *file, struct exc_elements *elements)
{
	(void)file;
	require(elements->count <= 64);
	scribble(elements, sizeof(*elements) + elements->count * sizeof(*elements->points));
	return done();
}

static int fuzz_words(struct file *file, struct exc_words *words)
{
	(void)file;
	require(words->bytes <= 64 * sizeof(*words->words) && words->bytes % sizeof(*words->words) == 0);
	scribble(words, sizeof(*words) + words->bytes);
	return done();
}

static int fuzz_whole(struct file *file, struct exc_whole *whole)
{
	(void)file;
	require(whole->size >= sizeof(*whole) && whole->size - sizeof(*whole) <= 64 && whole->reserved == 0);
	scribble(whole, whole->size);
	return done();
}

static int fuzz_room(struct file *file, struct exc_room *room)
{
	size_t bytes = room->count * sizeof(*room->values);

	(void)file;
	require(room->count <= 64 && room->used == 0);
	require(is_zero(room->values, bytes));
	scribble(room, sizeof(*room) + bytes);
	return done();
}

static int fuzz_list(struct file *file, struct exc_listing *listing, __u32 __user *ids)
{
	(void)file;
	(void)ids;
	require(is_zero(listing, sizeof(*listing)));
	scribble(listing, sizeof(*listing));
	return done();
}

static int fuzz_relist(struct file *file, struct exc_listing *listing, __u32 __user *ids)
{
	(void)file;
	(void)ids;
	require(listing->reserved == 0);
	scribble(listing, sizeof(*listing));
	return done();
}

static int fuzz_times(struct file *file, struct exc_times *times)
{
	(void)file;
	require(times->interval.tv_nsec >= 0 && times->interval.tv_nsec < NSEC_PER_SEC);
	require(times->wall.tv_nsec >= 0 && times->wall.tv_nsec < NSEC_PER_SEC);
	scribble(times, sizeof(*times));
	return done();
}

static int fuzz_opened(struct file *file, struct exc_opened *opened, struct file **stored)
{
	(void)file;
	require(is_zero(opened, sizeof(*opened)) && !*stored);
	scribble(opened, sizeof(*opened));
	if (driver.opens)
		*stored = new_file();
	return done();
}

/* Any value will do. */
#define ANYTHING(name, type) \
	static int fuzz_##name(struct file *file, struct type *argument) \
	{ \
		(void)file; \
		inspect(argument, sizeof(*argument)); \
		scribble(argument, sizeof(*argument)); \
		return done(); \
	}

ANYTHING(files, exc_files)
ANYTHING(foreign, exc_foreign)
ANYTHING(packed, exc_packed)
ANYTHING(aligned, exc_aligned)

static int fuzz_growing(struct file *file, struct exc_growing *growing)
{
	(void)file;
	require(growing->size >= EXC_GROWING_SIZE_VER0 && growing->size <= PAGE_SIZE);
	scribble(growing, sizeof(*growing));
	return done();
}

static int fuzz_name(struct file *file, struct exc_named *named)
{
	(void)file;
	require(is_string(named->name, sizeof(named->name)));
	scribble(named, sizeof(*named));
	return done();
}

static int fuzz_transfer(struct file *file, const struct exc_point *points, size_t count)
{
	(void)file;
	require(count <= _IOC_SIZEMASK / sizeof(*points));
	inspect(points, count * sizeof(*points));
	return done();
}

static int fuzz_swap(struct file *file, struct exc_point *points, size_t count)
{
	(void)file;
	require(count <= _IOC_SIZEMASK / sizeof(*points));
	inspect(points, count * sizeof(*points));
	scribble(points, count * sizeof(*points));
	return done();
}

static long fuzz_label(struct file *file, __u8 *label, size_t count)
{
	(void)file;
	require(count <= _IOC_SIZEMASK && is_zero(label, count));
	scribble(label, count);
	/* More than there is room for must do no harm. */
	return done() < 0 ? driver.result : (long)count + driver.scribbles;
}

static int fuzz_bits(struct file *file, unsigned int group, __u8 *bits, size_t count)
{
	(void)file;
	require(group < 32 && count <= _IOC_SIZEMASK && is_zero(bits, count));
	scribble(bits, count);
	return done();
}

static int fuzz_axis(struct file *file, unsigned int axis, const struct exc_point *point)
{
	(void)file;
	require(axis < 4);
	inspect(point, sizeof(*point));
	return done();
}

static long fuzz_version(struct file *file)
{
	(void)file;
	return done();
}

static struct file *fuzz_child(struct file *file)
{
	(void)file;
	return done() < 0 ? ERR_PTR(driver.result) : new_file();
}

static const struct exc_ops fuzz_exchange = {
	.choose = fuzz_choose,
	.attempt = fuzz_choose,
	.point = fuzz_point,
	.answer = fuzz_answer,
	.elements = fuzz_elements,
	.words = fuzz_words,
	.whole = fuzz_whole,
	.room = fuzz_room,
	.list = fuzz_list,
	.relist = fuzz_relist,
	.times = fuzz_times,
	.files = fuzz_files,
	.opened = fuzz_opened,
	.foreign = fuzz_foreign,
	.packed = fuzz_packed,
	.aligned = fuzz_aligned,
	.grow = fuzz_growing,
	.name = fuzz_name,
	.transfer = fuzz_transfer,
	.swap = fuzz_swap,
	.label = fuzz_label,
	.bits = fuzz_bits,
	.axis = fuzz_axis,
	.version = fuzz_version,
	.child = fuzz_child,
};

static struct command exchange_table[] = {
	COMMAND(EXC_CHOOSE, CLEAN(struct exc_choices, reserved)),
	COMMAND(EXC_ATTEMPT, .read_back = true, CLEAN(struct exc_choices, reserved)),
	COMMAND(EXC_POINT, .varies = true),
	COMMAND(EXC_ANSWER, .varies = true, CLEAN(struct exc_answers, reserved)),
	COMMAND(EXC_ELEMENTS, .varies = true),
	COMMAND(EXC_WORDS, .varies = true),
	COMMAND(EXC_WHOLE, .varies = true, CLEAN(struct exc_whole, reserved)),
	COMMAND(EXC_ROOM, .varies = true),
	COMMAND(EXC_LIST, CLEAN(struct exc_listing, reserved)),
	COMMAND(EXC_RELIST, CLEAN(struct exc_listing, reserved)),
	COMMAND(EXC_TIMES),
	COMMAND(EXC_FILES),
	COMMAND(EXC_OPENED, .opens = true),
	COMMAND(EXC_FOREIGN),
	COMMAND(EXC_PACKED),
	COMMAND(EXC_ALIGNED),
	COMMAND(EXC_GROW, .varies = true),
	COMMAND(EXC_NAME),
	COMMAND(EXC_TRANSFER(0), .sized = true),
	COMMAND(EXC_SWAP(0), .sized = true),
	COMMAND(EXC_LABEL(0), .sized = true),
	COMMAND(EXC_BITS(0, 0), .sized = true, .numbers = 32),
	COMMAND(EXC_AXIS(0), .numbers = 4),
	COMMAND(EXC_VERSION),
	COMMAND(EXC_CHILD, .opens = true),
};
