// SPDX-License-Identifier: GPL-2.0
/*
 * Runs the programs of two versions on the kernels of both, each pair in a
 * process of its own: runner DEVICE0 DEVICE1 PROGRAM0 PROGRAM1. A line a pair.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static long (*device)(unsigned int cmd, unsigned long arg);
static const char *(*told)(void);

static void *find(const char *file, const char *name)
{
	void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
	void *symbol = library ? dlsym(library, name) : NULL;

	if (!symbol) {
		printf("%s", dlerror());
		fflush(stdout);
		_exit(1);
	}
	return symbol;
}

/* A call; what the driver told of it stands before its result. */
static long call(unsigned int cmd, unsigned long arg)
{
	long result = device(cmd, arg);

	printf("%s", told());
	return result;
}

static void run(const char *kernel, const char *user)
{
	void (*program)(long (*)(unsigned int, unsigned long));

	alarm(20);
	device = find(kernel, "driver_call");
	told = find(kernel, "driver_told");
	program = find(user, "program");
	program(call);
	fflush(stdout);
	_exit(0);
}

int main(int argc, char **argv)
{
	static const char *const names[] = { "old", "new" };
	int user, kernel, status;

	if (argc != 5)
		return 2;
	for (user = 0; user < 2; user++)
		for (kernel = 0; kernel < 2; kernel++) {
			printf("%s on %s: ", names[user], names[kernel]);
			fflush(stdout);
			if (!fork())
				run(argv[1 + kernel], argv[3 + user]);
			wait(&status);
			if (WIFSIGNALED(status))
				printf("SIG%s", sigabbrev_np(WTERMSIG(status)));
			putchar('\n');
			fflush(stdout);
		}
	return 0;
}
