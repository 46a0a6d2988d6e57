/**
 * The kernel's own gatekeepers before every header that the project generates: the golden files,
 * the sample's, the integration tests' and a hundred random ones.
 */
package io.github.ioctlabi.abi.gatekeepers;
