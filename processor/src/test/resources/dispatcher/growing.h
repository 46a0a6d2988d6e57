/* SPDX-License-Identifier: Apache-2.0 */
/* Structs that can grow. */

static struct dsp_growing seen_growing;
static struct dsp_numbered seen_numbered;

static int grow(struct file *file, struct dsp_growing *growing)
{
	(void)file;
	called++;
	seen_growing = *growing;
	growing->size = 1;
	growing->rank = 8;
	growing->zero = 1;
	return result;
}

struct grown {
	struct dsp_growing known;
	u8 tail[PAGE_SIZE];
};

static void sized_by_field(void)
{
	static struct grown g;
	struct dsp_growing *edge = at_end(sizeof(*edge));

	ops.grow = grow;
	memset(&g, 0, sizeof(g));
	g.known = (struct dsp_growing){ .size = sizeof(g.known),
					.mode = DSP_MODE_SAFE, .rank = 3 };
	*edge = g.known;
	accepted(DSP_GROW, edge);
	expect(seen_growing.size, sizeof(g.known));
	expect(edge->size, sizeof(g.known));
	expect(edge->rank, 8);
	expect(edge->zero, 0);
	*edge = g.known;
	edge->size++;
	refused(DSP_GROW, edge, -EFAULT);
	/* A caller that knows more. */
	g.known.size = PAGE_SIZE;
	accepted(DSP_GROW, &g);
	expect(g.known.size, sizeof(g.known));
	expect(seen_growing.size, sizeof(g.known));
	g.known.zero = 0;
	g.known.rank = 0;
	g.known.size = PAGE_SIZE;
	g.tail[PAGE_SIZE - sizeof(g.known) - 1] = 1;
	refused(DSP_GROW, &g, -E2BIG);
	g.known.size--;
	accepted(DSP_GROW, &g);
	expect(g.tail[PAGE_SIZE - sizeof(g.known) - 1], 1);
	g.known.size = PAGE_SIZE + 1;
	refused(DSP_GROW, &g, -E2BIG);
	/* One that knows less than there ever was. */
	g.known.size = DSP_GROWING_SIZE_VER0 - 1;
	refused(DSP_GROW, &g, -EINVAL);
	g.known.size = 0;
	refused(DSP_GROW, &g, -EINVAL);
	refused(DSP_GROW, nowhere(), -EFAULT);
	/* What a later kernel might allow, and what none will. */
	g.known = (struct dsp_growing){ .size = sizeof(g.known), .mode = 4 };
	refused(DSP_GROW, &g, -EOPNOTSUPP);
	g.known = (struct dsp_growing){ .size = sizeof(g.known), .zero = 4 };
	refused(DSP_GROW, &g, -EOPNOTSUPP);
	g.known = (struct dsp_growing){ .size = sizeof(g.known), .rank = 10 };
	refused(DSP_GROW, &g, -EINVAL);
	g.known.rank = 9;
	result = -EIO;
	expect(call(DSP_GROW, &g), -EIO);
	expect(g.known.rank, 9);
}

static int numbered(struct file *file, struct dsp_numbered *numbered)
{
	(void)file;
	called++;
	seen_numbered = *numbered;
	numbered->rank = 7;
	return result;
}

#define of_size(cmd, bytes) \
	(((cmd) & ~IOCSIZE_MASK) | (unsigned int)(bytes) << _IOC_SIZESHIFT)

static void sized_by_number(void)
{
	static struct {
		struct dsp_numbered known;
		u8 tail[2 * PAGE_SIZE];
	} n;
	struct dsp_numbered *edge = at_end(sizeof(*edge));

	ops.count = numbered;
	ops.get_count = numbered;
	memset(&n, 0, sizeof(n));
	*edge = (struct dsp_numbered){ .mode = DSP_MODE_FAST, .rank = 2 };
	accepted(DSP_COUNT, edge);
	expect(seen_numbered.rank, 2);
	expect(edge->rank, 7);
	accepted(of_size(DSP_COUNT, PAGE_SIZE), &n);
	n.tail[4] = 1;
	refused(of_size(DSP_COUNT, sizeof(n.known) + 5), &n, -E2BIG);
	accepted(of_size(DSP_COUNT, sizeof(n.known) + 4), &n);
	expect(n.tail[4], 1);
	n.tail[4] = 0;
	refused(of_size(DSP_COUNT, PAGE_SIZE + 1), &n, -E2BIG);
	refused(of_size(DSP_COUNT, sizeof(n.known) - 1), &n, -EINVAL);
	refused(of_size(DSP_COUNT, 0), &n, -EINVAL);
	refused(_IOC(_IOC_WRITE, 0xbe, 0x61, sizeof(n.known)), &n, -ENOTTY);
	refused(DSP_COUNT, nowhere(), -EFAULT);
	n.known.mode = 4;
	refused(DSP_COUNT, &n, -EINVAL);
	n.tail[0] = 9;
	accepted(of_size(DSP_GET_COUNT, sizeof(n.known) + 8), &n);
	expect(seen_numbered.rank | seen_numbered.mode, 0);
	expect(n.known.rank, 7);
	expect(n.known.mode, 0);
	expect(n.tail[0], 9);
	refused(of_size(DSP_GET_COUNT, sizeof(n.known) - 1), &n, -EINVAL);
}
