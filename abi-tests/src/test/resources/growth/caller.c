// SPDX-License-Identifier: GPL-2.0
/*
 * A program that was compiled with the heater's header of one version calls a
 * driver of another: caller DEVICE VERSION, where VERSION is the driver's.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

#include <linux/heater.h>

#if defined(HEATER_SETTINGS_SIZE_VER2)
#define OWN 2
#elif defined(HEATER_SETTINGS_SIZE_VER1)
#define OWN 1
#else
#define OWN 0
#endif

#define GUARD 0xa5

/* The sizes of settings that were published. */
static const unsigned int sizes[] = { 20, 28, 48 };

static int fd, version, tests, failures;

static void expect(const char *what, long value, long wanted)
{
	if (value != wanted)
		failures++;
	printf("%sok %d - %d on %d: %s\n", value == wanted ? "" : "not ",
	       ++tests, OWN, version, what);
	if (value != wanted)
		printf("# it is %ld, not %ld\n", value, wanted);
}

/* A struct with something behind it that nobody may touch. */
#define GUARDED(type) struct { struct type value; unsigned char behind[64]; }

static int is_untouched(const unsigned char *behind, size_t size)
{
	while (size--)
		if (behind[size] != GUARD)
			return 0;
	return 1;
}

/*
 * Makes a call: 0 or the errno. What stands there afterwards is as the driver
 * left it, and what is behind the struct is as it was.
 */
#define CALL(command, argument) ({ \
	int error; \
	memset((argument).behind, GUARD, sizeof((argument).behind)); \
	error = ioctl(fd, command, &(argument).value) ? errno : 0; \
	expect("bytes behind " #command, \
	       is_untouched((argument).behind, sizeof((argument).behind)), 1); \
	error; })

#if OWN >= 1
/* What an older driver says to what it does not know. */
static int unknown(int since, int error, int otherwise)
{
	return version < since ? error : otherwise;
}
#endif

static void info(void)
{
	static const unsigned long features[] = { 0x1, 0x7, 0xf };
	GUARDED(heater_equipment) call = { 0 };

	expect("info", CALL(HEATER_GET_EQUIPMENT, call), 0);
	/* Bits without a name are no surprise. */
	expect("features", call.value.features, features[version]);
}

static void configure(void)
{
	GUARDED(heater_settings) call = { .value = { .size = sizeof(call.value) } };

	call.value.target = 60000;
	expect("configure", CALL(HEATER_CONFIGURE, call), 0);
	expect("watts", call.value.watts, 1000);
	expect("size", call.value.size, sizes[OWN < version ? OWN : version]);
#if OWN >= 1
	expect("seconds without a ramp", call.value.expected_seconds,
	       version >= 1 ? 600 : 0);
#endif
	call.value = (struct heater_settings){ .size = sizeof(call.value) };
	call.value.mode = 1 << 31;
	expect("a mode of nobody", CALL(HEATER_CONFIGURE, call), EOPNOTSUPP);
	call.value = (struct heater_settings){ .size = sizes[0] - 1 };
	expect("less than version 0", CALL(HEATER_CONFIGURE, call), EINVAL);
#if OWN < 2
	call.value = (struct heater_settings){ .size = sizeof(call.value) };
	call.value.unused = 1000;
	expect("what was reserved", CALL(HEATER_CONFIGURE, call),
	       version < 2 ? EOPNOTSUPP : 0);
#endif
}

#if OWN >= 1
static void configure_1(void)
{
	GUARDED(heater_settings) call = { .value = { .size = sizeof(call.value) } };

	call.value.target = 60000;
	call.value.ramp_seconds = 900;
	expect("a ramp", CALL(HEATER_CONFIGURE, call), unknown(1, E2BIG, 0));
	expect("seconds of a ramp", call.value.expected_seconds,
	       version >= 1 ? 900 : 0);
	call.value = (struct heater_settings){ .size = sizeof(call.value) };
	call.value.ramp_seconds = 86401;
	expect("too long a ramp", CALL(HEATER_CONFIGURE, call),
	       unknown(1, E2BIG, EINVAL));
	/* A newer program may say that it is an older one. */
	call.value = (struct heater_settings){ .size = HEATER_SETTINGS_SIZE_VER0 };
	call.value.ramp_seconds = 900;
	expect("as of version 0", CALL(HEATER_CONFIGURE, call), 0);
	expect("as of version 0, size", call.value.size, sizes[0]);
	expect("as of version 0, seconds", call.value.expected_seconds, 0);
	call.value = (struct heater_settings){ .size = sizeof(call.value) };
	call.value.target = 60000;
	call.value.mode = HEATER_MODE_QUIET;
	expect("a quiet pump", CALL(HEATER_CONFIGURE, call),
	       unknown(1, EOPNOTSUPP, 0));
	expect("watts of a quiet pump", call.value.watts,
	       version >= 1 ? 500 : 0);
}
#endif

#if OWN >= 2
static void configure_2(void)
{
	GUARDED(heater_settings) call = { .value = { .size = sizeof(call.value) } };

	call.value.target = 60000;
	call.value.max_joules = 1000000;
	expect("a limit", CALL(HEATER_CONFIGURE, call), unknown(2, E2BIG, 0));
	expect("joules", call.value.expected_joules,
	       version >= 2 ? 600000 : 0);
	call.value = (struct heater_settings){ .size = sizeof(call.value) };
	call.value.target = 60000;
	call.value.max_joules = 1;
	expect("too low a limit", CALL(HEATER_CONFIGURE, call),
	       unknown(2, E2BIG, ERANGE));
	call.value = (struct heater_settings){ .size = HEATER_SETTINGS_SIZE_VER1 };
	call.value.max_joules = 1;
	expect("as of version 1", CALL(HEATER_CONFIGURE, call), 0);
	expect("as of version 1, size", call.value.size,
	       sizes[version >= 1 ? 1 : 0]);
	/* It was reserved: the size has not changed for it. */
	call.value = (struct heater_settings){ .size = sizeof(call.value) };
	call.value.band = 1000;
	expect("a band", CALL(HEATER_CONFIGURE, call),
	       unknown(2, EOPNOTSUPP, 0));
}
#endif

static void measure(void)
{
	GUARDED(heater_reading) call = { 0 };

	expect("measure", CALL(HEATER_MEASURE, call), 0);
	expect("temperature", call.value.temperature, 20000);
	call.value.probe = 3;
	expect("a probe that is not there", CALL(HEATER_MEASURE, call), ENXIO);
	call.value.probe = 4;
	expect("a probe out of range", CALL(HEATER_MEASURE, call), EINVAL);
#if OWN >= 1
	call.value = (struct heater_reading){ 0 };
	expect("measure again", CALL(HEATER_MEASURE, call), 0);
	expect("readings without an average", call.value.taken, version >= 1);
	call.value = (struct heater_reading){ .average = 5 };
	expect("an average", CALL(HEATER_MEASURE, call), unknown(1, E2BIG, 0));
	expect("readings of an average", call.value.taken,
	       version >= 1 ? 5 : 0);
	call.value = (struct heater_reading){ .average = 257 };
	expect("too large an average", CALL(HEATER_MEASURE, call),
	       unknown(1, E2BIG, EINVAL));
#endif
#if OWN >= 2
	call.value = (struct heater_reading){ .not_before = 1 };
	expect("a reading from now on", CALL(HEATER_MEASURE, call),
	       unknown(2, E2BIG, 0));
	expect("its time", call.value.taken_at > 0, version >= 2);
	call.value = (struct heater_reading){ .not_before = ~0ULL };
	expect("a reading from later", CALL(HEATER_MEASURE, call),
	       unknown(2, E2BIG, EAGAIN));
#endif
}

static void status(void)
{
	GUARDED(heater_settings) cool = { .value = { .size = sizeof(cool.value) } };
	GUARDED(heater_status) before = { 0 };
	GUARDED(heater_status) after = { 0 };
	GUARDED(heater_alarm) alarm = { .value = { .above = 80000 } };

	expect("status", CALL(HEATER_GET_STATUS, before), 0);
	cool.value.target = 10000;
	expect("less than the room", CALL(HEATER_CONFIGURE, cool), 0);
	expect("an alarm", CALL(HEATER_SET_ALARM, alarm), 0);
	expect("status again", CALL(HEATER_GET_STATUS, after), 0);
	expect("settings", after.value.settings - before.value.settings, 1);
	/* To a program of version 0 it is a number without a name. */
	expect("state", after.value.state, version >= 1 ? 2 : 1);
#if OWN >= 1
	expect("alarms", after.value.alarms - before.value.alarms,
	       version >= 1);
#endif
	alarm.value.above = 0;
	expect("no alarm", CALL(HEATER_SET_ALARM, alarm), EINVAL);
}

#if OWN >= 1
static void limits(void)
{
	GUARDED(heater_limits) call = { .value = { .above = 80000 } };

	expect("whether limits are known",
	       !ioctl(fd, HEATER_SET_LIMITS, NULL) || errno != ENOTTY,
	       version >= 1);
	expect("limits", CALL(HEATER_SET_LIMITS, call), unknown(1, ENOTTY, 0));
	call.value.below = 80000;
	expect("limits the wrong way round", CALL(HEATER_SET_LIMITS, call),
	       unknown(1, ENOTTY, EDOM));
}
#endif

int main(int argc, char **argv)
{
	if (argc != 3) {
		fprintf(stderr, "usage: %s DEVICE VERSION\n", argv[0]);
		return 2;
	}
	fd = open(argv[1], O_RDWR);
	if (fd < 0) {
		perror(argv[1]);
		return 2;
	}
	version = atoi(argv[2]);
	info();
	configure();
#if OWN >= 1
	configure_1();
	limits();
#endif
#if OWN >= 2
	configure_2();
#endif
	measure();
	status();
	printf("1..%d\n", tests);
	return failures != 0;
}
