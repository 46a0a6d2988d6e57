/* SPDX-License-Identifier: GPL-2.0 */
/* The commands of a waiting device as functions, and the report of a test. */
#ifndef CALLS_H
#define CALLS_H

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include <linux/waiting.h>

#define MS 1000000ULL
#define S (1000 * MS)

/* How late a wait may end on a machine that is emulated, and busy. */
#define LATE (10 * S)
static const char *device;
static int fd;
static int tests;
static int failures;
/* In which weather: said before each test. */
static const char *weather = "";

static void expect(const char *who, const char *what, int right, long long seen)
{
	sigset_t alarm, before;

	/* What is written may not be interrupted either. */
	sigemptyset(&alarm);
	sigaddset(&alarm, SIGALRM);
	sigprocmask(SIG_BLOCK, &alarm, &before);
	if (!right)
		failures++;
	printf("%sok %d - %s%s: %s\n", right ? "" : "not ", ++tests, weather, who, what);
	if (!right)
		printf("# it is %lld\n", seen);
	fflush(stdout);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

static void test(const char *who, const char *what, long long seen, long long wanted)
{
	expect(who, what, seen == wanted, seen);
}

static unsigned long long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * S + time.tv_nsec;
}

/* 0 or the errno. */
#define CALL(on, command, argument) (ioctl(on, command, argument) ? errno : 0)

static int open_device(void)
{
	int opened = open(device, O_RDWR | O_CLOEXEC);

	if (opened < 0) {
		perror(device);
		exit(1);
	}
	return opened;
}

static struct waiting_counts counts(void)
{
	struct waiting_counts told = { 0 };

	if (ioctl(fd, WAITING_COUNT, &told))
		perror("WAITING_COUNT");
	return told;
}

static long long living(void)
{
	struct waiting_counts told = counts();

	return told.begun - told.ended;
}

static unsigned int begin(int on, unsigned int millis)
{
	struct waiting_job job = { .millis = millis };
	int error;

	do
		error = CALL(on, WAITING_BEGIN, &job);
	while (error == EINTR);
	return error ? 0 : job.job;
}

static int destroy(int on, unsigned int job)
{
	int error;

	do
		error = CALL(on, WAITING_DESTROY, &job);
	while (error == EINTR);
	return error;
}

static int await(int on, unsigned long command, unsigned int job,
		 unsigned long long deadline)
{
	struct waiting_wait wait = { .job = job, .deadline = deadline };

	return CALL(on, command, &wait);
}

static int await_all(unsigned long long until)
{
	struct waiting_wait_all wait = {
		.until = { .tv_sec = until / S, .tv_nsec = until % S },
	};

	return CALL(fd, WAITING_AWAIT_ALL, &wait);
}

/* Every command that waits, by the same arguments. */
static int await_by(int way, unsigned int job, unsigned long long deadline)
{
	switch (way) {
	case 0:
		return await(fd, WAITING_AWAIT, job, deadline);
	case 1:
		return await(fd, WAITING_AWAIT_KILLABLE, job, deadline);
	default:
		return await_all(deadline);
	}
}

static const char *const ways[] = { "await", "await_killable", "await_all" };

#define WAYS 3

static void test_time(const char *who, const char *what, unsigned long long earliest)
{
	unsigned long long ended = now();

	expect(who, what, ended >= earliest && ended < earliest + LATE,
	       (long long)(ended - earliest));
}

#endif
