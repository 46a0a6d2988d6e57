/* The end of memory of whole pages; in so many bytes behind it nothing is. */
static unsigned char *room(size_t whole, size_t behind)
{
	unsigned char *start = mmap(NULL, whole + behind,
				    PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (start == MAP_FAILED ||
	    mprotect(start + whole, behind, PROT_NONE) < 0) {
		printf("Bail out! no memory: %s\n", strerror(errno));
		exit(1);
	}
	return start + whole;
}

//@if race
/*
 * Makes a file of a room, which somebody else writes by the mirror. What a call
 * writes stays private to the room, and hides the file from then on.
 */
static unsigned char *mirror(unsigned char *end, size_t whole)
{
	int fd = syscall(SYS_memfd_create, "selftest", 0);
	unsigned char *other;

	if (fd < 0 || ftruncate(fd, whole + page) < 0)
		return NULL;
	other = mmap(NULL, whole + page, PROT_READ | PROT_WRITE, MAP_SHARED,
		     fd, 0);
	if (other == MAP_FAILED ||
	    mmap(end - whole, whole, PROT_READ | PROT_WRITE,
		 MAP_PRIVATE | MAP_FIXED, fd, 0) == MAP_FAILED)
		return NULL;
	return other;
}

//@end
static size_t whole_pages(size_t size)
{
	return (size + page - 1) / page * page;
}

static void make_rooms(void)
{
	const struct selftest_scene *scene;
	size_t size = 0, behind = 0;

	page = sysconf(_SC_PAGESIZE);
	for (scene = scenes; scene->subject; scene++) {
		if (scene->size + scene->extra > size)
			size = scene->size + scene->extra;
		if (scene->data > behind)
			behind = scene->data;
	}
	/* A page more, for data that ends before mapped memory does. */
	arg_room = whole_pages(size) + page;
	data_room = whole_pages(behind) + page;
	arg_end = room(arg_room, page);
	/* Of an argument that is nowhere a member may be read first. */
	data_end = room(data_room, page + arg_room);
	nowhere = data_end;
//@if race
	if (with_echo) {
		arg_mirror = mirror(arg_end, arg_room);
		data_mirror = mirror(data_end, data_room);
	}
//@end
}
