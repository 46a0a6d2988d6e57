/* SPDX-License-Identifier: Apache-2.0 */
/* A caller that changes its memory while it is read. */

static u32 *changing;
static int change_at;
static u32 change_to;

/* Before the nth copy. */
static void changes(const void *from, size_t size)
{
	(void)from;
	(void)size;
	if (change_at-- == 1)
		*changing = change_to;
}

static void change_before(int copy, u32 *what, u32 to)
{
	shim.before_copy_in = changes;
	changing = what;
	change_at = copy;
	change_to = to;
}

static int count_list(struct file *file, struct dsp_listed *listed)
{
	(void)file;
	called++;
	number = listed->count;
	listed->filled = 1000;
	return 0;
}

static void fetched_once(void)
{
	union room r = room_of_list(2);
	static struct grown g;
	struct dsp_pointers p;
	int copy;

	/* Before the second copy the count grows: the driver sees the first. */
	ops.list = count_list;
	change_before(2, &r.listed.count, 8);
	accepted(DSP_LIST, &r);
	expect(number, 2);
	change_before(2, &r.listed.count, ~0U);
	r = room_of_list(2);
	accepted(DSP_LIST, &r);
	expect(number, 2);
	expect(r.listed.entries[2].state, 99);
	/* A size in the struct. */
	ops.grow = grow;
	memset(&g, 0, sizeof(g));
	g.known = (struct dsp_growing){ .size = sizeof(g.known), .rank = 3 };
	change_before(2, &g.known.size, PAGE_SIZE);
	accepted(DSP_GROW, &g);
	expect(seen_growing.size, sizeof(g.known));
	expect(g.known.size, sizeof(g.known));
	/* Everything else is read once: whenever it changes, the driver sees what was judged. */
	ops.follow = follow;
	for (copy = 1; copy <= 6; copy++) {
		p = all_pointers();
		change_before(copy, &p.entry_count, 1000);
		if (copy == 1) {
			refused(DSP_FOLLOW, &p, -E2BIG);
		} else {
			accepted(DSP_FOLLOW, &p);
			expect(seen_count, 410);
		}
		expect(entries[4].state, 0xffffffff);
		p = all_pointers();
		change_before(copy, &entries[3].rank, 10);
		if (copy <= 2)
			refused(DSP_FOLLOW, &p, -EINVAL);
		else
			accepted(DSP_FOLLOW, &p);
	}
	shim.before_copy_in = NULL;
}
