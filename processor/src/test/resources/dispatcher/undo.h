/* SPDX-License-Identifier: Apache-2.0 */
/* What a driver takes back that the caller cannot know of. */

static int make(struct file *file, struct dsp_mixed *mixed)
{
	(void)file;
	called++;
	mixed->in = 8;
	return result;
}

static long made_number;

static long make_number(struct file *file, struct dsp_mixed *mixed)
{
	return make(file, mixed) ? made_number : 0;
}

static int make_files(struct file *file, struct dsp_opened *opened, struct file **log,
		      struct file **data, struct file **given)
{
	opened->id = 9;
	return open_more(file, opened, log, data, given);
}

static void unmake_files(struct file *file, const struct dsp_opened *opened)
{
	expect((long)file, (long)test_file);
	undone++;
	undone_in = opened->id;
}

/* The call ends so, and is undone so often. */
#define ends(cmd, argument, error, times) do { \
	undone = 0; \
	expect(call(cmd, argument), error); \
	expect(undone, times); \
} while (0)

static void undoing(void)
{
	struct dsp_mixed *m = at_end(sizeof(*m));
	struct dsp_opened o = { .given = 77 };

	ops.create = make;
	ops.provide = make;
	ops.provision = make_files;
	ops.number = make_number;
	ops.yield = make_number;
	memset(m, 0, sizeof(*m));
	m->in = 1;
	/* Without a function for it nothing is undone. */
	ends(DSP_CREATE, m, 0, 0);
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ);
	ends(DSP_CREATE, m, -EFAULT, 0);
	ops.undo_create = unmake;
	ops.undo_provide = unmake;
	ops.undo_provision = unmake_files;
	ops.undo_number = unmake;
	ops.undo_yield = unmake;
	ends(DSP_CREATE, m, -EFAULT, 1);
	expect(undone_in, 8);
	ends(DSP_PROVIDE, m, -EFAULT, 1);
	ends(DSP_NUMBER, m, -EFAULT, 1);
	result = 5;
	made_number = 5;
	ends(DSP_NUMBER, m, -EFAULT, 1);
	/* The caller cannot be told a number that is too large. */
	made_number = INT_MAX + 1L;
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ | PROT_WRITE);
	ends(DSP_NUMBER, m, -EOVERFLOW, 1);
	ends(DSP_YIELD, m, -EOVERFLOW, 1);
	expect(undone_in, 8);
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ);
	/* Nothing was made, whether that can be told or not. */
	result = -ENOSPC;
	ends(DSP_CREATE, m, -ENOSPC, 0);
	ends(DSP_PROVIDE, m, -EFAULT, 0);
	made_number = -ENOSPC;
	ends(DSP_NUMBER, m, -ENOSPC, 0);
	ends(DSP_YIELD, m, -EFAULT, 0);
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ | PROT_WRITE);
	ends(DSP_PROVIDE, m, -ENOSPC, 0);
	/* What a driver at fault has made, nobody knows. */
	result = 1;
	ends(DSP_CREATE, m, -EIO, 0);
	result = 0;
	ends(DSP_CREATE, m, 0, 0);
	ends(DSP_NUMBER, m, 0, 0);
	/* A file cannot be given. */
	opens_data = true;
	ends(DSP_PROVISION, &o, 0, 0);
	forget();
	ends(DSP_PROVISION, nowhere(), -EFAULT, 1);
	opens_data = false;
	no_data = ERR_PTR(-ENFILE);
	ends(DSP_PROVISION, &o, -ENFILE, 1);
	expect(undone_in, 4);
	no_data = NULL;
	ends(DSP_PROVISION, &o, -EIO, 0);
	opens_data = true;
	expect(log_file.f_count | data_file.f_count | given_file.f_count, 0);
	expect(shim.fds_left, SHIM_FDS);
}
