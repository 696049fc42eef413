package dev.candor.trial;

import dev.candor.spec.Consent.State;
import dev.candor.spec.Profile;
import java.util.ArrayList;
import java.util.List;

/** The requirements on what people are told that runs in a state of consent show, where the profile speaks of them. */
final class Telling {
    private Telling() {}

    /** These requirements, and those on lines and messages. */
    static List<String> and(List<String> others, State state, Ground ground) {
        Profile profile = ground.profile();
        List<String> all = new ArrayList<>(others);
        if (profile.silence() != null && profile.silence().states().contains(state)) {
            all.add("NOTICE-05");
        }
        if (profile.notices().stream().anyMatch(notice -> notice.never() != null)) {
            all.add("NOTICE-06");
        }
        return all;
    }
}
