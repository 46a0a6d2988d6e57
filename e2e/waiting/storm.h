/* SPDX-License-Identifier: GPL-2.0 */
/* All commands of a waiting device in a storm of signals. */
#ifndef STORM_H
#define STORM_H

#include <signal.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "calls.h"

#define UNITS 300
#define JOBS 60

static volatile sig_atomic_t signals;

static void count_signal(int number)
{
	(void)number;
	signals++;
}

static void storm(int flags)
{
	const struct itimerval often = { { 0, 1000 }, { 0, 1000 } };
	struct sigaction action = { .sa_handler = count_signal, .sa_flags = flags };

	signals = 0;
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &often, NULL);
}

static void calm(void)
{
	const struct itimerval never = { { 0, 0 }, { 0, 0 } };

	setitimer(ITIMER_REAL, &never, NULL);
}

/*
 * Waits that time out: the kernel starts them again, or the program does. How
 * often a signal ended one that the program saw.
 */
static void storm_waits(int restarts)
{
	unsigned int job = begin(fd, 100000);
	int way;

	for (way = 0; way < WAYS; way++) {
		unsigned long long deadline = now() + 300 * MS;
		struct waiting_counts before = counts();
		int error, seen = 0;

		signals = 0;
		do {
			error = await_by(way, job, deadline);
			seen += error == EINTR;
		} while (error == EINTR);
		test(ways[way], "not done", error, ETIMEDOUT);
		test_time(ways[way], "not before the deadline, nor prolonged", deadline);
		expect(ways[way], "signals came", signals > 0, signals);
		/* No signal but one that kills ends a killable wait. */
		test(ways[way], "they ended waits",
		     counts().interrupted > before.interrupted, way != 1);
		test(ways[way], "the program saw it", seen > 0, !restarts && way != 1);
	}
	test("destroy", "not done", destroy(fd, job), 0);
}

static void storm_transfer(int restarts)
{
	struct waiting_transfer transfer = { .job = begin(fd, 0), .total = UNITS };
	struct waiting_counts before = counts();
	unsigned int moved = 0, back = 0;
	int error, seen = 0;

	do {
		error = CALL(fd, WAITING_TRANSFER, &transfer);
		back += transfer.moved < moved;
		moved = transfer.moved;
		seen += error == EINTR;
	} while (error == EINTR);
	test("transfer", "ends", error, 0);
	test("transfer", "all units are told", moved, UNITS);
	test("transfer", "none is moved twice, none left",
	     counts().moved - before.moved, UNITS);
	test("transfer", "none is taken back", back, 0);
	test("transfer", "signals ended calls",
	     counts().interrupted > before.interrupted, 1);
	test("transfer", "the program saw it", seen > 0, !restarts);
	destroy(fd, transfer.job);
}

/* Begins, waits for and destroys jobs: how many of these calls went wrong. */
static int work(void)
{
	int i, error, wrong = 0;

	for (i = 0; i < JOBS; i++) {
		unsigned int job = begin(fd, 0);

		do
			error = await(fd, WAITING_AWAIT, job, now() + 60 * S);
		while (error == EINTR);
		wrong += job == 0;
		wrong += error != 0;
		wrong += destroy(fd, job) != 0;
	}
	return wrong;
}

/* Two processes with one file, each in a storm of its own. */
static void storm_handles(int flags)
{
	struct waiting_counts before = counts();
	int status = -1, wrong;
	pid_t child = fork();

	if (!child) {
		storm(flags);
		wrong = work();
		calm();
		_exit(wrong > 100 ? 100 : wrong);
	}
	wrong = work();
	/* Interrupted, it has not been waited for. */
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	test("a process", "begins, awaits, destroys", wrong, 0);
	test("another process", "begins, awaits, destroys", status, 0);
	test("begin", "as many jobs as calls", counts().begun - before.begun,
	     2 * JOBS);
	test("destroy", "each job ended", counts().ended - before.ended, 2 * JOBS);
}

static void test_storm(int flags)
{
	int restarts = flags == SA_RESTART;

	weather = restarts ? "in a storm with SA_RESTART, " : "in a storm, ";
	storm(flags);
	storm_waits(restarts);
	storm_transfer(restarts);
	storm_handles(flags);
	calm();
	weather = "";
}

#endif
