// SPDX-License-Identifier: GPL-2.0
/*
 * waiting DEVICE: what comes back of waits that end before, in time and never,
 * of handles, and of all commands in a storm of signals. Prints TAP.
 */
#include <pthread.h>
#include <sys/mman.h>

#include "calls.h"
#include "storm.h"

static void test_done(void)
{
	unsigned int job = begin(fd, 0);
	int way;

	expect("begin", "a handle", job != 0, job);
	test("await", "ends in time", await(fd, WAITING_AWAIT, job, now() + 60 * S), 0);
	for (way = 0; way < WAYS; way++) {
		test(ways[way], "done before", await_by(way, job, now() + 60 * S), 0);
		test(ways[way], "done before, the deadline too",
		     await_by(way, job, now() - 1), 0);
		test(ways[way], "done before, deadline 0", await_by(way, job, 0), 0);
	}
	test("destroy", "done", destroy(fd, job), 0);
}

static void test_in_time(void)
{
	int way;

	for (way = 0; way < WAYS; way++) {
		unsigned long long began = now();
		unsigned int job = begin(fd, 100);

		test(ways[way], "done in time",
		     await_by(way, job, began + 60 * S), 0);
		/* Timers of the kernel that count in ticks may be one early. */
		test_time(ways[way], "when it is done", began + 80 * MS);
		destroy(fd, job);
	}
}

static void test_timeout(void)
{
	unsigned int job = begin(fd, 100000);
	int way;

	for (way = 0; way < WAYS; way++) {
		unsigned long long deadline = now() + 200 * MS;

		test(ways[way], "not done", await_by(way, job, deadline), ETIMEDOUT);
		test_time(ways[way], "not before the deadline", deadline);
		deadline = now();
		test(ways[way], "only asks", await_by(way, job, 0), ETIMEDOUT);
		test_time(ways[way], "at once", deadline);
		deadline = now();
		test(ways[way], "the deadline is over",
		     await_by(way, job, deadline - S), ETIMEDOUT);
		test_time(ways[way], "over at once", deadline);
	}
	test("destroy", "not done", destroy(fd, job), 0);
}

static void test_handles(void)
{
	int other = open_device();
	unsigned int job = begin(fd, 0), stranger = begin(fd, 0), own;
	long long before;
	void *answer;

	test("await", "another file's handle",
		     await(other, WAITING_AWAIT, stranger, 0), ENOENT);
	test("destroy", "another file's handle",
		     destroy(other, stranger), ENOENT);
	own = begin(other, 0);
	expect("begin", "handles are counted for each file", own == job, own);
	test("destroy", "the own handle", destroy(other, own), 0);
	test("await", "the same number in the first file",
		     await(fd, WAITING_AWAIT, job, now() + 60 * S), 0);
	test("destroy", "the first file's", destroy(fd, job), 0);
	test("destroy", "twice", destroy(fd, job), ENOENT);
	test("await", "destroyed", await(fd, WAITING_AWAIT, job, 0), ENOENT);
	test("await", "0 is no handle", await(fd, WAITING_AWAIT, 0, 0), EINVAL);
	before = living();
	begin(other, 100000);
	begin(other, 0);
	close(other);
	expect("close", "the handles end", living() == before, living());
	/* Its pages can be read and not be written. */
	answer = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	test("begin", "nowhere to answer to", CALL(fd, WAITING_BEGIN, answer),
		     EFAULT);
	expect("begin", "undone", living() == before, living());
	destroy(fd, stranger);
}

struct waiter {
	unsigned int job;
	int error;
};

static void *wait_in_thread(void *data)
{
	struct waiter *waiter = data;

	waiter->error = await(fd, WAITING_AWAIT, waiter->job, now() + 60 * S);
	return NULL;
}

static void test_destroyed(void)
{
	struct waiter waiter = { .job = begin(fd, 100000) };
	pthread_t thread;

	pthread_create(&thread, NULL, wait_in_thread, &waiter);
	usleep(200000);
	destroy(fd, waiter.job);
	pthread_join(thread, NULL);
	/* On a busy machine the thread may come too late. */
	expect("await", "destroyed meanwhile",
	       waiter.error == ECANCELED || waiter.error == ENOENT, waiter.error);
}

/* Whether a child ends within a time, and by which signal. */
static int ends(pid_t child, int millis, int *by)
{
	int status;

	for (; millis >= 0; millis -= 10) {
		if (waitpid(child, &status, WNOHANG) == child) {
			*by = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
			return 1;
		}
		usleep(10000);
	}
	return 0;
}

static void test_killed(int way)
{
	static const struct sigaction counted = { .sa_handler = count_signal,
						  .sa_flags = SA_RESTART };
	unsigned int job = begin(fd, 100000);
	pid_t child = fork();
	int by = 0;

	if (!child) {
		sigaction(SIGUSR1, &counted, NULL);
		_exit(await_by(way, job, now() + 100 * S));
	}
	usleep(300000);
	kill(child, SIGUSR1);
	test(ways[way], "a signal with a handler leaves it", ends(child, 200, &by), 0);
	kill(child, SIGKILL);
	test(ways[way], "a signal that kills ends it", ends(child, 10000, &by), 1);
	test(ways[way], "by that signal", by, SIGKILL);
	test("destroy", "a dead waiter's", destroy(fd, job), 0);
}

int main(int argc, char **argv)
{
	long long before;
	int way;

	if (argc != 2)
		return 2;
	device = argv[1];
	fd = open_device();
	before = living();
	puts("TAP version 13");
	test_done();
	test_in_time();
	test_timeout();
	test_handles();
	test_destroyed();
	for (way = 0; way < WAYS; way++)
		test_killed(way);
	test_storm(SA_RESTART);
	test_storm(0);
	expect("destroy", "all jobs ended", living() == before, living());
	printf("1..%d\n", tests);
	return failures != 0;
}
