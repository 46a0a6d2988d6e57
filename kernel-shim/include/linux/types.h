/* SPDX-License-Identifier: Apache-2.0 */
#define IOCTLABI_SHIM_TYPES
#include_next <linux/types.h>
#undef IOCTLABI_SHIM_TYPES
#include <ioctlabi/shim.h>
