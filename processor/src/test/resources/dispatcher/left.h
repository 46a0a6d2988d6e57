/* SPDX-License-Identifier: Apache-2.0 */
/* Addresses that the driver follows itself: counts are judged, and it copies. */

static int scatter(struct file *file, struct dsp_scattered *scattered,
		   struct dsp_part *list, struct dsp_stretch *one)
{
	(void)file;
	(void)scattered;
	(void)list;
	(void)one;
	called++;
	return 0;
}

static int tighten(struct file *file, struct dsp_tight *tight)
{
	(void)file;
	(void)tight;
	called++;
	return 0;
}

static int line(struct file *file, struct dsp_row *row)
{
	(void)file;
	(void)row;
	called++;
	return 0;
}

static int gather(struct file *file, struct dsp_part *parts, size_t count)
{
	(void)file;
	(void)parts;
	(void)count;
	called++;
	return 0;
}

static int keep(struct file *file, struct dsp_part *part,
		const struct dsp_entry *entries, __u32 *words)
{
	(void)file;
	(void)part;
	(void)entries;
	(void)words;
	called++;
	return 0;
}

static struct dsp_part listed[2];
static struct dsp_stretch stretched;
static struct dsp_tight tight;
static struct dsp_part gathered[3];
/* A struct dsp_row. */
static struct {
	__u32 count;
	__u32 zero;
	struct dsp_part parts[2];
} filled_row;

/* As much as may be said, behind addresses that nobody looks at. */
static struct dsp_part full_part(void)
{
	return (struct dsp_part){ .entry_count = 4,
				  .rank = 9,
				  .word_bytes = 16,
				  .size = 1ULL << 40,
				  .entries = 1,
				  .words = 1,
				  .memory = 1 };
}

static struct dsp_scattered all_scattered(void)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(listed); i++)
		listed[i] = full_part();
	for (i = 0; i < ARRAY_SIZE(gathered); i++)
		gathered[i] = full_part();
	for (i = 0; i < ARRAY_SIZE(filled_row.parts); i++)
		filled_row.parts[i] = full_part();
	filled_row.count = 2;
	stretched.bytes = 4 * sizeof(struct dsp_entry);
	tight.parts[0] = full_part();
	return (struct dsp_scattered){
		.count = 2,
		.which = 1,
		.fixed = { full_part(), full_part() },
		.list = (unsigned long)listed,
		.one = (unsigned long)&stretched,
		.held = { .part = full_part() },
	};
}

#define scattered_wrong(error, change) do { \
	struct dsp_scattered s = all_scattered(); \
	change; \
	refused(DSP_SCATTER, &s, error); \
	expect(shim.live, 0); \
} while (0)

#define left_wrong(cmd, argument, error, change) do { \
	all_scattered(); \
	accepted(cmd, argument); \
	change; \
	refused(cmd, argument, error); \
	expect(shim.live, 0); \
} while (0)

static void left_counts(void)
{
	const unsigned int gather_3 =
		_IOC(_IOC_READ | _IOC_WRITE, 0xbe, 0x36, sizeof(gathered));
	struct dsp_scattered s = all_scattered();
	struct dsp_part part = full_part();

	ops.scatter = scatter;
	ops.tighten = tighten;
	ops.line = line;
	ops.gather = gather;
	ops.keep = keep;
	accepted(DSP_SCATTER, &s);
	scattered_wrong(-E2BIG, s.fixed[0].entry_count = 5);
	scattered_wrong(-E2BIG, s.fixed[1].entry_count = 5);
	scattered_wrong(-E2BIG, s.fixed[1].entry_count = -1);
	scattered_wrong(-E2BIG, s.fixed[1].word_bytes = 20);
	scattered_wrong(-E2BIG, s.fixed[1].word_bytes = ~0U);
	scattered_wrong(-EINVAL, s.fixed[1].word_bytes = 15);
	scattered_wrong(-E2BIG, s.fixed[1].size = (1ULL << 40) + 1);
	scattered_wrong(-E2BIG, s.fixed[1].size = ~0ULL);
	scattered_wrong(-E2BIG, s.held.part.entry_count = 5);
	scattered_wrong(-E2BIG, listed[0].entry_count = 5);
	scattered_wrong(-E2BIG, listed[1].entry_count = 5);
	scattered_wrong(-E2BIG, stretched.bytes = 5 * 16);
	scattered_wrong(-E2BIG, stretched.bytes = -16);
	scattered_wrong(-EINVAL, stretched.bytes = 63);
	/* Without an address there is as little room. */
	scattered_wrong(-E2BIG, (s.fixed[0].entries = 0,
				 s.fixed[0].entry_count = 5));
	/* A member of the union that is not selected has no counts. */
	s = all_scattered();
	memset(&s.held, 0, sizeof(s.held));
	s.which = 0;
	s.held.nothing = 5;
	accepted(DSP_SCATTER, &s);
	left_wrong(DSP_TIGHTEN, &tight, -E2BIG, tight.parts[0].entry_count = 5);
	left_wrong(DSP_LINE, &filled_row, -E2BIG,
		   filled_row.parts[1].entry_count = 5);
	left_wrong(gather_3, gathered, -E2BIG, gathered[2].entry_count = 5);
	/* What the dispatcher follows is the rest's neighbour. */
	part.entries = 0;
	part.words = 0;
	accepted(DSP_KEEP, &part);
	part.size++;
	refused(DSP_KEEP, &part, -E2BIG);
}

/* In each struct counts first; of two elements the first one. */
static void order_of_left_counts(void)
{
	ops.scatter = scatter;
	scattered_wrong(-EFAULT, (s.one = (unsigned long)nowhere(),
				  s.fixed[0].entry_count = 5));
	scattered_wrong(-E2BIG, (s.fixed[0].rank = 10,
				 s.fixed[0].size = ~0ULL));
	scattered_wrong(-E2BIG, (s.fixed[0].word_bytes = 15,
				 s.fixed[0].size = ~0ULL));
	scattered_wrong(-EINVAL, (s.fixed[0].rank = 10,
				  s.fixed[1].entry_count = 5));
	scattered_wrong(-E2BIG, (s.fixed[0].entry_count = 5,
				 s.fixed[1].rank = 10));
}

#define not_copied(error, change) do { \
	all_pointers(); \
	part = full_part(); \
	part.entries = (unsigned long)entries; \
	change; \
	expect(PTR_ERR(dsp_part_copy_in_entries(&part)), error); \
	expect(shim.live, 0); \
} while (0)

/* What a driver copies itself is judged as well. */
static void copied_in(void)
{
	struct dsp_part part = full_part();
	struct dsp_entry *copy;

	all_pointers();
	part.entries = (unsigned long)entries;
	copy = dsp_part_copy_in_entries(&part);
	expect(IS_ERR_OR_NULL(copy), 0);
	expect(copy[0].id, 1);
	expect(copy[3].id, 4);
	expect(copy[3].state, 0);
	expect(entries[3].state, 0xffffffff);
	kvfree(copy);
	not_copied(0, part.entries = 0);
	not_copied(-E2BIG, part.entry_count = 5);
	not_copied(-E2BIG, part.entry_count = -1);
	not_copied(-EINVAL, entries[3].rank = 10);
	not_copied(-EINVAL, entries[0].zero = 1);
	not_copied(-EFAULT, part.entries = (unsigned long)nowhere());
	not_copied(-ENOMEM, (shim.allocations = 0,
			     shim.fail_allocation = 1));
	shim.fail_allocation = 0;
	if (sizeof(long) == 4)
		not_copied(-EFAULT, part.entries |= 1ULL << 63);
}

/* No more goes back than the caller has room for. */
static void copied_out(void)
{
	struct dsp_stretch stretch;
	struct dsp_part part = full_part();
	u32 room[5] = { 9, 9, 9, 9, 9 };
	struct dsp_entry *copy;
	struct dsp_point *end;
	u32 *filled;

	part.words = (unsigned long)room;
	part.word_bytes = 15;
	expect(PTR_ERR(dsp_part_alloc_words(&part)), -EINVAL);
	part.word_bytes = 16;
	filled = dsp_part_alloc_words(&part);
	expect(filled[0] | filled[1] | filled[2] | filled[3], 0);
	filled[0] = 1;
	filled[3] = 4;
	expect(dsp_part_copy_out_words(&part, filled, 2), 0);
	expect(room[0], 1);
	expect(room[1], 0);
	expect(room[2], 9);
	expect(dsp_part_copy_out_words(&part, filled, 100), 0);
	expect(room[3], 4);
	expect(room[4], 9);
	part.words = (unsigned long)nowhere();
	expect(dsp_part_copy_out_words(&part, filled, 1), -EFAULT);
	part.words = 0;
	expect(dsp_part_copy_out_words(&part, filled, 1), 0);
	expect(dsp_part_copy_out_words(&part, NULL, 1), 0);
	kvfree(filled);
	all_pointers();
	stretch = (struct dsp_stretch){ .bytes = 32,
					.entries = (unsigned long)entries,
					.end = (unsigned long)&one };
	copy = dsp_stretch_copy_in_entries(&stretch);
	copy[1].id = 7;
	copy[1].zero = 7;
	expect(dsp_stretch_copy_out_entries(&stretch, copy, 2), 0);
	expect(entries[1].id, 7);
	expect(entries[1].zero, 0);
	expect(entries[2].state, 0xffffffff);
	kvfree(copy);
	end = dsp_stretch_copy_in_end(&stretch);
	expect(end->x, 3);
	end->x = 4;
	end->y = 4;
	expect(dsp_stretch_copy_out_end(&stretch, end), 0);
	expect(one.x, 4);
	expect(one.y, 0);
	kvfree(end);
	one.x = 100;
	expect(PTR_ERR(dsp_stretch_copy_in_end(&stretch)), -EINVAL);
}
