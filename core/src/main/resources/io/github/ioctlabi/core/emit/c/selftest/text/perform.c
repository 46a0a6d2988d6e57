/* Fresh valid data, which ends so many bytes before mapped memory does. */
static void prepare_before(const struct selftest_scene *scene, size_t arg_gap,
			   size_t data_gap)
{
	const struct selftest_place *place;

	arg = arg_end - arg_gap - scene->size - scene->extra;
	extra = arg + scene->size;
	data = data_end - data_gap - scene->data;
	memset(arg, 0, arg_end - arg);
	memset(data, 0, data_end - data);
	if (scene->fill)
		scene->fill();
	for (place = scene->unread; place && place->what; place++)
		memset(arg + place->offset, 0xff, place->size);
}

/* The same where mapped memory ends. */
static void prepare(const struct selftest_scene *scene)
{
	prepare_before(scene, 0, 0);
}

static __u64 bit_of(__u64 mask, unsigned int step)
{
	while (step--)
		mask &= mask - 1;
	return mask & -mask;
}

/* The first byte, then one in the middle, then the last one. */
static size_t byte_of(const struct selftest_case *test, unsigned int step)
{
	if (step == 1 && test->size > 2)
		return test->size / 2;
	return step ? test->size - 1 : 0;
}

/* Where a test does something. */
static unsigned char *place_of(const struct selftest_case *test)
{
	unsigned char *memory = test->memory == SELFTEST_DATA ? data :
				test->memory == SELFTEST_EXTRA ? extra : arg;

	return memory + test->offset;
}

/* Puts what a test is about into the data. */
static void spoil(const struct selftest_case *test, unsigned int step)
{
	unsigned char *at = place_of(test);

	switch (test->deed) {
	case SELFTEST_VALUE:
		put(at, test->size, test->order, test->value);
		break;
	case SELFTEST_BITS:
		put(at, test->size, test->order, bit_of(test->value, step));
		break;
	case SELFTEST_NOT_ZERO:
		at[byte_of(test, step)] = 1;
		break;
	case SELFTEST_UNTERMINATED:
		memset(at, 'x', test->size);
		break;
	case SELFTEST_LONGEST_STRING:
		memset(at, 'x', test->size - 1);
		at[test->size - 1] = 0;
		break;
	case SELFTEST_POINTER:
//@if elsewhere
	case SELFTEST_DATA_NO_MEMORY:
//@end
		put(at, test->size, SELFTEST_NATIVE, (unsigned long)nowhere);
		break;
	case SELFTEST_HIGH_POINTER:
//@if elsewhere
	case SELFTEST_DATA_BEYOND_MEMORY:
//@end
		put(at, test->size, SELFTEST_NATIVE,
		    SELFTEST_BEYOND_MEMORY | (unsigned long)data);
		break;
//@if elsewhere
	case SELFTEST_MARKED_DATA:
		memset(data, SELFTEST_MARK, data_end - data);
		break;
//@end
	case SELFTEST_SIZE_OVER_PAGE:
		put(at, test->size, SELFTEST_NATIVE, page + 8);
		break;
	case SELFTEST_LARGEST_SIZE:
		if (test->size)
			put(at, test->size, SELFTEST_NATIVE, arg_end - arg);
		break;
	default:
		break;
	}
}

/* Makes a call with an argument that is there, but cannot be written. */
static int read_only(const struct selftest_scene *scene)
{
	int result = -ENOMEM;

	if (!mprotect(arg_end - arg_room, arg_room, PROT_READ))
		result = call(scene, scene->number, (unsigned long)arg);
	mprotect(arg_end - arg_room, arg_room, PROT_READ | PROT_WRITE);
	return result;
}

/* The largest size that a struct may be said to have: a page, if it fits. */
static size_t largest_size(const struct selftest_case *test)
{
	size_t number = _IOC_SIZE(~0U);

	return test->size || number > page ? page : number;
}

/* Makes the call of a test: what it returns, or the negated errno. */
static int perform(const struct selftest_scene *scene,
		   const struct selftest_case *test, unsigned int step)
{
	unsigned int number = scene->number;
	unsigned long argument = scene->value;

	if (test->deed == SELFTEST_LARGEST_SIZE)
		prepare_before(scene, largest_size(test) - scene->size, 0);
	else
		prepare(scene);
	spoil(test, step);
	if (scene->size)
		argument = (unsigned long)arg;
	switch (test->deed) {
	case SELFTEST_LARGEST_SIZE:
		if (!test->size)
			number = SELFTEST_SIZED(number, arg_end - arg);
		break;
	case SELFTEST_NUMBER:
		number = test->value;
		break;
	case SELFTEST_NUMBER_OVER_PAGE:
		number = SELFTEST_SIZED(number, page + 8);
		break;
	case SELFTEST_ARGUMENT_VALUE:
		argument = test->value;
		break;
	case SELFTEST_ADDRESS:
	case SELFTEST_NO_MEMORY:
		argument = (unsigned long)nowhere;
		break;
	case SELFTEST_READ_ONLY:
		return read_only(scene);
//@if capability
	case SELFTEST_UNPRIVILEGED:
		return unprivileged(scene, test->value, argument);
	case SELFTEST_UNPRIVILEGED_ADDRESS:
		return unprivileged(scene, test->value,
				    (unsigned long)nowhere);
//@end
//@if writable
	case SELFTEST_UNWRITABLE:
		return unwritable(scene, argument);
	case SELFTEST_UNWRITABLE_ADDRESS:
		return unwritable(scene, (unsigned long)nowhere);
//@end
//@if both permissions
	case SELFTEST_UNPRIVILEGED_UNWRITABLE:
		return unentitled(scene, test->value, argument);
//@end
	default:
		break;
	}
	return call(scene, number, argument);
}
