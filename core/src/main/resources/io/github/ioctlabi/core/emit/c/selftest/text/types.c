#define SELFTEST_SIZE(type, member) sizeof(((type *)0)->member)

/* A member, a member of the nth element, a whole element. */
#define SELFTEST_FIELD(type, member) \
	.offset = offsetof(type, member), .size = SELFTEST_SIZE(type, member)
#define SELFTEST_FIELD_OF(n, type, member) \
	.offset = (n) * sizeof(type) + offsetof(type, member), \
	.size = SELFTEST_SIZE(type, member)
#define SELFTEST_ELEMENT(n, type) \
	.offset = (n) * sizeof(type), .size = sizeof(type)

/* The bytes of a union that one of its members leaves. */
#define SELFTEST_BEHIND(n, type, whole, part) \
	.offset = (n) * sizeof(type) + offsetof(type, whole) + \
		  SELFTEST_SIZE(type, whole.part), \
	.size = SELFTEST_SIZE(type, whole) - SELFTEST_SIZE(type, whole.part)

/* A command's number with another direction, type, number or size. */
#define SELFTEST_DIRECTED(number, direction) \
	_IOC(direction, _IOC_TYPE(number), _IOC_NR(number), _IOC_SIZE(number))
#define SELFTEST_TYPED(number, type) \
	_IOC(_IOC_DIR(number), type, _IOC_NR(number), _IOC_SIZE(number))
#define SELFTEST_NUMBERED(number, nr) \
	_IOC(_IOC_DIR(number), _IOC_TYPE(number), nr, _IOC_SIZE(number))
#define SELFTEST_SIZED(number, size) \
	_IOC(_IOC_DIR(number), _IOC_TYPE(number), _IOC_NR(number), size)

enum selftest_memory { SELFTEST_ARGUMENT, SELFTEST_EXTRA, SELFTEST_DATA };
enum selftest_order { SELFTEST_NATIVE, SELFTEST_LITTLE, SELFTEST_BIG };

//@if elsewhere
/* What no driver writes all over the place. */
#define SELFTEST_MARK 0x5a

/* Where the driver says how much it has filled elsewhere. */
#define SELFTEST_TOLD(type, member) \
	.told = offsetof(type, member), \
	.told_size = SELFTEST_SIZE(type, member)

//@end
/* No machine has memory there. */
#define SELFTEST_BEYOND_MEMORY (1ULL << 52)

/* What is done to a call that is valid otherwise. */
enum selftest_deed {
	/* another number; the number with a size of more than a page */
	SELFTEST_NUMBER,
	SELFTEST_NUMBER_OVER_PAGE,
	/* an address that leads nowhere; another value in its place */
	SELFTEST_ADDRESS,
	SELFTEST_ARGUMENT_VALUE,
	/* a value in the data; each bit of a mask in turn */
	SELFTEST_VALUE,
	SELFTEST_BITS,
	/* a first, a middle, a last byte not zero; a string without an end */
	SELFTEST_NOT_ZERO,
	SELFTEST_UNTERMINATED,
	/* in the data, an address to nowhere, or beyond all memory */
	SELFTEST_POINTER,
	SELFTEST_HIGH_POINTER,
	/* a size of more than a page */
	SELFTEST_SIZE_OVER_PAGE,
//@if capability
	/* a caller without a capability; the same with an address to nowhere */
	SELFTEST_UNPRIVILEGED,
	SELFTEST_UNPRIVILEGED_ADDRESS,
//@end
//@if writable
	/* a file opened read-only; the same with an address to nowhere */
	SELFTEST_UNWRITABLE,
	SELFTEST_UNWRITABLE_ADDRESS,
//@end
//@if both permissions
	/* a caller without a capability, and a file opened read-only */
	SELFTEST_UNPRIVILEGED_UNWRITABLE,
//@end
	/* nothing: the call is valid; a string as long as it may be */
	SELFTEST_ANSWER,
	SELFTEST_LONGEST_STRING,
	/* the largest size of a struct that grows, with zero bytes behind it */
	SELFTEST_LARGEST_SIZE,
	/* an answer into memory that is read-only, or to nowhere */
	SELFTEST_READ_ONLY,
	SELFTEST_NO_MEMORY,
//@if elsewhere
	/* data that shows writing; an answer to where an address leads nowhere */
	SELFTEST_MARKED_DATA,
	SELFTEST_DATA_NO_MEMORY,
	SELFTEST_DATA_BEYOND_MEMORY,
//@end
//@if descriptor
	/* nothing: the call is valid, and returns a descriptor */
	SELFTEST_DESCRIPTOR,
//@end
};

/* What shows on a driver that agrees to everything and gives back what it got. */
enum selftest_echo {
	SELFTEST_NO_ECHO,
	/* the call succeeds; what is at the place comes back */
	SELFTEST_ACCEPTED,
	SELFTEST_ACCEPTED_BACK,
//@if race
	/* somebody spoils the place meanwhile; what was right comes back */
	SELFTEST_RACED,
	SELFTEST_RACED_BACK,
//@end
	/* the place has other bytes than before */
	SELFTEST_WRITTEN,
	/* so much of the memory can be written */
	SELFTEST_PARTLY_WRITABLE,
};

struct selftest_place {
	const char *what;
	size_t offset;
	size_t size;
};

struct selftest_case {
	const char *what;
	int error;
	enum selftest_deed deed;
	__u64 value;
	enum selftest_memory memory;
	enum selftest_order order;
	size_t offset;
	size_t size;
	enum selftest_echo echo;
//@if elsewhere
	size_t told;				/* how many elements came back */
	size_t told_size;
//@end
};

/* A valid call, and all that is done to it. */
struct selftest_scene {
	const char *subject;
	unsigned int target;
	unsigned int number;
	unsigned long value;			/* without argument in memory */
	size_t size;				/* of the argument */
	size_t extra;				/* behind the argument */
	size_t data;				/* where an address leads to */
	void (*fill)(void);			/* makes zero bytes valid */
	const struct selftest_case *cases;
	const struct selftest_place *unread;	/* the kernel does not look */
	const struct selftest_place *unused;	/* comes back zero */
};

/* What is called. */
struct selftest_target {
	const char *path;
//@if opener
	const struct selftest_scene *opener;	/* a command that returns it */
//@end
//@if mixed
	int network;				/* whether the path is a name */
//@end
	int fd;
};

static unsigned char *arg, *extra, *data;
static unsigned char *arg_end, *data_end, *nowhere;
static size_t page, arg_room, data_room;
//@if race
/* The same memory again, as somebody else sees it; none: no such memory. */
static unsigned char *arg_mirror, *data_mirror;
//@end
static int with_echo;
static unsigned int tests, failures;
