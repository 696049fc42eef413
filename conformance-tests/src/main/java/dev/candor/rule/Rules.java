package dev.candor.rule;

import java.util.List;
import java.util.Optional;

/** Every rule of the kit, exactly one for each requirement that this release checks. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new ReadableRequests(),
            new ValidEvents(),
            new NothingUndisclosed(),
            new EveryEventArrives(),
            new ExactlyItsEvents(),
            new DeclaredRequest(),
            new HonestTimes(),
            new UnalteredValues(),
            new DeclaredDefault(),
            new DenialDenies(),
            new SilentWhenDenied(),
            new NoDenialNoChange(),
            new DenialLasts(),
            new LiftedDenial(),
            new DenyingIsNoEvent(),
            new QueueIsEmptied(),
            new NoIdentifierWhileDenied(),
            new StatusIsTrue(),
            new NoticeFirst(),
            new NoticeWhenDeclared(),
            new NoMoreTalk(),
            new TrueMessages(),
            new DerivedAsDeclared(),
            new SameIdentifier(),
            new RandomMeansRandom(),
            new NotGuessable(),
            new AbsentWhereDeclared(),
            new NewPerRun(),
            new NoPersonalFact(),
            new NoSecret(),
            new ErrorsAsDeclared(),
            new OnlyListedNames(),
            new OnlyDisclosedHosts(),
            new SameOutput(),
            new AddedTime(),
            new BoundedAttempts(),
            new DebugShows());

    private Rules() {}

    /** The rules, in the order of the specification. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rule of a requirement; none where this release does not check it. */
    public static Optional<Rule> of(String requirement) {
        return ALL.stream()
                .filter(rule -> rule.requirement().equals(requirement))
                .findFirst();
    }
}
