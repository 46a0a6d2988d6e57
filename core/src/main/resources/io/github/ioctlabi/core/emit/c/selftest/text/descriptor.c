/* How many descriptors are looked at. */
#define SELFTEST_DESCRIPTORS 64

static __u64 kept;
static int lowest_free;

/* Remembers which descriptors are open. */
static void keep_open(void)
{
	int fd;

	for (fd = 0; fd < SELFTEST_DESCRIPTORS; fd++)
		if (fcntl(fd, F_GETFD) >= 0)
			kept |= 1ULL << fd;
	lowest_free = lowest_descriptor();
}

/* Closes all others: those that calls have returned. */
static void close_new(void)
{
	int fd;

	if (lowest_descriptor() == lowest_free)
		return;
	for (fd = 0; fd < SELFTEST_DESCRIPTORS; fd++)
		if (!(kept >> fd & 1))
			close(fd);
}
