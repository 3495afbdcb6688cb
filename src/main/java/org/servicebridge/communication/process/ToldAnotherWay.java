package org.servicebridge.communication.process;

import org.servicebridge.engine.FormAnswers;

/**
 * What a desk answers that told readers without a message: two processes ask it alike.
 *
 * @param reached whether anybody was told
 * @param how who was told and how, or why nobody could be
 */
record ToldAnotherWay(boolean reached, String how) {

    static ToldAnotherWay in(FormAnswers answers) {
        return new ToldAnotherWay(
                answers.saidYes(FormAnswers.REACHED, "Say whether anybody was told."),
                answers.required("how", "Say who was told and how, or why nobody could be."));
    }
}
