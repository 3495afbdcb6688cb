package org.servicebridge.statuspage.web;

/** The state of everything in the v2 feeds: none, minor, major or critical, and in words. */
record ApiStatus(String description, String indicator) {}
