// SPDX-License-Identifier: GPL-2.0
/*
 * A sensor without hardware, as /dev/sensor0.
 *
 * It samples at the rate that it is set to. Asked for more readings than its
 * converter can take, it refuses, counts an error, and needs a reset. Copying,
 * checking and capabilities are left to the generated dispatcher.
 */
#include <linux/fs.h>
#include <linux/ktime.h>
#include <linux/math64.h>
#include <linux/minmax.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/time64.h>

#include "sensor_ioctl.h"

/* Raw readings a second that the converter can take. */
#define SENSOR_MAX_READINGS	192000

struct sensor {
	struct miscdevice misc;
	struct mutex lock;	/* guards what follows */
	struct sensor_config config;
	enum sensor_state state;
	u32 error_count;
	u64 started_at;
	u64 captured_at;
};

static struct sensor *sensor_of(struct file *file)
{
	return container_of(file->private_data, struct sensor, misc);
}

/* Moves captured_at to the last multiple of the sampling period. */
static void sensor_capture(struct sensor *sensor)
{
	u64 now = ktime_get_ns();
	u64 period, rest;

	lockdep_assert_held(&sensor->lock);
	if (sensor->state != SENSOR_STATE_SAMPLING)
		return;
	period = NSEC_PER_SEC / sensor->config.sample_hz;
	div64_u64_rem(now - sensor->started_at, period, &rest);
	sensor->captured_at = now - rest;
}

static int sensor_configure(struct sensor *sensor,
			    const struct sensor_config *config)
{
	u64 readings = (u64)config->sample_hz * max(config->oversample, 1U);

	lockdep_assert_held(&sensor->lock);
	if (sensor->state == SENSOR_STATE_FAULT)
		return -EIO;
	if (readings > SENSOR_MAX_READINGS) {
		sensor_capture(sensor);
		sensor->state = SENSOR_STATE_FAULT;
		sensor->error_count++;
		return -ERANGE;
	}
	sensor->config = *config;
	sensor->state = SENSOR_STATE_SAMPLING;
	sensor->started_at = ktime_get_ns();
	return 0;
}

static void sensor_report(struct sensor *sensor, struct sensor_status *status)
{
	sensor_capture(sensor);
	status->state = sensor->state;
	status->error_count = sensor->error_count;
	status->captured_at = sensor->captured_at;
}

static int sensor_set_config(struct file *file,
			     const struct sensor_config *config)
{
	struct sensor *sensor = sensor_of(file);
	int err;

	mutex_lock(&sensor->lock);
	err = sensor_configure(sensor, config);
	mutex_unlock(&sensor->lock);
	return err;
}

static int sensor_get_status(struct file *file, struct sensor_status *status)
{
	struct sensor *sensor = sensor_of(file);

	mutex_lock(&sensor->lock);
	sensor_report(sensor, status);
	mutex_unlock(&sensor->lock);
	return 0;
}

static int sensor_update(struct file *file, struct sensor_packet *packet)
{
	struct sensor *sensor = sensor_of(file);
	int err;

	mutex_lock(&sensor->lock);
	err = sensor_configure(sensor, &packet->config);
	if (!err)
		sensor_report(sensor, &packet->status);
	mutex_unlock(&sensor->lock);
	return err;
}

static int sensor_reset(struct file *file)
{
	struct sensor *sensor = sensor_of(file);

	mutex_lock(&sensor->lock);
	sensor->config = (struct sensor_config){};
	sensor->state = SENSOR_STATE_IDLE;
	sensor->error_count = 0;
	sensor->captured_at = 0;
	mutex_unlock(&sensor->lock);
	return 0;
}

static const struct sensor_ops sensor_callbacks = {
	.set_config = sensor_set_config,
	.get_status = sensor_get_status,
	.update = sensor_update,
	.reset = sensor_reset,
};

static long sensor_unlocked_ioctl(struct file *file, unsigned int cmd,
				  unsigned long arg)
{
	return sensor_ioctl(&sensor_callbacks, file, cmd, arg);
}

static long sensor_file_compat_ioctl(struct file *file, unsigned int cmd,
				     unsigned long arg)
{
	return sensor_compat_ioctl(&sensor_callbacks, file, cmd, arg);
}

static const struct file_operations sensor_fops = {
	.owner = THIS_MODULE,
	SENSOR_IOCTL_FOPS(sensor_unlocked_ioctl, sensor_file_compat_ioctl),
	.llseek = noop_llseek,
};

static struct sensor sensor0 = {
	.misc = {
		.minor = MISC_DYNAMIC_MINOR,
		.name = "sensor0",
		.fops = &sensor_fops,
	},
	.lock = __MUTEX_INITIALIZER(sensor0.lock),
	.state = SENSOR_STATE_IDLE,
};

static int __init sensor_init(void)
{
	return misc_register(&sensor0.misc);
}

static void __exit sensor_exit(void)
{
	misc_deregister(&sensor0.misc);
}

module_init(sensor_init);
module_exit(sensor_exit);

MODULE_DESCRIPTION("A sensor without hardware, on a generated ioctl dispatcher");
MODULE_LICENSE("GPL");
