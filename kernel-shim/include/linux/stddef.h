/* SPDX-License-Identifier: Apache-2.0 */
#include_next <linux/stddef.h>
/* <linux/types.h> includes this file before it has any types. */
#ifndef IOCTLABI_SHIM_TYPES
#include <ioctlabi/shim.h>
#endif
