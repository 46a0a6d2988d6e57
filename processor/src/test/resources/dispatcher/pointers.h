/* SPDX-License-Identifier: Apache-2.0 */
/* What an argument points to. */

static struct dsp_entry *seen_entries;
static int seen_count;
static int new_count = -1;

static int follow(struct file *file, struct dsp_pointers *pointers,
		  struct dsp_entry *entries, const __u32 *key,
		  struct dsp_point *one, __u16 *words)
{
	u32 i;

	(void)file;
	called++;
	expect(!entries, !pointers->entries);
	expect(!key, !pointers->key);
	expect(!one, !pointers->one);
	expect(!words, !pointers->inner.words);
	seen_count = 0;
	for (i = 0; entries && i < pointers->entry_count; i++) {
		expect(entries[i].state, 0);
		seen_count += entries[i].id;
		entries[i].id++;
		entries[i].state = 5;
		entries[i].zero = 1;
	}
	for (i = 0; key && i < pointers->key_bytes / sizeof(*key); i++)
		seen_count += key[i];
	if (one) {
		expect(one->y, 0);
		one->x = 77;
		one->y = 1;
	}
	for (i = 0; words && i < pointers->inner.word_count; i++) {
		expect(words[i], 0);
		words[i] = 0x1234;
	}
	pointers->inner.zero = 1;
	if (new_count >= 0)
		pointers->entry_count = new_count;
	if (new_count > 100) {
		/* A driver that loses its head. */
		pointers->entries = 1;
		pointers->inner.words = 1;
		pointers->inner.word_count = new_count;
	}
	return result;
}

static struct dsp_entry entries[5];
static u32 keys[5];
static struct dsp_point one;
static u16 words[9];

static struct dsp_pointers all_pointers(void)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(entries); i++)
		entries[i] = (struct dsp_entry){ i + 1, 9, 0xffffffff, 0 };
	memset(words, 0xff, sizeof(words));
	for (i = 0; i < ARRAY_SIZE(keys); i++)
		keys[i] = 100;
	one = (struct dsp_point){ 3, 0 };
	new_count = -1;
	return (struct dsp_pointers){
		.entry_count = 4,
		.key_bytes = 16,
		.entries = (unsigned long)entries,
		.key = (unsigned long)keys,
		.one = (unsigned long)&one,
		.inner = { .word_count = 8, .words = (unsigned long)words },
		.memory = 0xdead,
		.checked = 5,
	};
}

#define pointed_wrong(error, change) do { \
	struct dsp_pointers p = all_pointers(); \
	change; \
	refused(DSP_FOLLOW, &p, error); \
	expect(shim.live, 0); \
} while (0)

static void pointers(void)
{
	struct dsp_pointers p = all_pointers();

	ops.follow = follow;
	accepted(DSP_FOLLOW, &p);
	expect(seen_count, 1 + 2 + 3 + 4 + 400);
	expect(entries[0].id, 2);
	expect(entries[3].id, 5);
	expect(entries[3].state, 5);
	expect(entries[0].zero | entries[3].zero, 0);
	expect(entries[4].state, 0xffffffff);
	expect(one.x, 77);
	expect(one.y, 0);
	expect(words[7], 0x1234);
	expect(words[8], 0xffff);
	expect(p.inner.zero, 0);
	expect(p.memory, 0xdead);
	/* Nothing there. */
	p = (struct dsp_pointers){ .entry_count = 4, .key_bytes = 16 };
	accepted(DSP_FOLLOW, &p);
	expect(seen_count, 0);
	p = all_pointers();
	p.entry_count = 0;
	p.key_bytes = 0;
	accepted(DSP_FOLLOW, &p);
	expect(seen_count, 0);
	expect(entries[0].id, 1);
}

static void pointed_values(void)
{
	ops.follow = follow;
	pointed_wrong(-E2BIG, p.entry_count = 5);
	pointed_wrong(-E2BIG, p.entry_count = ~0U);
	pointed_wrong(-E2BIG, p.key_bytes = 20);
	pointed_wrong(-E2BIG, p.inner.word_count = 9);
	pointed_wrong(-EINVAL, p.key_bytes = 15);
	pointed_wrong(-EINVAL, p.inner.zero = 1);
	pointed_wrong(-EINVAL, entries[0].rank = 10);
	pointed_wrong(-EINVAL, entries[3].rank = 10);
	pointed_wrong(-EINVAL, entries[0].zero = 1);
	pointed_wrong(-EINVAL, entries[3].zero = 1);
	pointed_wrong(-EINVAL, one.x = 100);
	pointed_wrong(-EINVAL, one.y = 1);
	pointed_wrong(-EFAULT, p.entries = (unsigned long)nowhere());
	pointed_wrong(-EFAULT, p.key = (unsigned long)nowhere());
	pointed_wrong(-EFAULT, p.one = (unsigned long)nowhere());
	/* E2BIG before EFAULT before EINVAL. */
	pointed_wrong(-E2BIG, (p.inner.word_count = 9,
			       p.entries = (unsigned long)nowhere()));
	pointed_wrong(-EFAULT, (p.inner.zero = 1,
				p.one = (unsigned long)nowhere()));
}

static void pointed_results(void)
{
	struct dsp_pointers p = all_pointers();
	unsigned int i;

	ops.follow = follow;
	/* The driver fills less than there is room for. */
	new_count = 2;
	accepted(DSP_FOLLOW, &p);
	expect(p.entry_count, 2);
	expect(entries[1].state, 5);
	expect(entries[2].state, 0xffffffff);
	/* It says more: no more comes back than there was room for. */
	p = all_pointers();
	new_count = 1000;
	accepted(DSP_FOLLOW, &p);
	expect(entries[3].state, 5);
	expect(entries[4].state, 0xffffffff);
	expect(words[8], 0xffff);
	/* It fails. */
	p = all_pointers();
	result = -EIO;
	expect(call(DSP_FOLLOW, &p), -EIO);
	expect(entries[0].id, 1);
	expect(words[0], 0xffff);
	result = 0;
	/* There is no memory to write to. */
	p = all_pointers();
	p.inner.words = (unsigned long)nowhere();
	expect(call(DSP_FOLLOW, &p), -EFAULT);
	/* There is no memory to be had. */
	for (i = 1; i <= 4; i++) {
		p = all_pointers();
		shim.allocations = 0;
		shim.fail_allocation = i;
		refused(DSP_FOLLOW, &p, -ENOMEM);
		expect(shim.live, 0);
	}
}

static int ask(struct file *file, struct dsp_asked *asked)
{
	u32 value = 6;

	(void)file;
	called++;
	expect(asked->count, 0);
	asked->count = 1;
	return copy_to_user(u64_to_user_ptr(asked->values), &value,
			    sizeof(value)) ? -EFAULT : 0;
}

/* Nobody says how much room there is: the address is the driver's. */
static void unknown_counts(void)
{
	u32 value = 0;
	struct dsp_asked a = { .count = 1000, .values = (unsigned long)&value };

	ops.ask = ask;
	accepted(DSP_ASK, &a);
	expect(a.count, 1);
	expect(value, 6);
}

static int sent(struct file *file, const struct dsp_sent *sent,
		const struct dsp_entry *entries)
{
	(void)file;
	called++;
	seen_count = sent->count;
	seen_entries = (struct dsp_entry *)entries;
	return 0;
}

static int unbounded(struct file *file, const struct dsp_unbounded *unbounded,
		     const __u64 *values)
{
	(void)file;
	called++;
	seen_count = values ? values[unbounded->count - 1] : 0;
	return 0;
}

static int crowd(struct file *file, struct dsp_many *many,
		 struct dsp_entry *entries)
{
	(void)file;
	(void)many;
	(void)entries;
	called++;
	return 0;
}

/* A long loop lets others run, and ends with its caller. */
static void long_loops(void)
{
	static struct dsp_entry many[5000];
	struct dsp_many m = { .count = 5000, .members = (unsigned long)many };

	ops.crowd = crowd;
	accepted(DSP_CROWD, &m);
	/* At 0, 1024, 2048, 3072 and 4096: cleared, judged and cleared again. */
	expect(shim.rests, 15);
	shim.rests = 0;
	shim.killed = 8;
	refused(DSP_CROWD, &m, -EINTR);
	expect(shim.rests, 8);
	/* A wrong value that comes first is seen first. */
	shim.rests = 0;
	many[2000].rank = 10;
	refused(DSP_CROWD, &m, -EINVAL);
	many[2000].rank = 0;
	/* After the driver nothing stops. */
	shim.rests = 0;
	shim.killed = 11;
	accepted(DSP_CROWD, &m);
	shim.killed = 0;
}

/* An address beyond those that a 32-bit kernel has leads nowhere. */
static void far_addresses(void)
{
	static struct dsp_entry first;
	const u64 far = 1ULL << 63;
	struct dsp_many m = { .count = 1,
			      .members = far | (unsigned long)&first };

	ops.crowd = crowd;
	ops.follow = follow;
	refused(DSP_CROWD, &m, -EFAULT);
	m.members &= ~far;
	accepted(DSP_CROWD, &m);
	pointed_wrong(-EFAULT, p.entries |= far);
	pointed_wrong(-EFAULT, p.one |= far);
	/* Of what only flows out a 64-bit kernel knows at the end. */
	if (sizeof(long) == 4)
		pointed_wrong(-EFAULT, p.inner.words |= far);
}

static void wide_counts(void)
{
	struct dsp_sent s = { .count = -1, .entries = (unsigned long)entries };
	u64 values[3] = { 1, 2, 3 };
	struct dsp_unbounded u = { .count = 3,
				   .values = (unsigned long)values };

	all_pointers();
	ops.send = sent;
	ops.unbounded = unbounded;
	refused(DSP_SEND, &s, -E2BIG);
	s.count = 1001;
	refused(DSP_SEND, &s, -E2BIG);
	s.count = 1LL << 60;
	refused(DSP_SEND, &s, -E2BIG);
	s.count = 5;
	accepted(DSP_SEND, &s);
	entries[4].rank = 10;
	refused(DSP_SEND, &s, -EINVAL);
	accepted(DSP_UNBOUNDED, &u);
	expect(seen_count, 3);
	/* A size that overflows. */
	u.count = 1ULL << 61;
	refused(DSP_UNBOUNDED, &u, -E2BIG);
	u.count = 1ULL << 32 | 1;
	refused(DSP_UNBOUNDED, &u, -E2BIG);
}
