package org.servicebridge.randomwalk;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What a restart leaves of the engine's memory: nothing; models are read anew from the database. The whole of it is proven by {@code KilledTest}. */
final class RestartMoves implements Moves {

    private final ProcessEngineConfigurationImpl engine;

    RestartMoves(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        return dice.chance(20)
                ? Optional.of(new Move("the application starts anew", () -> {
                    engine.getDeploymentCache().purgeCache();
                    return Outcome.DONE;
                }))
                : Optional.empty();
    }
}
