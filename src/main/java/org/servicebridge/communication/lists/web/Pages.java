package org.servicebridge.communication.lists.web;

/**
 * Where somebody is in something too long for one page.
 *
 * @param number from 1
 * @param last at least 1
 */
record Pages(int number, int last, long total) {

    static Pages of(String asked, long total, int size) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        int number = asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
        return new Pages(Math.min(Math.max(1, number), last), last, total);
    }
}
