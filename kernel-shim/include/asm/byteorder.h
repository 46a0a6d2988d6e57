/* SPDX-License-Identifier: Apache-2.0 */
#include_next <asm/byteorder.h>
#include <ioctlabi/shim.h>
