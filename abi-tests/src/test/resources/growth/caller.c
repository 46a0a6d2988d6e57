// SPDX-License-Identifier: GPL-2.0
/*
 * A program that was compiled with the header of one version calls a device of
 * another: caller DEVICE VERSION, where VERSION is the device's.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

#include <linux/growth.h>

#if defined(GROWTH_SIZED_SIZE_VER2)
#define OWN 2
#elif defined(GROWTH_SIZED_SIZE_VER1)
#define OWN 1
#else
#define OWN 0
#endif

#define GUARD 0xa5

/* The sizes that were published. */
static const unsigned int sizes[] = { 12, 32, 40 };

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
 * Makes a call: 0 or the errno. What stands there afterwards is as the device
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
/* What an older device says to what a version appended. */
static int newer(int since, int otherwise)
{
	return version < since ? E2BIG : otherwise;
}
#endif

static void sized(void)
{
	GUARDED(growth_sized) call = { .value = { .size = sizeof(call.value) } };

	call.value.rate = 7;
	expect("sized", CALL(GROWTH_SIZED, call), 0);
	expect("sized, rate", call.value.rate_seen, 8);
	expect("sized, size", call.value.size,
	       sizes[OWN < version ? OWN : version]);
#if OWN >= 1
	expect("sized, burst of zero", call.value.burst_seen, version >= 1);
	call.value = (struct growth_sized){ .size = sizeof(call.value) };
	call.value.burst = 5;
	expect("sized with a burst", CALL(GROWTH_SIZED, call), newer(1, 0));
	expect("sized, burst", call.value.burst_seen, version >= 1 ? 6 : 0);
	expect("sized with a burst, rate", call.value.rate_seen,
	       version >= 1);
	call.value = (struct growth_sized){ .size = sizeof(call.value) };
	call.value.burst = 101;
	expect("sized with too large a burst", CALL(GROWTH_SIZED, call),
	       newer(1, EINVAL));
	/* A newer program may say that it is an older one. */
	call.value = (struct growth_sized){ .size = GROWTH_SIZED_SIZE_VER0 };
	call.value.burst = 5;
	expect("sized as of version 0", CALL(GROWTH_SIZED, call), 0);
	expect("sized as of version 0, size", call.value.size, sizes[0]);
	expect("sized as of version 0, burst", call.value.burst_seen, 0);
#endif
#if OWN >= 2
	call.value = (struct growth_sized){ .size = sizeof(call.value) };
	call.value.window = 3;
	expect("sized with a window", CALL(GROWTH_SIZED, call), newer(2, 0));
	expect("sized, window", call.value.window_seen, version >= 2 ? 4 : 0);
#endif
	call.value = (struct growth_sized){ .size = sizes[0] - 1 };
	expect("sized below the first", CALL(GROWTH_SIZED, call), EINVAL);
}

static void numbered(void)
{
	GUARDED(growth_numbered) call = { .value = { .rate = 7 } };

	expect("numbered", CALL(GROWTH_NUMBERED, call), 0);
	expect("numbered, rate", call.value.rate_seen, 8);
#if OWN >= 1
	expect("numbered, burst of zero", call.value.burst_seen, version >= 1);
	call.value = (struct growth_numbered){ .burst = 5 };
	expect("numbered with a burst", CALL(GROWTH_NUMBERED, call),
	       newer(1, 0));
	expect("numbered, burst", call.value.burst_seen,
	       version >= 1 ? 6 : 0);
	call.value = (struct growth_numbered){ .burst = 101 };
	expect("numbered with too large a burst",
	       CALL(GROWTH_NUMBERED, call), newer(1, EINVAL));
#endif
#if OWN >= 2
	call.value = (struct growth_numbered){ .window = 3 };
	expect("numbered with a window", CALL(GROWTH_NUMBERED, call),
	       newer(2, 0));
	expect("numbered, window", call.value.window_seen,
	       version >= 2 ? 4 : 0);
#endif
}

static void put(void)
{
	GUARDED(growth_numbered) call = { .value = { .rate = 7 } };

	expect("put", CALL(GROWTH_PUT, call), 0);
	call.value.rate = 99;
	expect("put what the driver refuses", CALL(GROWTH_PUT, call), EBUSY);
#if OWN >= 1
	call.value = (struct growth_numbered){ .burst = 99 };
	expect("put a burst that the driver refuses", CALL(GROWTH_PUT, call),
	       newer(1, EBUSY));
#endif
}

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
	sized();
	numbered();
	put();
	printf("1..%d\n", tests);
	return failures != 0;
}
