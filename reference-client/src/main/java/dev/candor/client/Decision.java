package dev.candor.client;

/**
 * Who may send, as it stands now.
 *
 * @param consent whether sending is allowed, and what decided it
 * @param debug whether events are printed in place of being sent
 * @param chosen whether the user has stored a choice
 * @param sinceMillis what was recorded before this moment, after the epoch, is never sent
 */
record Decision(Consent consent, boolean debug, boolean chosen, long sinceMillis) {

    /** Reads switches and store anew; any denial wins over any grant. */
    static Decision now(Dialect dialect, Store store, ClientOptions options) {
        boolean debug = false;
        for (Switch setting : dialect.switches()) {
            Switch.Effect effect = setting.effect(options.origin());
            if (effect == Switch.Effect.DENIES) {
                return denied(setting.name());
            }
            debug |= effect == Switch.Effect.DEBUG;
        }
        if (options.denied()) {
            return denied(Consent.THIS_RUN);
        }
        Choice choice = store.choice();
        return switch (choice.state()) {
            case GRANTED -> new Decision(new Consent(true, Consent.STORED), debug, true, choice.sinceMillis());
            case UNSET -> new Decision(new Consent(dialect.grantedByDefault(), Consent.DEFAULT), debug, false, 0);
            case DENIED -> denied(Consent.STORED);
            case INCOMPLETE -> denied(Consent.INCOMPLETE);
            case DAMAGED -> denied(Consent.DAMAGED);
        };
    }

    static Decision denied(String by) {
        return new Decision(new Consent(false, by), false, false, Long.MAX_VALUE);
    }

    boolean allowed() {
        return consent.allowed();
    }
}
