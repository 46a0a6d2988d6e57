/* SPDX-License-Identifier: GPL-2.0 */
/* What stands before the program of each case. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long (*device)(unsigned int cmd, unsigned long arg);

static inline long call_device(unsigned long cmd, unsigned long arg)
{
	long result = device(cmd, arg);

	if (result < 0)
		printf("%s; ", strerrorname_np(-result));
	else
		printf("%ld; ", result);
	return result;
}

#define CALL(cmd, arg) call_device(cmd, (unsigned long)(arg))
#define SHOW(value) printf(#value " %lld; ", (long long)(value))
