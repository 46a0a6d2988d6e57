/* Writes an integer, wherever it stands. */
static void put(unsigned char *to, size_t size, enum selftest_order order,
		__u64 value)
{
	int big = order == SELFTEST_BIG ||
		  (order == SELFTEST_NATIVE &&
		   __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__);
	size_t i;

	for (i = 0; i < size && i < sizeof(value); i++)
		to[big ? size - 1 - i : i] = value >> (8 * i);
}
