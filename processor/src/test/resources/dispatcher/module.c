// SPDX-License-Identifier: GPL-2.0
/* The dispatcher in the kernel's own build. */
#include <linux/module.h>

#include <linux/dispatch_ioctl.h>

static const struct dsp_ops ops;

long dsp_test_ioctl(struct file *file, unsigned int cmd, unsigned long arg);

long dsp_test_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	return dsp_ioctl(&ops, file, cmd, arg) ?:
	       dsp_compat_ioctl(&ops, file, cmd, arg);
}
EXPORT_SYMBOL_GPL(dsp_test_ioctl);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("The dispatcher of a test");
