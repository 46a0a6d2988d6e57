/* SPDX-License-Identifier: Apache-2.0 */
/* Old commands whose work the functions of newer ones do. */

static struct dsp_note played;

static int play_note(struct file *file, const struct dsp_note *note)
{
	expect((long)file, (long)test_file);
	called++;
	played = *note;
	return result;
}

static int tune(struct file *file, struct dsp_note *note)
{
	(void)file;
	called++;
	played = *note;
	note->volume = 5;
	note->hertz = 440;
	note->at.x = 7;
	strcpy(note->name, "a");
	note->name[4] = 'x';
	return result;
}

static struct dsp_heard_all heard;

static long hear_all(struct file *file, struct dsp_heard_all *all)
{
	(void)file;
	called++;
	heard = *all;
	all->cycles++;
	all->loud = 1;
	all->__pad0[1] = 1;
	all->rest = 4;
	all->level = 9;
	return result;
}

static void unhear_all(struct file *file, const struct dsp_heard_all *all)
{
	expect((long)file, (long)test_file);
	undone++;
	undone_in = all->rest;
}

/* Nothing in front of a member that is zero. */
static bool zero(const void *memory, size_t bytes)
{
	return !memchr_inv(memory, 0, bytes);
}

static void wrapped_arguments(void)
{
	struct dsp_pitch *pitch = at_end(sizeof(*pitch));
	struct dsp_note note;

	memset(pitch, 0, sizeof(*pitch));
	pitch->hertz = 20;
	pitch->at.x = 3;
	memcpy(pitch->name, "up\0secret", 8);
	refused(DSP_PLAY, pitch, -ENOTTY);
	ops.play_note = play_note;
	/* What the old command asks for counts. */
	refused(DSP_PLAY_NOTE, &note, -EBADF);
	refused(DSP_PLAY, pitch, -EBADF);
	file.f_mode = FMODE_WRITE;
	accepted(DSP_PLAY, pitch);
	expect(played.hertz, 20);
	expect(played.volume, 0);
	expect(played.at.x, 3);
	expect(played.at.y, 0);
	expect(memcmp(played.name, "up\0\0\0\0\0", 8), 0);
	/* The old struct is judged by what it says. */
	pitch->hertz = 19;
	refused(DSP_PLAY, pitch, -EINVAL);
	pitch->hertz = 20000;
	pitch->spare = 1;
	refused(DSP_PLAY, pitch, -EINVAL);
	pitch->spare = 0;
	memset(pitch->name, 'x', 8);
	refused(DSP_PLAY, pitch, -EINVAL);
	pitch->name[7] = 0;
	refused(DSP_PLAY, (char *)pitch + 1, -EFAULT);
	result = -ENXIO;
	expect(call(DSP_PLAY, pitch), -ENXIO);
	expect(shim.copies_out, 0);
	result = 0;
	/* Hooks hear of the command that is called. */
	ops.hooks.begin = hook_begin;
	ops.hooks.end = hook_end;
	agrees = 0;
	accepted(DSP_PLAY, pitch);
	expect(hooked, DSP_PLAY);
	expect(!strcmp(dsp_command_name(DSP_PLAY), "DSP_PLAY"), 1);
	file.f_mode = 0;
}

static void wrapped_answers(void)
{
	struct dsp_heard *h = at_end(sizeof(*h));
	struct dsp_pitch *pitch;

	memset(h, 0, sizeof(*h));
	h->cycles = 6;
	h->loud = 1;
	h->level = 3;
	refused(DSP_HEAR, h, -ENOTTY);
	ops.hear_all = hear_all;
	memset(&heard, 1, sizeof(heard));
	result = 12;
	expect(call(DSP_HEAR, h), 12);
	expect(heard.cycles, 6);
	expect(heard.loud, 1);
	expect(zero(heard.__pad0, sizeof(heard) - offsetof(struct dsp_heard_all, __pad0)), 1);
	expect(h->cycles, 7);
	expect(h->loud, 1);
	expect(h->level, 9);
	expect(zero(h->__pad0, 3), 1);
	h->loud = 2;
	refused(DSP_HEAR, h, -EINVAL);
	h->loud = 0;
	/* An answer comes back on the same errors. */
	result = -ENOSPC;
	expect(call(DSP_HEAR, h), -ENOSPC);
	expect(h->cycles, 8);
	result = -EIO;
	expect(call(DSP_HEAR, h), -EIO);
	expect(h->cycles, 8);
	result = 1;
	shim.fail_allocation = shim.allocations + 1;
	refused(DSP_HEAR, h, -ENOMEM);
	/* What the newer one has made is taken back. */
	ops.undo_hear_all = unhear_all;
	ends(DSP_HEAR, h, 1, 0);
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ);
	ends(DSP_HEAR, h, -EFAULT, 1);
	expect(undone_in, 4);
	result = -ENOSPC;
	ends(DSP_HEAR, h, -EFAULT, 0);
	mprotect(at_end(PAGE_SIZE), PAGE_SIZE, PROT_READ | PROT_WRITE);
	result = 0;
	ops.tune = tune;
	pitch = at_end(sizeof(*pitch));
	memset(pitch, 'x', sizeof(*pitch));
	memset(&played, 1, sizeof(played));
	accepted(DSP_TUNED, pitch);
	expect(zero(&played, sizeof(played)), 1);
	expect(pitch->hertz, 440);
	expect(pitch->at.x, 7);
	expect(pitch->spare, 0);
	expect(memcmp(pitch->name, "a\0\0\0\0\0\0", 8), 0);
}
