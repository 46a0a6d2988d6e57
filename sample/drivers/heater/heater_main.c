// SPDX-License-Identifier: GPL-2.0
/*
 * A heater without hardware, as /dev/heater0: its bath has the temperature of
 * the room, and stays there. Copying, checking and clearing are left to the
 * generated dispatcher.
 */
#include <linux/fs.h>
#include <linux/ktime.h>
#include <linux/minmax.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>

#include "heater_ioctl.h"

#define HEATER_PROBES	2
#define HEATER_ROOM	20000	/* thousandths of a degree Celsius */
#define HEATER_WATTS	1000	/* of one element */
#define HEATER_SECONDS	600U	/* as fast as can be */

static DEFINE_MUTEX(heater_lock);	/* guards what follows */
static struct heater_settings heater_current;
static u32 heater_settings_count;
static struct heater_limits heater_limits;
static u64 heater_alarm_count;

static int heater_get_equipment(struct file *file,
				struct heater_equipment *info)
{
	info->features = HEATER_FEATURE_BOOST | HEATER_FEATURE_QUIET |
			 HEATER_FEATURE_RAMP | HEATER_FEATURE_LIMIT;
	info->probes = HEATER_PROBES;
	return 0;
}

static u32 heater_watts(const struct heater_settings *settings)
{
	u32 watts = settings->target ? HEATER_WATTS : 0;

	if (settings->mode & HEATER_MODE_BOOST)
		watts *= 2;
	if (settings->mode & HEATER_MODE_QUIET)
		watts /= 2;
	return watts;
}

static int heater_configure(struct file *file,
			    struct heater_settings *settings)
{
	settings->watts = heater_watts(settings);
	if (settings->target)
		settings->expected_seconds = max(settings->ramp_seconds,
						 HEATER_SECONDS);
	settings->expected_joules = (u64)settings->watts *
				    settings->expected_seconds;
	/* The bath would never be warm. */
	if (settings->max_joules &&
	    settings->max_joules < settings->expected_joules)
		return -ERANGE;
	mutex_lock(&heater_lock);
	heater_current = *settings;
	heater_settings_count++;
	mutex_unlock(&heater_lock);
	return 0;
}

static int heater_measure(struct file *file, struct heater_reading *reading)
{
	u64 now = ktime_get_ns();

	if (reading->probe >= HEATER_PROBES)
		return -ENXIO;
	if (reading->not_before > now)
		return -EAGAIN;
	reading->temperature = HEATER_ROOM;
	reading->taken = max(reading->average, 1U);
	reading->taken_at = now;
	return 0;
}

static enum heater_state heater_state(void)
{
	if (!heater_current.target)
		return HEATER_STATE_OFF;
	if (heater_current.target < HEATER_ROOM)
		return HEATER_STATE_COOLING;
	return HEATER_STATE_HEATING;
}

static int heater_get_status(struct file *file, struct heater_status *status)
{
	mutex_lock(&heater_lock);
	status->state = heater_state();
	status->settings = heater_settings_count;
	status->alarms = heater_alarm_count;
	mutex_unlock(&heater_lock);
	return 0;
}

static int heater_set_limits(struct file *file,
			     const struct heater_limits *limits)
{
	if (limits->below >= limits->above)
		return -EDOM;
	mutex_lock(&heater_lock);
	heater_limits = *limits;
	heater_alarm_count++;
	mutex_unlock(&heater_lock);
	return 0;
}

static const struct heater_ops heater_callbacks = {
	.get_equipment = heater_get_equipment,
	.configure = heater_configure,
	.measure = heater_measure,
	.get_status = heater_get_status,
	.set_limits = heater_set_limits,
};

static long heater_unlocked_ioctl(struct file *file, unsigned int cmd,
				  unsigned long arg)
{
	return heater_ioctl(&heater_callbacks, file, cmd, arg);
}

static long heater_file_compat_ioctl(struct file *file, unsigned int cmd,
				     unsigned long arg)
{
	return heater_compat_ioctl(&heater_callbacks, file, cmd, arg);
}

static const struct file_operations heater_fops = {
	.owner = THIS_MODULE,
	HEATER_IOCTL_FOPS(heater_unlocked_ioctl, heater_file_compat_ioctl),
	.llseek = noop_llseek,
};

static struct miscdevice heater0 = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "heater0",
	.fops = &heater_fops,
};

module_misc_device(heater0);

MODULE_DESCRIPTION("A heater without hardware, on a generated ioctl dispatcher");
MODULE_LICENSE("GPL");
