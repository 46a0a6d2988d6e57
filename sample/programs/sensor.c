/*
 * Drives /dev/sensor0 through the generated header, as SensorProgram does in
 * Java: both print the same lines.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include <linux/sensor.h>

static unsigned long long began;

static unsigned long long monotonic_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000000ULL + now.tv_nsec;
}

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

static const char *state_name(__u32 state)
{
	switch (state) {
	case SENSOR_STATE_IDLE:
		return "IDLE";
	case SENSOR_STATE_SAMPLING:
		return "SAMPLING";
	case SENSOR_STATE_FAULT:
		return "FAULT";
	default:
		return "unknown";
	}
}

static void print_status(const struct sensor_status *status)
{
	const char *sampled = "before this program began";

	if (!status->captured_at)
		sampled = "never";
	else if (status->captured_at >= began && status->captured_at <= monotonic_ns())
		sampled = "since this program began";
	printf("status: %s, %u errors, sampled %s\n", state_name(status->state),
	       status->error_count, sampled);
}

static void reset(int fd)
{
	if (ioctl(fd, SENSOR_RESET))
		fail("SENSOR_RESET");
	printf("reset\n");
}

static void set_config(int fd, __u32 sample_hz, __u32 oversample)
{
	struct sensor_config config = {
		.sample_hz = sample_hz,
		.oversample = oversample,
	};

	printf("set %u Hz, %u readings a sample: %s\n", sample_hz, oversample,
	       ioctl(fd, SENSOR_SET_CONFIG, &config) ? strerrorname_np(errno) : "done");
}

static void get_status(int fd)
{
	struct sensor_status status;

	if (ioctl(fd, SENSOR_GET_STATUS, &status))
		fail("SENSOR_GET_STATUS");
	print_status(&status);
}

static void update(int fd, __u32 sample_hz, __u32 oversample)
{
	struct sensor_packet packet = {
		.config = { .sample_hz = sample_hz, .oversample = oversample },
	};

	if (ioctl(fd, SENSOR_UPDATE, &packet))
		fail("SENSOR_UPDATE");
	printf("updated to %u Hz, %u readings a sample\n", packet.config.sample_hz,
	       packet.config.oversample);
	print_status(&packet.status);
}

int main(void)
{
	int fd = open("/dev/sensor0", O_RDWR | O_CLOEXEC);

	if (fd < 0)
		fail("/dev/sensor0");
	began = monotonic_ns();
	reset(fd);
	get_status(fd);
	set_config(fd, 50, 4);
	get_status(fd);
	update(fd, 100, 2);
	/* The declared range begins at 1: the dispatcher refuses. */
	set_config(fd, 0, 4);
	get_status(fd);
	/* More than the converter can take: the driver refuses. */
	set_config(fd, 48000, 5);
	get_status(fd);
	set_config(fd, 50, 4);
	reset(fd);
	get_status(fd);
	close(fd);
	return 0;
}
