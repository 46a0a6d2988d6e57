/* SPDX-License-Identifier: Apache-2.0 */
/* Files that the driver opens. */

static struct file log_file;
static struct file data_file;
static struct file given_file;
static bool opens_data;
static struct file *no_data;

static int open_files(struct file *file, struct dsp_opened *opened, struct file **log,
		      struct file **data)
{
	(void)file;
	called++;
	expect(*log == NULL, 1);
	expect(*data == NULL, 1);
	expect(opened->log | opened->data, 0);
	log_file.f_count = 1;
	*log = &log_file;
	if (opens_data) {
		data_file.f_count = 1;
		*data = &data_file;
	} else {
		*data = no_data;
	}
	opened->id = 4;
	/* The driver does not know the numbers. */
	opened->log = 1000;
	return result;
}

/* In an answer all descriptors are the kernel's. */
static int open_more(struct file *file, struct dsp_opened *opened, struct file **log,
		     struct file **data, struct file **given)
{
	expect(*given == NULL, 1);
	given_file.f_count = 1;
	*given = &given_file;
	return open_files(file, opened, log, data);
}

static void forget(void)
{
	int fd;

	for (fd = 0; fd < SHIM_FDS; fd++) {
		if (shim.fds[fd]) {
			fput(shim.fds[fd]);
			shim.fds[fd] = NULL;
			put_unused_fd(fd);
		}
	}
}

static void files(void)
{
	struct dsp_opened o = { .given = 77 };
	struct dsp_opened sent;

	ops.opened = open_more;
	ops.reopen = open_files;
	opens_data = true;
	accepted(DSP_OPENED, &o);
	expect(shim.fds[o.log] == &log_file, 1);
	expect(shim.fds[o.data] == &data_file, 1);
	expect(o.log != o.data, 1);
	expect(o.id, 4);
	expect(shim.fds[o.given] == &given_file, 1);
	forget();
	o = (struct dsp_opened){ .log = 5, .data = 6, .given = 77 };
	accepted(DSP_REOPEN, &o);
	expect(shim.fds[o.log] == &log_file, 1);
	expect(shim.fds[o.data] == &data_file, 1);
	expect(o.given, 77);
	expect(log_file.f_count, 1);
	forget();
	/* The driver fails: the file is put, nothing is installed. */
	opens_data = true;
	result = -EIO;
	sent = o;
	expect(call(DSP_REOPEN, &o), -EIO);
	expect(memcmp(&o, &sent, sizeof(o)), 0);
	expect(log_file.f_count | data_file.f_count, 0);
	expect(shim.fds_left, SHIM_FDS);
	/* It fails, and the argument comes back all the same, without files. */
	result = -ENOSPC;
	expect(call(DSP_REOPEN, &o), -ENOSPC);
	expect(o.id, 4);
	expect(o.log, -1);
	expect(o.data, -1);
	expect(log_file.f_count | data_file.f_count, 0);
	/* It returns what it may not: the files are not given to anybody. */
	result = 1;
	sent = o;
	expect(call(DSP_OPENED, &o), -EIO);
	expect(shim.warnings, 1);
	expect(strcmp(shim.warning, "DSP_OPENED: the driver returned 1\n"), 0);
	expect(memcmp(&o, &sent, sizeof(o)), 0);
	expect(log_file.f_count | data_file.f_count, 0);
	expect(shim.fds_left, SHIM_FDS);
	result = 0;
	/* The numbers cannot be told. */
	expect(call(DSP_OPENED, nowhere()), -EFAULT);
	expect(log_file.f_count | data_file.f_count, 0);
	expect(shim.fds_left, SHIM_FDS);
	/* There are no numbers left. */
	shim.fds_left = 1;
	refused(DSP_OPENED, &o, -EMFILE);
	expect(shim.fds_left, 1);
	shim.fds_left = SHIM_FDS;
}

/* A driver that stores what is no file. */
static void no_files(void)
{
	struct dsp_opened o = { .given = 77 };
	struct dsp_opened sent = o;

	ops.opened = open_more;
	ops.reopen = open_files;
	opens_data = false;
	/* Nothing, though it has succeeded. */
	no_data = NULL;
	expect(call(DSP_REOPEN, &o), -EIO);
	/* The error of what it opened, which it did not look at. */
	no_data = ERR_PTR(-ENFILE);
	expect(call(DSP_REOPEN, &o), -ENFILE);
	/* It has looked: what it returns counts. */
	result = -ENODEV;
	expect(call(DSP_REOPEN, &o), -ENODEV);
	result = -EBUSY;
	no_data = NULL;
	expect(call(DSP_REOPEN, &o), -EBUSY);
	expect(memcmp(&o, &sent, sizeof(o)), 0);
	/* The argument comes back, without files. */
	result = -ENOSPC;
	no_data = ERR_PTR(-ENOSPC);
	expect(call(DSP_REOPEN, &o), -ENOSPC);
	expect(o.id, 4);
	expect(o.log & o.data, -1);
	expect(called, 5);
	expect(log_file.f_count, 0);
	expect(shim.warnings, 0);
	result = 0;
	opens_data = true;
}

static struct file *child(struct file *file)
{
	(void)file;
	called++;
	if (result)
		return result < 0 ? ERR_PTR(result) : NULL;
	log_file.f_count = 1;
	return &log_file;
}

static struct file *channel(struct file *file, struct dsp_opening *opening)
{
	opening->out = 5;
	opening->zero = 5;
	return child(file);
}

static void descriptors(void)
{
	struct dsp_opening m = { .in = 1 };
	long fd;

	ops.child = child;
	ops.channel = channel;
	fd = call(DSP_CHILD, NULL);
	expect(fd >= 0, 1);
	expect(shim.fds[fd] == &log_file, 1);
	forget();
	fd = call(DSP_CHANNEL, &m);
	expect(fd >= 0, 1);
	expect(m.out, 5);
	expect(m.zero, 0);
	forget();
	result = -ENOSPC;
	expect(call(DSP_CHILD, NULL), -ENOSPC);
	m.out = 0;
	expect(call(DSP_CHANNEL, &m), -ENOSPC);
	expect(m.out, 5);
	expect(m.zero, 0);
	result = -EIO;
	m.out = 0;
	expect(call(DSP_CHANNEL, &m), -EIO);
	expect(m.out, 0);
	/* No file, and no error. */
	result = 1;
	expect(call(DSP_CHILD, NULL), -EIO);
	expect(call(DSP_CHANNEL, &m), -EIO);
	expect(m.out, 0);
	expect(shim.fds_left, SHIM_FDS);
	result = 0;
	shim.fds_left = 0;
	refused(DSP_CHILD, NULL, -EMFILE);
	shim.fds_left = SHIM_FDS;
	mprotect(memcpy(at_end(PAGE_SIZE), &m, sizeof(m)), PAGE_SIZE, PROT_READ);
	expect(call(DSP_CHANNEL, at_end(PAGE_SIZE)), -EFAULT);
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ | PROT_WRITE);
	expect(log_file.f_count, 0);
	expect(shim.fds_left, SHIM_FDS);
}

