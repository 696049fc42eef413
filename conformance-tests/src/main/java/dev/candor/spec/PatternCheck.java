package dev.candor.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Whether every pattern of a profile is one. */
final class PatternCheck {
    private final Profile profile;
    private final List<Problem> problems = new ArrayList<>();

    PatternCheck(Profile profile) {
        this.profile = profile;
    }

    List<Problem> problems() {
        for (int i = 0; i < profile.events().size(); i++) {
            EventType type = profile.events().get(i);
            check(
                    "/events/" + i + "/when/pattern",
                    type.when() == null ? null : type.when().pattern());
            for (int e = 0; e < type.elsewhere().size(); e++) {
                check(
                        "/events/" + i + "/elsewhere/" + e + "/when/pattern",
                        type.elsewhere().get(e).when().pattern());
            }
        }
        check(
                "/silence/pattern",
                profile.silence() == null ? null : profile.silence().pattern());
        for (int i = 0; i < profile.notices().size(); i++) {
            Notice notice = profile.notices().get(i);
            check("/notices/" + i + "/pattern", notice.pattern());
            check("/notices/" + i + "/never", notice.never());
        }
        profile.consent().commands().forEach((name, command) -> {
            String at = "/consent/commands/" + name;
            check(at + "/prints", command.prints());
            check(at + "/granted", command.granted());
            check(at + "/denied", command.denied());
        });
        for (int i = 0; i < profile.endpoints().size(); i++) {
            parts("/endpoints/" + i + "/query/", profile.endpoints().get(i).query());
            parts("/endpoints/" + i + "/headers/", profile.endpoints().get(i).headers());
        }
        return problems;
    }

    private void parts(String at, List<Endpoint.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            check(at + i + "/pattern", parts.get(i).pattern());
        }
    }

    private void check(String at, @Nullable String pattern) {
        try {
            Pattern.compile(pattern == null ? "" : pattern.replace("{tool}", "tool"));
        } catch (PatternSyntaxException e) {
            problems.add(new Problem(at, "profile", "a regular expression", pattern + ": " + e.getDescription()));
        }
    }
}
