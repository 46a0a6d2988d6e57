/* SPDX-License-Identifier: Apache-2.0 */
/* Arrays behind structs, and arrays whose size is in the number. */

static u32 fill_count;

static int list(struct file *file, struct dsp_listed *listed)
{
	u32 i;

	(void)file;
	called++;
	expect(listed->filled, 0);
	number = 0;
	for (i = 0; i < listed->count; i++) {
		number += listed->entries[i].id;
		expect(listed->entries[i].state, 0);
		listed->entries[i].state = 6;
		listed->entries[i].zero = 1;
	}
	listed->filled = fill_count;
	return result;
}

static int load(struct file *file, const struct dsp_listed *listed)
{
	(void)file;
	called++;
	number = listed->count;
	return 0;
}

union room {
	struct dsp_listed listed;
	struct dsp_bytes bytes;
	struct dsp_whole whole;
	struct dsp_room room;
	struct dsp_early early;
	struct dsp_answer answer;
	u8 raw[1024];
};

static union room room_of_list(u32 count)
{
	union room r = { .listed = { .count = count, .filled = 99 } };
	u32 i;

	for (i = 0; i < 9; i++)
		r.listed.entries[i] = (struct dsp_entry){ i, i, 99, 0 };
	return r;
}

static void tails(void)
{
	union room r = room_of_list(8);
	void *edge;

	ops.list = list;
	ops.load = load;
	fill_count = 3;
	accepted(DSP_LIST, &r);
	expect(number, 28);
	expect(r.listed.filled, 3);
	expect(r.listed.entries[2].state, 6);
	expect(r.listed.entries[2].zero, 0);
	expect(r.listed.entries[3].state, 99);
	fill_count = 1000;
	r = room_of_list(8);
	accepted(DSP_LIST, &r);
	expect(r.listed.entries[7].state, 6);
	expect(r.listed.entries[8].state, 99);
	r = room_of_list(9);
	refused(DSP_LIST, &r, -E2BIG);
	refused(DSP_LOAD, &r, -E2BIG);
	r = room_of_list(8);
	r.listed.entries[0].zero = 1;
	refused(DSP_LIST, &r, -EINVAL);
	refused(DSP_LOAD, &r, -EINVAL);
	r = room_of_list(8);
	r.listed.entries[7].rank = 10;
	refused(DSP_LIST, &r, -EINVAL);
	r = room_of_list(0);
	accepted(DSP_LIST, &r);
	accepted(DSP_LOAD, &r);
	/* The memory ends with the array. */
	r = room_of_list(2);
	edge = at_end(sizeof(struct dsp_listed) + 2 * sizeof(struct dsp_entry));
	memcpy(edge, &r, sizeof(struct dsp_listed) + 2 * sizeof(struct dsp_entry));
	accepted(DSP_LIST, edge);
	accepted(DSP_LOAD, edge);
	((struct dsp_listed *)edge)->count = 3;
	refused(DSP_LOAD, edge, -EFAULT);
	refused(DSP_LIST, nowhere(), -EFAULT);
	result = -EIO;
	r = room_of_list(8);
	expect(call(DSP_LIST, &r), -EIO);
	expect(r.listed.entries[0].state, 99);
	shim.allocations = 0;
	shim.fail_allocation = 1;
	refused(DSP_LIST, &r, -ENOMEM);
}

static int bytes(struct file *file, struct dsp_bytes *bytes)
{
	(void)file;
	called++;
	number = bytes->words[bytes->bytes / 4 - 1];
	memset(bytes->words, 1, bytes->bytes);
	bytes->bytes = fill_count;
	return 0;
}

static int whole(struct file *file, struct dsp_whole *whole)
{
	size_t i;
	size_t count = (whole->size - sizeof(*whole)) / sizeof(whole->points[0]);

	(void)file;
	called++;
	number = count;
	for (i = 0; i < count; i++)
		whole->points[i].x = 55;
	whole->size = fill_count;
	return 0;
}

static void units(void)
{
	union room r = { .bytes = { .bytes = 32 } };

	ops.bytes = bytes;
	ops.whole = whole;
	r.bytes.words[7] = 0xabc;
	fill_count = 8;
	accepted(DSP_BYTES, &r);
	expect(number, 0xabc);
	expect(r.bytes.bytes, 8);
	expect(r.bytes.words[1], 0x01010101);
	expect(r.bytes.words[2], 0);
	r.bytes.bytes = 36;
	refused(DSP_BYTES, &r, -E2BIG);
	r.bytes.bytes = 31;
	refused(DSP_BYTES, &r, -EINVAL);
	memset(&r, 0, sizeof(r));
	r.whole.size = sizeof(r.whole) + 8 * sizeof(struct dsp_point);
	fill_count = sizeof(r.whole) + 2 * sizeof(struct dsp_point);
	accepted(DSP_WHOLE, &r);
	expect(number, 8);
	expect(r.whole.points[1].x, 55);
	expect(r.whole.points[2].x, 0);
	r.whole.size = sizeof(r.whole) + 8 * sizeof(struct dsp_point);
	fill_count = 0;
	accepted(DSP_WHOLE, &r);
	expect(r.whole.points[2].x, 0);
	r.whole.size = sizeof(r.whole) + 9 * sizeof(struct dsp_point);
	refused(DSP_WHOLE, &r, -E2BIG);
	r.whole.size = sizeof(r.whole) - 1;
	refused(DSP_WHOLE, &r, -EINVAL);
	r.whole.size = sizeof(r.whole) + 1;
	refused(DSP_WHOLE, &r, -EINVAL);
	r.whole.size = -1;
	refused(DSP_WHOLE, &r, -E2BIG);
	r.whole.size = sizeof(r.whole) + sizeof(struct dsp_point);
	r.whole.points[0].y = 1;
	refused(DSP_WHOLE, &r, -EINVAL);
}

static int room(struct file *file, struct dsp_room *room)
{
	u32 i;

	(void)file;
	called++;
	for (i = 0; i < room->count; i++) {
		expect(room->values[i], 0);
		room->values[i] = i + 1;
	}
	room->used = fill_count;
	return 0;
}

static int answer(struct file *file, struct dsp_answer *answer, __u32 __user *ids)
{
	u32 id = 31;

	(void)file;
	called++;
	answer->used = 1;
	answer->zero = 1;
	return copy_to_user(ids, &id, sizeof(id)) ? -EFAULT : 0;
}

static int early(struct file *file, struct dsp_early *early)
{
	(void)file;
	called++;
	number = 0;
	if (early->count)
		number = early->data[early->count - 1]++;
	return 0;
}

static void rooms(void)
{
	union room r = { .room = { .count = 8, .used = 3 } };
	union room a = { .answer = { .used = 0 } };
	union room copy = { .early = { .count = 8 } };
	struct dsp_early *e;
	size_t bytes;
	u8 *edge;

	ops.room = room;
	memset(r.room.values, 0xff, 9 * sizeof(u32));
	fill_count = 2;
	accepted(DSP_ROOM, &r);
	expect(r.room.values[1], 2);
	expect(r.room.values[2], ~0U);
	fill_count = 100;
	accepted(DSP_ROOM, &r);
	expect(r.room.values[7], 8);
	expect(r.room.values[8], ~0U);
	/* The driver writes what nobody bounds. */
	ops.answer = answer;
	a.answer.ids[1] = 2;
	accepted(DSP_ANSWER, &a);
	expect(a.answer.used, 1);
	expect(a.answer.zero, 0);
	expect(a.answer.ids[0], 31);
	expect(a.answer.ids[1], 2);
	/* An array that begins in the struct's padding. */
	ops.early = early;
	bytes = offsetof(struct dsp_early, data) + 8;
	edge = at_end(bytes);
	copy.early.data[7] = 4;
	memcpy(edge, &copy, bytes);
	accepted(DSP_EARLY, edge);
	expect(number, 4);
	expect(edge[bytes - 1], 5);
	e = at_end(sizeof(*e));
	memset(e, 0, sizeof(*e));
	e->count = 2;
	e->data[1] = 9;
	accepted(DSP_EARLY, e);
	expect(number, 9);
	expect(e->data[1], 10);
}

static int transfer(struct file *file, const struct dsp_entry *entries, size_t count)
{
	(void)file;
	called++;
	number = count;
	if (count)
		expect(entries[count - 1].state, 0);
	return 0;
}

static int swap_entries(struct file *file, struct dsp_entry *entries, size_t count)
{
	(void)file;
	called++;
	if (count) {
		entries[count - 1].id = 7;
		entries[count - 1].zero = 7;
	}
	return result;
}

static long samples(struct file *file, __u16 *samples, size_t count)
{
	size_t i;

	(void)file;
	called++;
	number = count;
	for (i = 0; i < count; i++) {
		expect(samples[i], 0);
		samples[i] = i + 1;
	}
	return result;
}

static long cut(struct file *file, struct dsp_listed *listed)
{
	list(file, listed);
	return result;
}

static long find(struct file *file, struct dsp_found *found, __u32 *values)
{
	u32 i;

	(void)file;
	called++;
	for (i = 0; i < found->count; i++)
		values[i] = i + 1;
	return result;
}

static long take(struct file *file, struct dsp_point *point)
{
	(void)file;
	called++;
	point->x = 33;
	return result;
}

/* What the result counts comes back, and no more than there is room for. */
static void counted_results(void)
{
	union room r = room_of_list(4);
	u32 values[] = { 9, 9, 9, 9 };
	struct dsp_found found = { .count = 3, .values = (unsigned long)values };
	struct dsp_found *unwritable;
	struct dsp_point point = { 44, 0 };

	ops.cut = cut;
	ops.find = find;
	ops.take = take;
	fill_count = 4;
	result = 2;
	expect(call(DSP_CUT, &r), 2);
	expect(r.listed.count, 4);
	expect(r.listed.filled, 4);
	expect(r.listed.entries[1].state, 6);
	expect(r.listed.entries[2].state, 99);
	result = 1000;
	r = room_of_list(4);
	expect(call(DSP_CUT, &r), 1000);
	expect(r.listed.entries[3].state, 6);
	expect(r.listed.entries[4].state, 99);
	result = 2;
	expect(call(DSP_FIND, &found), 2);
	expect(found.count, 3);
	expect(values[1], 2);
	expect(values[2], 9);
	result = 1000;
	expect(call(DSP_FIND, &found), 1000);
	expect(values[2], 3);
	expect(values[3], 9);
	result = 0;
	values[0] = 9;
	accepted(DSP_FIND, &found);
	expect(values[0], 9);
	/* After a copy that fails nothing else is given. */
	result = 2;
	values[0] = 9;
	unwritable = at_end(sizeof(*unwritable));
	*unwritable = found;
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ);
	shim.copies_out = 0;
	expect(call(DSP_FIND, unwritable), -EFAULT);
	expect(shim.copies_out, 1);
	expect(values[0], 9);
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ | PROT_WRITE);
	result = 5;
	expect(call(DSP_TAKE, &point), 5);
	expect(point.x, 33);
	result = -EIO;
	point.x = 44;
	expect(call(DSP_TAKE, &point), -EIO);
	expect(point.x, 44);
	result = 0;
	accepted(DSP_TAKE, &point);
	expect(point.x, 33);
}

static unsigned int seen_offset;

static int bits(struct file *file, unsigned int group, __u8 *bits, size_t count)
{
	(void)file;
	called++;
	seen_offset = group;
	memset(bits, group, count);
	return 0;
}

static int axis(struct file *file, unsigned int axis, const struct dsp_point *point)
{
	(void)file;
	called++;
	seen_offset = axis;
	number = point->x;
	return 0;
}

static void varying(void)
{
	struct dsp_entry e[3] = { { 1, 1, 1, 0 }, { 2, 2, 2, 0 }, { 3, 3, 3, 0 } };
	u16 s[4] = { 9, 9, 9, 9 };
	u8 b[4] = { 9, 9, 9, 9 };
	struct dsp_point point = { 44, 0 };

	ops.transfer = transfer;
	ops.swap = swap_entries;
	ops.samples = samples;
	ops.bits = bits;
	ops.axis = axis;
	accepted(DSP_TRANSFER(3), e);
	expect(number, 3);
	accepted(DSP_TRANSFER(0), NULL);
	expect(number, 0);
	refused(DSP_TRANSFER(1) + (1 << _IOC_SIZESHIFT), e, -EINVAL);
	refused(_IOC(_IOC_READ, 0xbe, 0x30, sizeof(e[0])), e, -ENOTTY);
	/* More than a number can say does not spill into its direction. */
	expect(DSP_TRANSFER(1023), _IOC(_IOC_WRITE, 0xbe, 0x30, 1023 * 16));
	expect(DSP_TRANSFER(1024), DSP_TRANSFER(0));
	expect(DSP_TRANSFER(-1), DSP_TRANSFER(0));
	expect(DSP_BITS(15, 16383), _IOC(_IOC_READ, 0xbe, 0x4f, 16383));
	expect(DSP_BITS(15, 16384), DSP_BITS(15, 0));
	expect(DSP_BITS(15, -1), DSP_BITS(15, 0));
	refused(DSP_TRANSFER(3), nowhere(), -EFAULT);
	e[2].rank = 10;
	refused(DSP_TRANSFER(3), e, -EINVAL);
	accepted(DSP_TRANSFER(2), e);
	e[2].rank = 9;
	e[0].zero = 1;
	refused(DSP_TRANSFER(2), e, -EINVAL);
	e[0].zero = 0;
	accepted(DSP_SWAP(2), e);
	expect(e[1].id, 7);
	expect(e[1].state | e[1].zero, 0);
	expect(e[2].id, 3);
	result = -EIO;
	e[1].id = 2;
	expect(call(DSP_SWAP(2), e), -EIO);
	expect(e[1].id, 2);
	/* Only as many as the driver says come back, and none beyond the room. */
	result = 2;
	expect(call(DSP_SAMPLES(3), s), 2);
	expect(number, 3);
	expect(s[1], 2);
	expect(s[2], 9);
	result = 100;
	expect(call(DSP_SAMPLES(3), s), 100);
	expect(s[2], 3);
	expect(s[3], 9);
	result = -EIO;
	expect(call(DSP_SAMPLES(3), s), -EIO);
	refused(DSP_SAMPLES(1) + (1 << _IOC_SIZESHIFT), s, -EINVAL);
	result = 0;
	accepted(DSP_BITS(15, 2), b);
	expect(seen_offset, 15);
	expect(b[1], 15);
	expect(b[2], 9);
	accepted(DSP_BITS(0, 1), b);
	expect(seen_offset, 0);
	refused(DSP_BITS(16, 1), b, -ENOTTY);
	accepted(DSP_AXIS(3), &point);
	expect(seen_offset, 3);
	expect(number, 44);
	refused(DSP_AXIS(4), &point, -ENOTTY);
	refused(_IOW(0xbe, 0x51, __u64[2]), &point, -ENOTTY);
	point.y = 1;
	refused(DSP_AXIS(0), &point, -EINVAL);
	shim.allocations = 0;
	shim.fail_allocation = 1;
	refused(DSP_TRANSFER(2), e, -ENOMEM);
	shim.allocations = 0;
	refused(DSP_SAMPLES(2), s, -ENOMEM);
}
