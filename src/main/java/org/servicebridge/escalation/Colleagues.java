package org.servicebridge.escalation;

import java.util.List;

/** The people of a group, as Camunda Admin knows them. */
public interface Colleagues {

    List<Pager> of(String group);
}
