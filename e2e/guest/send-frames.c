/* send-frames INTERFACE COUNT: sends frames of 60 bytes, of an experimental protocol. */
#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/ether.h>
#include <netpacket/packet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

int main(int argc, char **argv)
{
	struct sockaddr_ll to = { .sll_family = AF_PACKET };
	struct ether_header frame[5] = { { .ether_type = htons(0x88b5) } };
	int fd, count;

	if (argc != 3)
		return 2;
	fd = socket(AF_PACKET, SOCK_RAW, 0);
	to.sll_ifindex = if_nametoindex(argv[1]);
	for (count = atoi(argv[2]); count > 0; count--) {
		if (sendto(fd, frame, 60, 0, (struct sockaddr *)&to, sizeof(to)) != 60) {
			perror(argv[1]);
			return 1;
		}
	}
	return 0;
}
