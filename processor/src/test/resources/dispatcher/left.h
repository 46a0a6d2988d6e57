/* SPDX-License-Identifier: Apache-2.0 */
/* Addresses that the driver follows itself: their counts are judged. */

static int scatter(struct file *file, struct dsp_scattered *scattered,
		   struct dsp_part *list, const struct dsp_stretch *one)
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
