package org.servicebridge.randomwalk;

import org.jspecify.annotations.Nullable;

/** Answers questions of forms in a certain spirit. */
interface Answerer {

    /**
     * @param scene how everything stands when the form is filled in
     * @param reference of the HSSI that the form is about; empty for none
     * @return a text, number, tick or list of texts; null where the question is left open
     */
    @Nullable
    Object answer(Question question, Scene scene, String reference);
}
