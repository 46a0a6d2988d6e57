/*
 * Asks vnet0 for its statistics and resets them through the generated header,
 * as VnetProgram does in Java: both print the same lines.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <linux/vnet.h>

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

static int call(int fd, unsigned long command, void *data)
{
	struct ifreq ifr = { .ifr_name = "vnet0", .ifr_data = data };

	return ioctl(fd, command, &ifr);
}

static void get_stats(int fd)
{
	struct vnet_stats stats;

	if (call(fd, VNET_GET_STATS, &stats))
		fail("VNET_GET_STATS");
	printf("sent: %llu frames, %llu bytes\n", (unsigned long long)stats.tx_packets,
	       (unsigned long long)stats.tx_bytes);
	printf("received: %llu frames, %llu bytes\n", (unsigned long long)stats.rx_packets,
	       (unsigned long long)stats.rx_bytes);
	printf("dropped: %llu frames\n", (unsigned long long)stats.rx_dropped);
}

int main(void)
{
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	if (fd < 0)
		fail("socket");
	get_stats(fd);
	printf("reset: %s\n", call(fd, VNET_RESET_STATS, NULL) ? strerrorname_np(errno) : "done");
	get_stats(fd);
	close(fd);
	return 0;
}
