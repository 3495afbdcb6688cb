package org.servicebridge.rota;

import java.util.List;

/** Whether people can sign in; those who cannot get no task and cannot say that they know of a shift. */
public interface Accounts {

    boolean exists(String person);

    /** The groups whose work they do; none where they cannot sign in. */
    List<String> groups(String person);
}
