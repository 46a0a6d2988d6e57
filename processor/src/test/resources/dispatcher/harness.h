/* SPDX-License-Identifier: Apache-2.0 */
/* A caller and a small driver around the dispatcher under test. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#include <linux/dispatch_ioctl.c>

static struct dsp_ops ops;
static struct user_namespace space;
static struct super_block block = { .s_user_ns = &space };
static struct inode inode = { .i_sb = &block };
static struct file file = { .f_inode = &inode, .f_count = 1 };
static struct file *const test_file = &file;

/* How often the driver was called, and what it returns. */
static int called;
static int result;
static int failed;

#define expect(actual, expected) \
	expected_at(__FILE__, __LINE__, #actual, (long)(actual), \
		    (long)(expected))

static void expected_at(const char *name, int line, const char *what,
			long actual, long expected)
{
	if (actual == expected)
		return;
	failed++;
	printf("# %s:%d: %s is %ld, not %ld\n", name, line, what, actual,
	       expected);
}

static long call(unsigned int cmd, const void *argument)
{
	return dsp_ioctl(&ops, &file, cmd, (unsigned long)argument);
}

/* Memory whose end is the end of what can be reached. */
static void *at_end(size_t bytes)
{
	static char *pages;

	if (!pages) {
		pages = mmap(NULL, 4 * PAGE_SIZE, PROT_READ | PROT_WRITE,
			     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		mprotect(pages + 3 * PAGE_SIZE, PAGE_SIZE, PROT_NONE);
	}
	return pages + 3 * PAGE_SIZE - bytes;
}

/* Where nothing can be read or written. */
static void *nowhere(void)
{
	return (char *)at_end(0);
}

static void begin(void)
{
	memset(&ops, 0, sizeof(ops));
	memset(&shim, 0, sizeof(shim));
	memset(dsp_warned, 0, sizeof(dsp_warned));
	shim.capabilities = ~0ULL;
	shim.namespaces = ~0ULL;
	shim.user_ns = &space;
	shim.fds_left = SHIM_FDS;
	called = 0;
	result = 0;
}

/* Nothing is left behind, whatever the test did. */
static void end(void)
{
	int fd;
	int free = 0;

	for (fd = 0; fd < SHIM_FDS; fd++) {
		expect(shim.reserved[fd], shim.fds[fd] != NULL);
		free += !shim.reserved[fd];
	}
	expect(free, shim.fds_left);
	expect(shim.live, 0);
	expect(shim.unaccounted, 0);
}

/* The call is refused, the driver not called and nothing written. */
#define refused(cmd, argument, error) do { \
	unsigned int before = shim.copies_out; \
	int calls = called; \
	expect(call(cmd, argument), error); \
	expect(called, calls); \
	expect(shim.copies_out, before); \
} while (0)

/* The call reaches the driver. */
#define accepted(cmd, argument) do { \
	int calls = called; \
	expect(call(cmd, argument), 0); \
	expect(called, calls + 1); \
} while (0)
