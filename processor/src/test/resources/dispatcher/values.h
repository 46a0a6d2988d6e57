/* SPDX-License-Identifier: Apache-2.0 */
/* What may not be sent, one by one. */

static struct dsp_values seen_values;

static int set_values(struct file *file, const struct dsp_values *values)
{
	(void)file;
	called++;
	seen_values = *values;
	return result;
}

static int edit_values(struct file *file, struct dsp_values *values)
{
	(void)file;
	called++;
	seen_values = *values;
	/* A driver that writes where it should not. */
	values->zero = 1;
	memset(values->__pad0, 1, sizeof(values->__pad0));
	memset(values->spare, 1, sizeof(values->spare));
	values->answer = 42;
	strcpy(values->name, "no");
	memcpy(values->name + 3, "leak", 4);
	return result;
}

static struct dsp_values valid(void)
{
	return (struct dsp_values){
		.on = 1,
		.small = 10,
		.kind = DSP_KIND_SEVEN,
		.mode = DSP_MODE_FAST | DSP_MODE_TOP,
		.delta = -5,
		.big = 1,
		.port = __builtin_bswap32(100),
		.signs = DSP_SIGNED_SIGN,
		.wide = DSP_WIDE_LAST,
		.at = { .tv_sec = -1, .tv_nsec = 999999999 },
		.level = DSP_LEVEL_LOW,
		.any = 0xff,
		.name = "abc",
		.free = 12345,
		.kinds = { { 1, 2 }, { 7, 1 } },
		.proto = DSP_PROTO_ARP,
		.bits = { 1, 0, 1, 0 },
		.last = ~0U,
	};
}

#define wrong(change) do { \
	struct dsp_values v = valid(); \
	struct dsp_values w; \
	v.change; \
	w = v; \
	refused(DSP_SET_VALUES, &v, -EINVAL); \
	refused(DSP_EDIT_VALUES, &v, -EINVAL); \
	expect(memcmp(&v, &w, sizeof(v)), 0); \
} while (0)

#define right(change) do { \
	struct dsp_values v = valid(); \
	v.change; \
	accepted(DSP_SET_VALUES, &v); \
	accepted(DSP_EDIT_VALUES, &v); \
} while (0)

static void values(void)
{
	ops.set_values = set_values;
	ops.edit_values = edit_values;
	right(last = 0);
	wrong(on = 2);
	wrong(zero = 1);
	wrong(small = 9);
	right(small = 20);
	wrong(small = 21);
	wrong(kind = 0);
	wrong(kind = 3);
	wrong(mode = 4);
	wrong(mode = 1U << 30);
	right(mode = 0);
	wrong(delta = -6);
	wrong(delta = 6);
	wrong(big = 0);
	right(big = -2ULL);
	wrong(big = -1ULL);
	wrong(port = 0);
	wrong(port = __builtin_bswap32(101));
	wrong(signs = 2);
	right(signs = DSP_SIGNED_BOTTOM);
	wrong(wide = 1);
	wrong(wide = 1ULL << 62);
	wrong(at.tv_nsec = -1);
	wrong(at.tv_nsec = 1000000000);
	right(at.tv_nsec = 0);
	wrong(level = 1);
	wrong(level = -2);
	wrong(__pad0[0] = 1);
	wrong(__pad0[1] = 0x80);
	wrong(kinds[0][0] = 0);
	wrong(kinds[1][1] = 8);
	wrong(proto = 0x801);
	wrong(spare[0] = 1);
	wrong(spare[2] = 1U << 31);
	wrong(bits[0] = 2);
	wrong(bits[3] = 0xff);
	wrong(last = (memset(v.name, 'x', sizeof(v.name)), 0));
	right(last = (memset(v.name, 'x', sizeof(v.name) - 1), 0));
}

static int set_steps(struct file *file, const struct dsp_steps *steps)
{
	(void)file;
	(void)steps;
	called++;
	return 0;
}

static int stride(struct file *file, __s32 by)
{
	(void)file;
	(void)by;
	called++;
	return 0;
}

#define step(change, error) do { \
	struct dsp_steps s = { \
		.sevenths = __builtin_bswap64(7), \
		.tens = __builtin_bswap32(10), \
		.fives = 5, \
		.always = 12, \
	}; \
	s.change; \
	if (error) \
		refused(DSP_SET_STEPS, &s, error); \
	else \
		accepted(DSP_SET_STEPS, &s); \
} while (0)

static void multiples(void)
{
	ops.set_steps = set_steps;
	ops.stride = stride;
	step(pages = -4096ULL, 0);
	step(pages = 1, -EINVAL);
	step(pages = 2048, -EINVAL);
	step(pages = -2048ULL, -EINVAL);
	step(thirds = -1ULL, 0);
	step(thirds = 1ULL << 32, -EINVAL);
	step(thirds = -2ULL, -EINVAL);
	step(sixths = -6, 0);
	step(sixths = -5, -EINVAL);
	step(sixths = 6LL << 40, 0);
	step(sixths = (6LL << 40) + 1, -EINVAL);
	step(sixths = INT64_MIN, -EINVAL);
	step(sixths = INT64_MIN + 2, 0);
	step(near_zero = -48, 0);
	step(near_zero = -40, -EINVAL);
	step(near_zero = 80, -EINVAL);
	step(sevenths = __builtin_bswap64(700), 0);
	step(sevenths = __builtin_bswap64(701), -EINVAL);
	step(sevenths = __builtin_bswap64(8), -EINVAL);
	step(sevenths = 0, -EINVAL);
	step(huge = 3U << 30, 0);
	step(huge = 1U << 29, -EINVAL);
	step(tens = __builtin_bswap32(90), 0);
	step(tens = __builtin_bswap32(95), -EINVAL);
	step(threes = -6, 0);
	step(threes = -7, -EINVAL);
	step(small = -96, 0);
	step(small = -112, -EINVAL);
	step(fives = 250, 0);
	step(fives = 254, -EINVAL);
	step(always = 8, -EINVAL);
	accepted(DSP_STRIDE, (void *)-9L);
	refused(DSP_STRIDE, (void *)-10L, -EINVAL);
	refused(DSP_STRIDE, (void *)15L, -EINVAL);
}

/* What only the kernel fills is not looked at, and the driver does not see it. */
static void clearing(void)
{
	struct dsp_values v = valid();

	ops.set_values = set_values;
	ops.edit_values = edit_values;
	v.answer = 0xffff;
	memcpy(v.name, "ab\0cdef", 8);
	accepted(DSP_SET_VALUES, &v);
	expect(seen_values.answer, 0);
	expect(memcmp(seen_values.name, "ab\0\0\0\0\0", 8), 0);
	expect(v.answer, 0xffff);
	accepted(DSP_EDIT_VALUES, &v);
	expect(seen_values.answer, 0);
	expect(memcmp(seen_values.name, "ab\0\0\0\0\0", 8), 0);
	/* What came back. */
	expect(v.answer, 42);
	expect(v.zero, 0);
	expect(v.__pad0[0] | v.__pad0[1], 0);
	expect(v.spare[0] | v.spare[1] | v.spare[2], 0);
	expect(memcmp(v.name, "no\0\0\0\0\0", 8), 0);
	expect(v.last, ~0U);
}

static int pick(struct file *file, struct dsp_chosen *chosen)
{
	(void)file;
	called++;
	if (result < 0)
		return result;
	switch (result) {
	case 1:
		chosen->which = 1;
		chosen->choice.span.to = 7;
		break;
	case 2:
		chosen->which = 2;
		memset(&chosen->choice, 1, sizeof(chosen->choice));
		break;
	case 9:
		chosen->which = 9;
		memset(&chosen->choice, 1, sizeof(chosen->choice));
		break;
	}
	return 0;
}

#define choose(tag, error, ...) do { \
	struct dsp_chosen c = { .which = tag, __VA_ARGS__ }; \
	if (!c.kind) \
		c.kind = 2; \
	if (error) \
		refused(DSP_PICK, &c, error); \
	else \
		accepted(DSP_PICK, &c); \
} while (0)

static void unions(void)
{
	struct dsp_chosen c = { .kind = 2, .which = 1 };

	ops.pick = pick;
	choose(0, -EINVAL);
	choose(5, -EINVAL);
	choose(1, 0, .choice.span = { 5, 0 });
	choose(1, -EINVAL, .choice.span = { 5, 1 });
	choose(2, 0, .choice.span = { 9, 0 });
	choose(3, 0, .choice.span = { 1, 0 });
	choose(3, -EINVAL, .choice.span = { 10, 0 });
	choose(2, -EINVAL, .choice.span = { 9, 1 });
	choose(2, -EINVAL, .choice.span = { 9, 1U << 31 });
	choose(4, 0, .choice.label = "abc");
	choose(4, -EINVAL, .choice.label = { 'a', 'b', 'c', 'd' });
	choose(4, -EINVAL, .choice.span = { 0, 1 });
	/* Any tag but 1 takes the raw member: all bytes are there. */
	choose(1, 0, .choice.span = { 0, 0 }, .open.raw = { 1, 2, 3, 4, 5, 6, 7, 8 });
	choose(1, -EINVAL, .kind = 1, .open.raw = { 1, 2, 3, 4, 5, 6, 7, 8 });
	choose(1, 0, .kind = 1, .open.raw = { 1, 2, 3, 4 });
	choose(1, -EINVAL, .point = { 100, 0 });
	choose(1, -EINVAL, .point = { 1, 1 });
	/* On the way back. */
	result = 1;
	accepted(DSP_PICK, &c);
	expect(c.choice.span.to, 0);
	result = 2;
	accepted(DSP_PICK, &c);
	expect(c.choice.word, 0x01010101);
	expect(c.choice.span.to, 0);
	result = 9;
	c.which = 1;
	memset(&c.choice, 0, sizeof(c.choice));
	accepted(DSP_PICK, &c);
	expect(c.which, 9);
	expect(c.choice.span.from | c.choice.span.to, 0);
}

static int pack(struct file *file, struct dsp_packed *packed)
{
	(void)file;
	called++;
	packed->point.y = 1;
	packed->more[1].y = 1;
	packed->choice.span.to = 1;
	return 0;
}

static void packed_structs(void)
{
	struct dsp_packed p = { .first = 1, .rank = 9, .which = 1 };
	struct dsp_packed q;

	ops.pack = pack;
	accepted(DSP_PACK, &p);
	expect(p.point.y | p.more[1].y | p.choice.span.to, 0);
	q = p;
	q.rank = 10;
	refused(DSP_PACK, &q, -EINVAL);
	q = p;
	q.more[1].x = -1;
	refused(DSP_PACK, &q, -EINVAL);
	q = p;
	q.point.y = 1;
	refused(DSP_PACK, &q, -EINVAL);
	q = p;
	q.choice.span.to = 1;
	refused(DSP_PACK, &q, -EINVAL);
}

static int fill(struct file *file, struct dsp_holes *holes)
{
	(void)file;
	called++;
	memset(holes, 0x5a, sizeof(*holes));
	return 0;
}

/* The compiler's padding: not refused, but it carries nothing back. */
static void holes(void)
{
	struct dsp_holes h;
	const u8 *bytes = (const u8 *)&h;
	size_t i;

	ops.fill = fill;
	memset(&h, 0xff, sizeof(h));
	accepted(DSP_FILL, &h);
	expect(h.a, 0x5a);
	expect(h.c, 0x5a5a);
	for (i = offsetof(struct dsp_holes, a) + 1; i < offsetof(struct dsp_holes, b); i++)
		expect(bytes[i], 0);
	for (i = offsetof(struct dsp_holes, c) + 2; i < sizeof(h); i++)
		expect(bytes[i], 0);
}

static int spell(struct file *file, struct dsp_texts *texts)
{
	(void)file;
	called++;
	expect(texts->filled[0], 0);
	memset(texts, 'x', sizeof(*texts));
	return result;
}

/* What is promised to end ends, whatever the driver has left there. */
static void strings(void)
{
	static const struct dsp_texts full = {
		.filled = "xxxxxxx", .both = "xxxxxxx", .all = { "xxx", "xxx" }
	};
	static const struct dsp_texts sent = {
		.filled = "12345678", .both = "b", .all = { "", "all" }
	};
	struct dsp_texts t = sent;

	ops.spell = spell;
	accepted(DSP_SPELL, &t);
	expect(memcmp(&t, &full, sizeof(t)), 0);
	t = sent;
	result = -ENOSPC;
	expect(call(DSP_SPELL, &t), -ENOSPC);
	expect(memcmp(&t, &full, sizeof(t)), 0);
	t.all[1][3] = 'l';
	refused(DSP_SPELL, &t, -EINVAL);
}
