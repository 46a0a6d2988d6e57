/* SPDX-License-Identifier: GPL-2.0 */
/* As much of a module's surroundings as the heater's drivers need. */
#ifndef MODULE_IN_USER_SPACE_H
#define MODULE_IN_USER_SPACE_H

#include <time.h>

#include <ioctlabi/shim.h>

#define THIS_MODULE NULL
#define MODULE_DESCRIPTION(text)
#define MODULE_LICENSE(text)
#define MISC_DYNAMIC_MINOR 255
#define noop_llseek NULL

#ifndef max
#define max(a, b) ((a) > (b) ? (a) : (b))
#endif

/* One thread calls. */
#define DEFINE_MUTEX(name) int name
#define mutex_lock(mutex) ((*(mutex))++)
#define mutex_unlock(mutex) ((*(mutex))--)

struct file_operations {
	void *owner;
	long (*unlocked_ioctl)(struct file *file, unsigned int cmd,
			       unsigned long arg);
	long (*compat_ioctl)(struct file *file, unsigned int cmd,
			     unsigned long arg);
	void *llseek;
};

struct miscdevice {
	int minor;
	const char *name;
	const struct file_operations *fops;
};

#define module_misc_device(device) \
	static const struct miscdevice *const the_device = &(device)

static inline u64 ktime_get_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000000ULL + now.tv_nsec;
}

#endif /* MODULE_IN_USER_SPACE_H */
