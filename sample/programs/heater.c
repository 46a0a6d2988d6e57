/*
 * Drives /dev/heater0 through the generated header, as HeaterProgram does in
 * Java: both print the same lines. It was written for the third version of the
 * driver, and does on the earlier ones what they can do.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <linux/heater.h>

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

static __u64 get_features(int fd)
{
	static const char *const names[] = { "BOOST", "QUIET", "RAMP", "LIMIT" };
	struct heater_equipment info;
	size_t bit;

	if (ioctl(fd, HEATER_GET_EQUIPMENT, &info))
		fail("HEATER_GET_EQUIPMENT");
	printf("features:");
	for (bit = 0; bit < sizeof(names) / sizeof(*names); bit++)
		if (info.features >> bit & 1)
			printf(" %s", names[bit]);
	printf("\n");
	return info.features;
}

/* Asks for no more than the driver has said that it can do. */
static void configure(int fd, __u64 features, __u32 target)
{
	struct heater_settings settings = {
		.size = sizeof(settings),
		.target = target,
	};

	if (features & HEATER_FEATURE_QUIET)
		settings.mode = HEATER_MODE_QUIET;
	if (features & HEATER_FEATURE_RAMP)
		settings.ramp_seconds = 900;
	if (features & HEATER_FEATURE_LIMIT)
		settings.max_joules = 1000000;
	if (ioctl(fd, HEATER_CONFIGURE, &settings))
		fail("HEATER_CONFIGURE");
	printf("target %u: %u W, %u s, %llu J\n", target, settings.watts,
	       settings.expected_seconds,
	       (unsigned long long)settings.expected_joules);
}

/* Asks for a ramp, whether the driver knows one or not. */
static void try_ramp(int fd)
{
	struct heater_settings settings = {
		.size = sizeof(settings),
		.target = 60000,
		.ramp_seconds = 1200,
	};

	printf("a ramp: %s\n", ioctl(fd, HEATER_CONFIGURE, &settings) ?
			       strerrorname_np(errno) : "done");
}

static void measure(int fd, __u64 features)
{
	struct heater_reading reading = { .probe = 1 };

	if (features & HEATER_FEATURE_RAMP)
		reading.average = 8;
	if (ioctl(fd, HEATER_MEASURE, &reading))
		fail("HEATER_MEASURE");
	printf("temperature: %u, of %u readings\n", reading.temperature,
	       reading.taken ? reading.taken : 1);
}

/* The old command is there for drivers that do not know the new one. */
static void set_limits(int fd)
{
	struct heater_limits limits = { .above = 80000, .below = 10000 };
	struct heater_alarm alarm = { .above = 80000 };

	if (!ioctl(fd, HEATER_SET_LIMITS, &limits)) {
		printf("alarm above 80000 and below 10000\n");
		return;
	}
	if (errno != ENOTTY || ioctl(fd, HEATER_SET_ALARM, &alarm))
		fail("HEATER_SET_LIMITS");
	printf("alarm above 80000\n");
}

static void print_state(int fd)
{
	static const char *const names[] = { "OFF", "HEATING", "COOLING" };
	struct heater_status status;

	if (ioctl(fd, HEATER_GET_STATUS, &status))
		fail("HEATER_GET_STATUS");
	printf("state: %s\n", status.state < sizeof(names) / sizeof(*names) ?
			      names[status.state] : "UNKNOWN");
}

int main(void)
{
	int fd = open("/dev/heater0", O_RDWR | O_CLOEXEC);
	__u64 features;

	if (fd < 0)
		fail("/dev/heater0");
	features = get_features(fd);
	configure(fd, features, 60000);
	try_ramp(fd);
	measure(fd, features);
	set_limits(fd);
	print_state(fd);
	configure(fd, features, 10000);
	print_state(fd);
	close(fd);
	return 0;
}
