// SPDX-License-Identifier: GPL-2.0
/* One version of a device that grew, as /dev/growth and its number. */
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/stringify.h>

#include "growth_ioctl.h"
#include "growth_driver.h"

static long growth_native(struct file *file, unsigned int cmd,
			  unsigned long arg)
{
	return growth_ioctl(&growth_driver, file, cmd, arg);
}

static long growth_compat(struct file *file, unsigned int cmd,
			  unsigned long arg)
{
	return growth_compat_ioctl(&growth_driver, file, cmd, arg);
}

static const struct file_operations growth_fops = {
	.owner = THIS_MODULE,
	GROWTH_IOCTL_FOPS(growth_native, growth_compat),
};

static struct miscdevice growth_device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "growth" __stringify(VERSION),
	.fops = &growth_fops,
};

module_misc_device(growth_device);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A device that grew, in one of its versions");
