/* How many tests a case stands for. */
static unsigned int steps(const struct selftest_scene *scene,
			  const struct selftest_case *test)
{
	const struct selftest_place *place = scene->unused;
	unsigned int count = 1;

	switch (test->deed) {
	case SELFTEST_BITS:
		return __builtin_popcountll(test->value);
	case SELFTEST_NOT_ZERO:
		return test->size < 3 ? test->size : 3;
	case SELFTEST_ANSWER:
		for (; place && place->what; place++)
			count++;
		return count;
	default:
		return 1;
	}
}

static void run(const struct selftest_scene *scene,
		const struct selftest_case *test)
{
	unsigned int step;

//@if opener
	if (targets[scene->target].fd < 0) {
		for (step = 0; step < steps(scene, test); step++) {
			report(1, scene);
			printf("%s # SKIP nothing to call\n", test->what);
		}
		return;
	}
//@end
//@if writable
	if (is_unwritable(test) &&
	    !can_open_read_only(&targets[scene->target])) {
		report(1, scene);
		printf("%s # SKIP there is no such file\n", test->what);
		return;
	}
//@end
	switch (test->deed) {
	case SELFTEST_ANSWER:
		valid_call(scene, test);
		break;
	case SELFTEST_NO_MEMORY:
	case SELFTEST_READ_ONLY:
		no_room(scene, test);
		break;
//@if elsewhere
	case SELFTEST_DATA_NO_MEMORY:
	case SELFTEST_DATA_BEYOND_MEMORY:
		no_room_elsewhere(scene, test);
		break;
//@end
//@if descriptor
	case SELFTEST_DESCRIPTOR:
		new_descriptor(scene, test);
		break;
//@end
	default:
		for (step = 0; step < steps(scene, test); step++)
			refusal(scene, test, step);
		break;
	}
}

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
	arg_room = whole_pages(size);
	arg_end = room(arg_room, page);
	/* Of an argument that is nowhere a member may be read first. */
	data_end = room(whole_pages(behind), page + arg_room);
	nowhere = data_end;
}
