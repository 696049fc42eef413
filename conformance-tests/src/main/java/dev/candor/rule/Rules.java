package dev.candor.rule;

import dev.candor.rule.ContentSeen.Of;
import java.util.List;
import java.util.Optional;

/** Every rule of the kit, exactly one for each requirement that this release checks. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new ContentSeen(new ReadableRequests(), Of.ENDPOINTS),
            new ContentSeen(new ValidEvents(), Of.ENDPOINTS),
            new ContentSeen(new NothingUndisclosed(), Of.ENDPOINTS),
            new ContentSeen(new EveryEventArrives(), Of.NONE),
            new ContentSeen(new ExactlyItsEvents(), Of.ENDPOINTS),
            new ContentSeen(new DeclaredRequest(), Of.ENDPOINTS),
            new ContentSeen(new HonestTimes(), Of.ENDPOINTS),
            new ContentSeen(new UnalteredValues(), Of.ENDPOINTS),
            new ContentSeen(new OneIdPerEvent(), Of.ENDPOINTS),
            new ContentSeen(new DeclaredDefault(), Of.ENDPOINTS),
            new ContentSeen(new DenialDenies(), Of.ENDPOINTS),
            new ContentSeen(new SilentWhenDenied(), Of.NONE),
            new ContentSeen(new NoDenialNoChange(), Of.ENDPOINTS),
            new ContentSeen(new MeantIsDenied(), Of.ENDPOINTS),
            new ContentSeen(new DenialLasts(), Of.ENDPOINTS),
            new ContentSeen(new OneDenialWins(), Of.ENDPOINTS),
            new ContentSeen(new LiftedDenial(), Of.NONE),
            new ContentSeen(new DenyingIsNoEvent(), Of.ENDPOINTS),
            new ContentSeen(new QueueIsEmptied(), Of.ENDPOINTS),
            new ContentSeen(new NoIdentifierWhileDenied(), Of.ENDPOINTS),
            new ContentSeen(new StatusIsTrue(), Of.NONE),
            new ContentSeen(new DoNotTrackIsHeard(), Of.ENDPOINTS),
            new ContentSeen(new DamagedStoreDenies(), Of.ENDPOINTS),
            new ContentSeen(new HelpersObey(), Of.ENDPOINTS),
            new ContentSeen(new NoticeFirst(), Of.ENDPOINTS),
            new ContentSeen(new NamedSwitchDenies(), Of.ENDPOINTS),
            new NoticeOutOfOutput(),
            new NoticeWhenDeclared(),
            new NoMoreTalk(),
            new TrueMessages(),
            new ContentSeen(new DerivedAsDeclared(), Of.ENDPOINTS),
            new ContentSeen(new SameIdentifier(), Of.ENDPOINTS),
            new ContentSeen(new FollowsItsSource(), Of.NONE),
            new ContentSeen(new NoHiddenSource(), Of.NONE),
            new ContentSeen(new RandomMeansRandom(), Of.ENDPOINTS),
            new ContentSeen(new NotGuessable(), Of.ENDPOINTS),
            new ContentSeen(new AbsentWhereDeclared(), Of.ENDPOINTS),
            new ContentSeen(new WithinItsScope(), Of.NONE),
            new ContentSeen(new NewPerRun(), Of.ENDPOINTS),
            new ContentSeen(new DeclaredFallback(), Of.NONE),
            new ContentSeen(new NoPersonalFact(), Of.ALL),
            new ContentSeen(new NoSecret(), Of.ALL),
            new ContentSeen(new ErrorsAsDeclared(), Of.ALL),
            new ContentSeen(new OnlyListedNames(), Of.ALL),
            new OnlyDisclosedHosts(),
            new ContentSeen(new PlainHeaders(), Of.ALL),
            new ContentSeen(new NoZoneNoLocale(), Of.ALL),
            new ContentSeen(new NoCovertDifference(), Of.ALL),
            new EncryptedEndpoints(),
            new TrustedServer(),
            new ContentSeen(new NoCredentialInUrl(), Of.ALL),
            new ContentSeen(new StaysWithTheHost(), Of.NONE),
            new ContentSeen(new BoundedRequests(), Of.ENDPOINTS),
            new ContentSeen(new SameOutput(), Of.NONE),
            new ContentSeen(new AddedTime(), Of.NONE),
            new OwnTroubles(),
            new ContentSeen(new BoundedAttempts(), Of.ENDPOINTS),
            new ContentSeen(new NothingLost(), Of.ENDPOINTS),
            new ContentSeen(new BoundedBacklog(), Of.ENDPOINTS),
            new ContentSeen(new WorksWithoutHome(), Of.NONE),
            new ContentSeen(new SideBySide(), Of.ENDPOINTS),
            new ContentSeen(new NobodyStays(), Of.NONE),
            new ContentSeen(new DebugShows(), Of.ENDPOINTS),
            new ContentSeen(new DebugIsWire(), Of.ENDPOINTS),
            new WholeDisclosure(),
            new PageOfProfile());

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
