package org.servicebridge.randomwalk;

import java.util.List;

final class NothingFailed implements Law {

    @Override
    public String sentence() {
        return "The engine has no failed job and no incident of its own.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return scene.failed();
    }
}
