package dev.candor.client;

/** The settings of Pants, which only the user writes. */
final class PantsStore implements Store {
    private final Origin origin;

    PantsStore(Origin origin) {
        this.origin = origin;
    }

    @Override
    public Choice choice() {
        PantsSettings settings = PantsSettings.of(origin.environment(), origin.workingFolder());
        if (settings.enabled() == null) {
            return Choice.UNSET;
        }
        if (Boolean.FALSE.equals(settings.enabled())) {
            return Choice.DENIED;
        }
        return settings.repoId() == null ? Choice.INCOMPLETE : new Choice(Choice.State.GRANTED, 0);
    }
}
