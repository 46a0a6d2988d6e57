/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers, order of refusal, by-value and by-address arguments, results. */

static int reset(struct file *file)
{
	called++;
	expect((long)file, (long)test_file);
	return result;
}

static u32 number;
static long wide;

static int seek(struct file *file, __u32 position)
{
	(void)file;
	called++;
	number = position;
	return 0;
}

static int step(struct file *file, __s8 step)
{
	(void)file;
	called++;
	wide = step;
	return 0;
}

static int span(struct file *file, __s32 span)
{
	(void)file;
	called++;
	wide = span;
	return 0;
}

static int port(struct file *file, __u16 port)
{
	(void)file;
	called++;
	number = port;
	return 0;
}

static int turn(struct file *file, __u8 on)
{
	(void)file;
	called++;
	number = on;
	return 0;
}

static int jump(struct file *file, __u64 to)
{
	(void)file;
	called++;
	wide = to;
	return 0;
}

static void numbers(void)
{
	static const unsigned int bits[] = { 0, 1, 5, 8, 13, 16, 20, 29, 30, 31 };
	size_t i;

	ops.reset = reset;
	expect(call(DSP_RESET, NULL), 0);
	for (i = 0; i < ARRAY_SIZE(bits); i++)
		refused(DSP_RESET ^ 1U << bits[i], NULL, -ENOTTY);
	for (i = 0; i < 256; i++)
		if (i)
			refused(_IO(0xbe, i), NULL, -ENOTTY);
	refused(_IO(0xc5, 0), NULL, -ENOTTY);
	refused(_IO(0xc5, 255), NULL, -ENOTTY);
	refused(_IOW(0xbe, 0, __u32), NULL, -ENOTTY);
	ops.reset = NULL;
	refused(DSP_RESET, NULL, -ENOTTY);
	ops.reset = reset;
	result = -EBUSY;
	expect(call(DSP_RESET, NULL), -EBUSY);
	/* The wrong size, the wrong direction, a type that has another. */
	refused(_IOW(0xbe, 0x10, __u64), nowhere(), -ENOTTY);
	refused(_IOR(0xbe, 0x10, struct dsp_values), nowhere(), -ENOTTY);
	refused(_IOC(_IOC_WRITE, 0xbe, 0x10, sizeof(struct dsp_values) + 1),
		nowhere(), -ENOTTY);
}

static void by_value(void)
{
	ops.seek = seek;
	ops.step = step;
	ops.span = span;
	ops.port = port;
	ops.turn = turn;
	ops.jump = jump;
	accepted(DSP_SEEK, (void *)0xfffffff0UL);
	expect(number, 0xfffffff0U);
	/* Only 32 bits count. */
	accepted(DSP_SEEK, (void *)0x100000007UL);
	expect(number, 7);
	accepted(DSP_STEP, (void *)-128L);
	expect(wide, -128);
	/* The high bits of a 32-bit caller are zero. */
	accepted(DSP_STEP, (void *)0xffffff80UL);
	expect(wide, -128);
	refused(DSP_STEP, (void *)-129L, -EINVAL);
	refused(DSP_STEP, (void *)128L, -EINVAL);
	accepted(DSP_SPAN, (void *)-2L);
	refused(DSP_SPAN, (void *)-3L, -EINVAL);
	refused(DSP_SPAN, (void *)3L, -EINVAL);
	accepted(DSP_PORT, (void *)0x5000L);
	expect(number, 0x5000);
	refused(DSP_PORT, (void *)0x10000L, -EINVAL);
	accepted(DSP_TURN, (void *)1L);
	refused(DSP_TURN, (void *)2L, -EINVAL);
	refused(DSP_TURN, (void *)0x101L, -EINVAL);
	accepted(DSP_JUMP, (void *)0x123456789aL);
	expect(wide, 0x123456789aL);
}

static int rate(struct file *file, __u32 rate)
{
	(void)file;
	called++;
	number = rate;
	return 0;
}

static int total(struct file *file, __u64 *total)
{
	(void)file;
	called++;
	expect(*total, 0);
	if (result != 1)
		*total = 0x1122334455667788;
	return result < 0 ? result : 0;
}

static int change(struct file *file, __u32 *kind)
{
	(void)file;
	called++;
	*kind = DSP_KIND_TWO;
	return result;
}

static int key(struct file *file, const __u8 *key)
{
	(void)file;
	called++;
	number = key[15];
	return 0;
}

static int grid(struct file *file, __u32 grid[2][3])
{
	(void)file;
	called++;
	number = grid[1][2];
	grid[0][1] = 5;
	return 0;
}

static int title(struct file *file, const char *title)
{
	(void)file;
	called++;
	expect(strlen(title), number);
	expect(title[7], 0);
	return 0;
}

static int answer_title(struct file *file, char *title)
{
	(void)file;
	called++;
	memcpy(title, result ? "rubbish!" : "ok\0rubb", 8);
	return 0;
}

static int modes(struct file *file, __u32 modes)
{
	(void)file;
	called++;
	number = modes;
	return 0;
}

static void by_address(void)
{
	u32 *last = at_end(sizeof(*last));
	u64 out = 1;
	u32 cells[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
	u8 *bytes = at_end(16);
	char text[8] = "abc";
	u32 kind = DSP_KIND_ONE;

	ops.rate = rate;
	ops.get_total = total;
	ops.change = change;
	ops.key = key;
	ops.grid = grid;
	ops.title = title;
	ops.get_title = answer_title;
	ops.modes = modes;
	*last = 9;
	accepted(DSP_RATE, last);
	expect(number, 9);
	*last = 10;
	refused(DSP_RATE, last, -EINVAL);
	refused(DSP_RATE, (char *)last + 1, -EFAULT);
	accepted(DSP_GET_TOTAL, &out);
	expect(out, 0x1122334455667788);
	result = 1;
	accepted(DSP_GET_TOTAL, &out);
	expect(out, 0);
	result = -EIO;
	out = 3;
	expect(call(DSP_GET_TOTAL, &out), -EIO);
	expect(out, 3);
	result = 0;
	expect(call(DSP_GET_TOTAL, nowhere()), -EFAULT);
	accepted(DSP_CHANGE, &kind);
	expect(kind, DSP_KIND_TWO);
	kind = 4;
	refused(DSP_CHANGE, &kind, -EINVAL);
	result = -EIO;
	kind = DSP_KIND_ONE;
	expect(call(DSP_CHANGE, &kind), -EIO);
	expect(kind, DSP_KIND_ONE);
	result = 0;
	memset(bytes, 8, 16);
	accepted(DSP_KEY, bytes);
	expect(number, 8);
	refused(DSP_KEY, bytes + 1, -EFAULT);
	accepted(DSP_GRID, cells);
	expect(number, 6);
	expect(cells[0][1], 5);
	expect(cells[1][2], 6);
	number = 3;
	text[5] = 'x';
	accepted(DSP_TITLE, text);
	memset(text, 'x', sizeof(text));
	refused(DSP_TITLE, text, -EINVAL);
	accepted(DSP_GET_TITLE, text);
	expect(memcmp(text, "ok\0\0\0\0\0", 8), 0);
	result = 1;
	accepted(DSP_GET_TITLE, text);
	expect(memcmp(text, "rubbish", 8), 0);
	result = 0;
	kind = DSP_MODE_SAFE;
	accepted(DSP_MODES, &kind);
	kind = 8;
	refused(DSP_MODES, &kind, -EINVAL);
	/* A command with the name of a macro, and one of another type. */
	ops.also = rate;
	kind = 77;
	accepted(DSP_ALSO, &kind);
	expect(number, 77);
	ops.get_user = rate;
	accepted(DSP_GET_USER, &kind);
}

/* Each refusal comes before the next one. */
static void order(void)
{
	u32 bad = 0;

	shim.capabilities = ~(1ULL << CAP_SYS_ADMIN);
	refused(DSP_RATE, nowhere(), -ENOTTY);
	expect(shim.asked, 0);
	ops.rate = rate;
	refused(DSP_RATE, nowhere(), -EPERM);
	expect(shim.copies_in, 0);
	expect(shim.asked, 1);
	shim.capabilities = 1ULL << CAP_SYS_ADMIN;
	refused(DSP_RATE, nowhere(), -EFAULT);
	refused(DSP_RATE, &bad, -EINVAL);
	bad = 1;
	accepted(DSP_RATE, &bad);
	/* A file that is open for writing, after the capability. */
	ops.store = rate;
	file.f_mode = FMODE_READ;
	shim.capabilities = 0;
	refused(DSP_STORE, nowhere(), -EPERM);
	shim.capabilities = 1ULL << CAP_SYS_ADMIN;
	refused(DSP_STORE, nowhere(), -EBADF);
	shim.copies_in = 0;
	refused(DSP_STORE, &bad, -EBADF);
	expect(shim.copies_in, 0);
	file.f_mode = FMODE_READ | FMODE_WRITE;
	refused(DSP_STORE, nowhere(), -EFAULT);
	accepted(DSP_STORE, &bad);
	file.f_mode = FMODE_WRITE;
	accepted(DSP_STORE, &bad);
	file.f_mode = 0;
	/* In the namespace of the device, and in no other. */
	ops.get_total = total;
	shim.capabilities = 0;
	shim.namespaces = 0;
	refused(DSP_GET_TOTAL, nowhere(), -EPERM);
	shim.namespaces = 1ULL << CAP_NET_ADMIN;
	expect(call(DSP_GET_TOTAL, nowhere()), -EFAULT);
	shim.user_ns = NULL;
	refused(DSP_GET_TOTAL, nowhere(), -EPERM);
}

static struct dsp_mixed seen_mixed;

static int mix(struct file *file, struct dsp_mixed *mixed)
{
	(void)file;
	called++;
	seen_mixed = *mixed;
	mixed->out = 6;
	mixed->filled.x = -1;
	mixed->filled.y = -1;
	mixed->zero = 9;
	mixed->last = 8;
	memset(mixed->__pad0, 1, sizeof(mixed->__pad0));
	return result;
}

static int fresh(struct file *file, struct dsp_mixed *mixed)
{
	static const struct dsp_mixed zero;

	expect(memcmp(mixed, &zero, sizeof(zero)), 0);
	return mix(file, mixed);
}

static long measure(struct file *file, struct dsp_mixed *mixed)
{
	return mix(file, mixed) ?: 12;
}

static void results(void)
{
	static const int signals[] = { EINTR, ERESTARTSYS, ERESTARTNOINTR,
				       ERESTARTNOHAND, ERESTART_RESTARTBLOCK };
	size_t i;
	struct dsp_mixed *m = at_end(sizeof(*m));
	struct dsp_mixed sent = { .in = 1, .out = 2, .filled = { 200, 3 },
				  .last = 4, .name = "n" };

	ops.mix = mix;
	ops.attempt = mix;
	ops.get_mixed = fresh;
	ops.measure = measure;
	*m = sent;
	accepted(DSP_MIX, m);
	expect(seen_mixed.in, 1);
	expect(seen_mixed.out | seen_mixed.filled.x | seen_mixed.filled.y, 0);
	expect(m->in, 1);
	expect(m->out, 6);
	expect(m->filled.x, -1);
	expect(m->filled.y | m->zero, 0);
	expect(m->last, 8);
	expect(m->__pad0[0] | m->__pad0[2], 0);
	memset(m, 0xff, sizeof(*m));
	accepted(DSP_GET_MIXED, m);
	expect(m->out, 6);
	expect(m->in | m->zero | m->filled.y | m->__pad0[1], 0);
	/* The driver fails: nothing comes back. */
	result = -ENOSPC;
	*m = sent;
	expect(call(DSP_MIX, m), -ENOSPC);
	expect(memcmp(m, &sent, sizeof(sent)), 0);
	expect(call(DSP_GET_MIXED, m), -ENOSPC);
	expect(memcmp(m, &sent, sizeof(sent)), 0);
	/* Unless it is said to. */
	expect(call(DSP_ATTEMPT, m), -ENOSPC);
	expect(m->out, 6);
	expect(m->filled.y | m->zero | m->__pad0[0], 0);
	*m = sent;
	result = -EAGAIN;
	expect(call(DSP_ATTEMPT, m), -EAGAIN);
	expect(m->out, 6);
	*m = sent;
	result = -EIO;
	expect(call(DSP_ATTEMPT, m), -EIO);
	expect(memcmp(m, &sent, sizeof(sent)), 0);
	/* A signal: the code goes on as it is, the argument comes back. */
	for (i = 0; i < ARRAY_SIZE(signals); i++) {
		*m = sent;
		result = -signals[i];
		expect(call(DSP_ATTEMPT, m), -signals[i]);
		expect(m->out, 6);
	}
	result = 0;
	accepted(DSP_ATTEMPT, m);
	/* A number as the result. */
	expect(call(DSP_MEASURE, m), 12);
	expect(m->out, 6);
	result = -EIO;
	*m = sent;
	expect(call(DSP_MEASURE, m), -EIO);
	expect(memcmp(m, &sent, sizeof(sent)), 0);
	/* What cannot be written back. */
	result = 0;
	mprotect((void *)((unsigned long)m & -PAGE_SIZE), PAGE_SIZE, PROT_READ);
	expect(call(DSP_MIX, m), -EFAULT);
	expect(call(DSP_MEASURE, m), -EFAULT);
	result = -ENOSPC;
	expect(call(DSP_ATTEMPT, m), -EFAULT);
	mprotect((void *)((unsigned long)m & -PAGE_SIZE), PAGE_SIZE,
		 PROT_READ | PROT_WRITE);
}

static int enlarge(struct file *file, struct dsp_large *large)
{
	(void)file;
	called++;
	number = large->data[299];
	large->data[0] = 7;
	large->zero = 1;
	return result;
}

static void large_arguments(void)
{
	struct dsp_large *l = at_end(sizeof(*l));

	ops.enlarge = enlarge;
	ops.get_large = enlarge;
	memset(l, 3, sizeof(*l));
	refused(DSP_ENLARGE, l, -EINVAL);
	l->zero = 0;
	accepted(DSP_ENLARGE, l);
	expect(number, 3);
	expect(l->data[0], 7);
	expect(l->zero, 0);
	memset(l, 3, sizeof(*l));
	accepted(DSP_GET_LARGE, l);
	expect(number, 0);
	expect(l->data[0], 7);
	expect(l->data[299] | l->zero, 0);
	refused(DSP_ENLARGE, (char *)l + 1, -EFAULT);
	shim.allocations = 0;
	shim.fail_allocation = 1;
	refused(DSP_ENLARGE, l, -ENOMEM);
	shim.allocations = 0;
	refused(DSP_GET_LARGE, l, -ENOMEM);
	shim.fail_allocation = 0;
	result = -EIO;
	expect(call(DSP_GET_LARGE, l), -EIO);
}

/* A 32-bit caller: pointers lose their upper half, integers do not change. */
static void compat(void)
{
	u32 *low = mmap(NULL, PAGE_SIZE, PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);

	ops.rate = rate;
	ops.seek = seek;
	*low = 5;
	expect(dsp_compat_ioctl(&ops, &file, DSP_RATE,
				(unsigned long)low | 0x4200000000), 0);
	expect(number, 5);
	expect(dsp_ioctl(&ops, &file, DSP_RATE,
			 (unsigned long)low | 0x4200000000), -EFAULT);
	expect(dsp_compat_ioctl(&ops, &file, DSP_SEEK, 0x80000001), 0);
	expect(number, 0x80000001);
	expect(dsp_compat_ioctl(&ops, &file, _IO(0xbe, 0xff), 0), -ENOTTY);
	munmap(low, PAGE_SIZE);
}
