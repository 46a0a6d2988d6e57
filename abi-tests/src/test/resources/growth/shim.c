// SPDX-License-Identifier: GPL-2.0
/* The dispatcher and its driver in user space, for callers in C and in Java. */
#define _GNU_SOURCE
#include "linux/growth_ioctl.c"
#include "growth_driver.h"
#include "driver.h"

static struct file file;

static long driver_ioctl(int target, unsigned int cmd, unsigned long arg)
{
	return growth_ioctl(&growth_driver, &file, cmd, arg);
}

long driver_call(unsigned int cmd, unsigned long arg)
{
	return driver_ioctl(0, cmd, arg);
}

void driver_begin(long seed)
{
}

const char *driver_told(void)
{
	return "";
}
