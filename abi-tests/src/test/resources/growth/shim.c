// SPDX-License-Identifier: GPL-2.0
/*
 * The dispatcher and the driver that the path of includes leads to, in user
 * space, for callers in C and in Java.
 */
#define _GNU_SOURCE
#include "linux/heater_ioctl.c"
#include <heater_main.c>
#include "driver.h"

static struct file file;

static long driver_ioctl(int target, unsigned int cmd, unsigned long arg)
{
	return the_device->fops->unlocked_ioctl(&file, cmd, arg);
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
