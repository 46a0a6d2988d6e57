/* SPDX-License-Identifier: Apache-2.0 */
/* What a driver does around its functions, and what it returns that it may not. */

/* Letters of what has happened: in, begin, function, end, out. */
static char history[16];
static int agrees;
static long ended;
static unsigned int hooked;
static long measured;

static void happened(char what)
{
	size_t length = strlen(history);

	if (length + 1 < sizeof(history))
		history[length] = what;
}

static void copied(const void *from, size_t size)
{
	(void)from;
	(void)size;
	happened('i');
}

static int hook_begin(struct file *file, unsigned int cmd)
{
	expect((long)file, (long)test_file);
	expect(shim.copies_out, 0);
	hooked = cmd;
	happened('b');
	return agrees;
}

static void hook_end(struct file *file, unsigned int cmd, long ret)
{
	expect((long)file, (long)test_file);
	expect(cmd, hooked);
	expect(shim.copies_out, 0);
	ended = ret;
	happened('e');
}

static int hooked_mix(struct file *file, struct dsp_mixed *mixed)
{
	(void)file;
	(void)mixed;
	happened('f');
	return result;
}

static long hooked_measure(struct file *file, struct dsp_mixed *mixed)
{
	(void)file;
	mixed->out = 9;
	happened('f');
	return measured;
}

static struct file *hooked_child(struct file *file)
{
	(void)file;
	happened('f');
	return ERR_PTR(-ENXIO);
}

static long hooked_find(struct file *file, struct dsp_found *found, __u32 *values)
{
	(void)file;
	(void)found;
	(void)values;
	happened('f');
	return 0;
}

static long hooked_version(struct file *file)
{
	(void)file;
	happened('f');
	return 3;
}

static int undone;
static u32 undone_in;

static void unmake(struct file *file, const struct dsp_mixed *mixed)
{
	expect((long)file, (long)test_file);
	undone++;
	undone_in = mixed->in;
}

static long history_of(unsigned int cmd, void *argument, const char *expected)
{
	long ret;

	memset(history, 0, sizeof(history));
	shim.copies_out = 0;
	ended = 77;
	ret = call(cmd, argument);
	if (shim.copies_out)
		happened('o');
	if (strcmp(history, expected))
		printf("# %s, not %s\n", history, expected);
	expect(strcmp(history, expected), 0);
	return ret;
}

static void hooks(void)
{
	struct dsp_mixed *m = at_end(sizeof(*m));
	struct dsp_found found = { .count = 0 };

	*m = (struct dsp_mixed){ .in = 1, .name = "n" };
	ops.mix = hooked_mix;
	ops.measure = hooked_measure;
	ops.child = hooked_child;
	ops.find = hooked_find;
	ops.version = hooked_version;
	ops.number = hooked_measure;
	ops.undo_number = unmake;
	undone = 0;
	shim.before_copy_in = copied;
	agrees = 0;
	/* Without hooks, with one, with both. */
	expect(history_of(DSP_MIX, m, "ifo"), 0);
	ops.hooks.end = hook_end;
	hooked = DSP_MIX;
	expect(history_of(DSP_MIX, m, "ifeo"), 0);
	expect(ended, 0);
	ops.hooks.begin = hook_begin;
	expect(history_of(DSP_MIX, m, "ibfeo"), 0);
	expect(hooked, DSP_MIX);
	/* The function fails. */
	result = -EBUSY;
	expect(history_of(DSP_MIX, m, "ibfe"), -EBUSY);
	expect(ended, -EBUSY);
	/* The answer cannot be told: that is not the function's matter. */
	result = 0;
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ);
	expect(history_of(DSP_MIX, m, "ibfeo"), -EFAULT);
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ | PROT_WRITE);
	expect(ended, 0);
	/* What does not pass comes to no hook. */
	m->zero = 1;
	expect(history_of(DSP_MIX, m, "i"), -EINVAL);
	m->zero = 0;
	expect(history_of(_IO(0xbe, 0xff), m, ""), -ENOTTY);
	expect(history_of(DSP_RESET, NULL, ""), -ENOTTY);
	/* The driver does not agree. */
	agrees = -ESHUTDOWN;
	expect(history_of(DSP_MIX, m, "ib"), -ESHUTDOWN);
	expect(history_of(DSP_CHILD, NULL, "b"), -ESHUTDOWN);
	expect(shim.warnings, 0);
	agrees = 1;
	expect(history_of(DSP_MIX, m, "ib"), -EIO);
	expect(shim.warnings, 1);
	expect(history_of(DSP_CHILD, NULL, "b"), -EIO);
	expect(shim.warnings, 2);
	expect(history_of(DSP_MIX, m, "ib"), -EIO);
	expect(history_of(DSP_CHILD, NULL, "b"), -EIO);
	expect(shim.warnings, 2);
	/* An answer that nobody has made is none. */
	expect(history_of(DSP_MEASURE, m, "ib"), -EIO);
	expect(history_of(DSP_FIND, &found, "ib"), -EIO);
	expect(history_of(DSP_NUMBER, m, "ib"), -EIO);
	expect(undone, 0);
	expect(shim.warnings, 5);
	/* A number is all that is asked for. */
	expect(history_of(DSP_VERSION, NULL, "b"), 1);
	agrees = -MAX_ERRNO - 1;
	expect(history_of(DSP_VERSION, NULL, "b"), -EIO);
	expect(shim.warnings, 6);
	agrees = 0;
	expect(history_of(DSP_CHILD, NULL, "bfe"), -ENXIO);
	expect(ended, -ENXIO);
}

/* Numbers that no function may return. */
static void strange_results(void)
{
	struct dsp_mixed *m = at_end(sizeof(*m));
	struct dsp_mixed sent = { .in = 1, .name = "n" };

	ops.mix = hooked_mix;
	ops.measure = hooked_measure;
	*m = sent;
	result = 1;
	expect(history_of(DSP_MIX, m, "f"), -EIO);
	result = -MAX_ERRNO;
	expect(history_of(DSP_MIX, m, "f"), -MAX_ERRNO);
	result = -MAX_ERRNO - 1;
	expect(history_of(DSP_MIX, m, "f"), -EIO);
	/* The log has it once for each command. */
	expect(shim.warnings, 1);
	expect(strcmp(shim.warning, "DSP_MIX: the driver returned 1\n"), 0);
	measured = -MAX_ERRNO - 1;
	expect(history_of(DSP_MEASURE, m, "f"), -EIO);
	expect(shim.warnings, 2);
	expect(strcmp(shim.warning, "DSP_MEASURE: the driver returned -4096\n"), 0);
	measured = INT_MAX + 1L;
	expect(history_of(DSP_MEASURE, m, "f"), -EOVERFLOW);
	expect(memcmp(m, &sent, sizeof(sent)), 0);
	measured = INT_MAX;
	expect(history_of(DSP_MEASURE, m, "fo"), INT_MAX);
	expect(m->out, 9);
	measured = -EAGAIN;
	expect(history_of(DSP_MEASURE, m, "f"), -EAGAIN);
	expect(shim.warnings, 2);
}

static void command_names(void)
{
	expect(strcmp(dsp_command_name(DSP_MIX), "DSP_MIX"), 0);
	expect(strcmp(dsp_command_name(DSP_RESET), "DSP_RESET"), 0);
	expect(dsp_command_name(_IO(0xbe, 0xff)) == NULL, 1);
	expect(dsp_command_name(DSP_MIX ^ _IOC(_IOC_READ, 0, 0, 0)) == NULL, 1);
}
