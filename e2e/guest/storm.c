/*
 * storm PROGRAM ARGUMENT...: runs a program, and sends SIGPIPE to each of its
 * threads a thousand times a second, once it has a handler: a JVM has one, which
 * ignores it. The exit status is the program's.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int catches(pid_t program)
{
	unsigned long long caught = 0;
	char line[200];
	FILE *status;

	snprintf(line, sizeof(line), "/proc/%d/status", program);
	status = fopen(line, "r");
	while (status && fgets(line, sizeof(line), status))
		sscanf(line, "SigCgt: %llx", &caught);
	if (status)
		fclose(status);
	return caught >> (SIGPIPE - 1) & 1;
}

static void signal_threads(pid_t program)
{
	struct dirent *thread;
	char path[50];
	DIR *threads;

	snprintf(path, sizeof(path), "/proc/%d/task", program);
	threads = opendir(path);
	while (threads && (thread = readdir(threads)))
		if (atoi(thread->d_name))
			syscall(SYS_tgkill, program, atoi(thread->d_name), SIGPIPE);
	if (threads)
		closedir(threads);
}

int main(int argc, char **argv)
{
	pid_t program;
	int status;

	if (argc < 2)
		return 2;
	program = fork();
	if (!program) {
		execv(argv[1], argv + 1);
		perror(argv[1]);
		_exit(127);
	}
	while (!waitpid(program, &status, WNOHANG)) {
		if (catches(program))
			signal_threads(program);
		usleep(1000);
	}
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
