package org.servicebridge.rota;

/** Whether people can sign in; those who cannot get no task and cannot say that they know of a shift. */
public interface Accounts {

    boolean exists(String person);
}
