package dev.candor.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A profile as the page that people read, in Markdown. */
public final class Disclosure {
    private final StringBuilder page = new StringBuilder();
    private final Profile profile;

    private Disclosure(Profile profile) {
        this.profile = profile;
    }

    /** The whole page; the same profile always gives the same text. */
    public static String page(Profile profile) {
        Disclosure disclosure = new Disclosure(profile);
        disclosure.head();
        disclosure.consent();
        disclosure.events();
        disclosure.fields();
        disclosure.identifiers();
        disclosure.telling();
        disclosure.policy();
        disclosure.promises();
        return disclosure.page.toString();
    }

    private void head() {
        line("# " + profile.title());
        Profile.Source source = profile.source();
        line("*Generated from `profile.json`. Source: " + source.document() + ", " + source.publisher() + ", "
                + source.date() + (source.url() == null ? "" : ", <" + source.url() + ">") + ". Status: "
                + profile.status() + ".*");
        for (Endpoint endpoint : profile.endpoints()) {
            String instead = endpoint.insteadOf() == null ? "" : ", in place of the one named " + endpoint.insteadOf();
            line("Events go to `" + endpoint.method() + " " + endpoint.url() + "` (" + endpoint.owner() + ")" + instead
                    + ".");
        }
    }

    private void consent() {
        line("## How to say no");
        boolean granted = profile.consent().byDefault() == Consent.State.GRANTED;
        line(granted ? "Telemetry is on until you say no." : "Telemetry is off until you say yes.");
        for (Switch decides : profile.consent().switches()) {
            table(kind(decides) + " `" + decides.name() + "`", "Effect");
            for (Switch.Row row : decides.effects()) {
                row(values(row), effect(row.effect()));
            }
            row("any other value", effect(decides.otherwise()));
        }
        if (!profile.consent().commands().isEmpty()) {
            table("Command", "What it does");
            for (Map.Entry<String, Consent.Command> command :
                    profile.consent().commands().entrySet()) {
                row("`" + command.getValue().words() + "`", act(command.getKey()));
            }
        }
    }

    private static String kind(Switch decides) {
        return switch (decides.kind()) {
            case ENVIRONMENT -> "Variable";
            case PROPERTY -> "System property of the JVM";
            case FILE -> "In `" + decides.file() + "`, setting";
        };
    }

    private static String act(String command) {
        return switch (command) {
            case "deny" -> "from then on nothing is sent";
            case "grant" -> "sending is allowed again";
            default -> "says what holds";
        };
    }

    private static String values(Switch.Row row) {
        List<String> spelled = row.values().stream()
                .map(value -> value == null ? "unset" : value.isEmpty() ? "empty" : "`" + value + "`")
                .toList();
        return String.join(", ", spelled) + (row.anyCase() ? " (any case)" : "");
    }

    private static String effect(Switch.Effect effect) {
        return switch (effect) {
            case DENIES -> "nothing is sent";
            case GRANTS -> "sending is allowed";
            case NONE -> "no effect";
            case DEBUG -> "printed in place of sent";
            case UNDECLARED -> "not disclosed";
        };
    }

    private void events() {
        line("## What is reported");
        table("Event", "On the wire", "Source");
        for (EventType event : profile.events()) {
            row("`" + event.id() + "`", told(event), event.source());
        }
    }

    private static String told(EventType event) {
        Stream<EventType.When> forms = Stream.concat(
                Stream.ofNullable(event.when()), event.elsewhere().stream().map(EventType.Form::when));
        String told =
                String.join(", ", forms.map(when -> "`" + when.pattern() + "`").toList());
        return told.isEmpty() ? "every request" : told;
    }

    private void fields() {
        line("## What each event carries");
        table("Field", "Category", "Purpose", "Added by", "Source");
        for (Field field : profile.fields()) {
            row(
                    "`" + field.pointer() + "`" + (field.endpoint() == null ? "" : " (" + field.endpoint() + ")"),
                    field.category(),
                    field.purpose(),
                    field.by() == By.CLIENT ? "tool" : "collector",
                    field.source());
        }
    }

    private void identifiers() {
        line("## Identifiers");
        table("Identifier", "Made from", "Reaches", "Source");
        for (Identifier identifier : profile.identifiers()) {
            boolean random = identifier.kind() == Identifier.Kind.RANDOM;
            List<String> ways = identifier.derivation().stream()
                    .map(d -> prefix(d.prefix()) + d.algorithm() + "(" + input(d) + ")")
                    .toList();
            row(
                    "`" + identifier.name() + "`",
                    random
                            ? "random" + (identifier.form() == null ? "" : " (" + identifier.form() + ")")
                            : "`" + String.join("`, else `", ways) + "`",
                    identifier.scope().name().toLowerCase(Locale.ROOT),
                    identifier.source());
        }
    }

    private static String input(Derivation derivation) {
        String key = derivation.key() == null ? "" : "key " + derivation.key() + ", ";
        String separator = derivation.separator() == null ? "" : derivation.separator();
        return key + String.join(separator, derivation.parts());
    }

    private static String prefix(@Nullable String prefix) {
        return prefix == null ? "" : prefix;
    }

    private void telling() {
        line("## What you are told");
        for (Notice notice : profile.notices()) {
            line("A notice at " + (notice.when() == Notice.When.FIRST_RUN ? "the first run" : "each run")
                    + state(notice) + ", before anything is sent: \"" + notice.source() + "\"");
        }
        if (profile.silence() != null) {
            line("Nothing else is said of telemetry: \"" + profile.silence().source() + "\"");
        }
        Debug debug = profile.debug();
        if (debug != null) {
            debug.environment()
                    .forEach((name, value) ->
                            line("With `" + name + "=" + value + "` events are printed in place of being sent."));
        }
    }

    private static String state(Notice notice) {
        return switch (notice.state()) {
            case UNSET -> "";
            case INCOMPLETE -> " in which something is missing that sending needs";
            default -> " while telemetry is " + notice.state().name().toLowerCase(Locale.ROOT);
        };
    }

    private void policy() {
        DataPolicy policy = profile.dataPolicy();
        line("## What happens to the data");
        table("Question", "Answer of the disclosure");
        row("How long is it kept?", said(policy.retention()));
        row("Who processes it?", policy.processors().isEmpty() ? said(null) : String.join(", ", policy.processors()));
        row("Who may read it?", said(policy.access()));
        row("How is it deleted?", said(policy.deletion()));
        row("Whom to ask?", said(policy.contact()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "*not disclosed*" : text;
    }

    private void promises() {
        line("## Promises");
        table("Requirement", "In the disclosure's words");
        profile.promises().forEach(promise -> row(promise.requirement(), promise.quote()));
        if (!profile.notObservable().isEmpty()) {
            line("## What no run can show");
            table("Promise", "Why");
            profile.notObservable().forEach(n -> row(n.quote(), n.reason()));
        }
        if (!profile.clarifications().isEmpty()) {
            line("## How vague places are read");
            table("About", "Reading", "Source");
            profile.clarifications().forEach(c -> row(c.about(), c.reading(), c.source()));
        }
    }

    private void line(String text) {
        page.append(page.isEmpty() ? "" : "\n").append(text).append('\n');
    }

    private void table(String... heads) {
        line("| " + String.join(" | ", heads) + " |");
        page.append("|").append(" --- |".repeat(heads.length)).append('\n');
    }

    private void row(String... cells) {
        page.append('|');
        for (String cell : cells) {
            page.append(' ').append(cell.replace("|", "\\|").replace("\n", " ")).append(" |");
        }
        page.append('\n');
    }
}
