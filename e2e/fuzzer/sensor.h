/* SPDX-License-Identifier: Apache-2.0 */
/* A driver for the sample's Sensor. */
#include <linux/sensor_ioctl.c>

static int fuzz_set_config(struct file *file, const struct sensor_config *config)
{
	(void)file;
	require(config->sample_hz >= 1 && config->sample_hz <= 48000);
	return done();
}

static int fuzz_get_status(struct file *file, struct sensor_status *status)
{
	(void)file;
	require(is_zero(status, sizeof(*status)));
	scribble(status, sizeof(*status));
	return done();
}

static int fuzz_update(struct file *file, struct sensor_packet *packet)
{
	(void)file;
	require(packet->config.sample_hz >= 1 && packet->config.sample_hz <= 48000);
	require(is_zero(&packet->status, sizeof(packet->status)));
	scribble(packet, sizeof(*packet));
	return done();
}

static int fuzz_reset(struct file *file)
{
	(void)file;
	return done();
}

static const struct sensor_ops fuzz_sensor = {
	.set_config = fuzz_set_config,
	.get_status = fuzz_get_status,
	.update = fuzz_update,
	.reset = fuzz_reset,
};

static struct command sensor_table[] = {
	COMMAND(SENSOR_SET_CONFIG),
	COMMAND(SENSOR_GET_STATUS),
	COMMAND(SENSOR_UPDATE),
	COMMAND(SENSOR_RESET),
};
