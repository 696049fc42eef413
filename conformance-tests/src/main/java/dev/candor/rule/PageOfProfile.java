package dev.candor.rule;

import dev.candor.spec.Disclosure;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.Optional;

/** TRANSPARENT-04: the page that people read is what the profile yields now. */
final class PageOfProfile implements Rule {
    @Override
    public String requirement() {
        return "TRANSPARENT-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        String file = profile.page();
        if (file == null) {
            return Verdict.inapplicable(
                    "the profile names no page that is made from it; people read the tool's own document");
        }
        Optional<String> page = profile.schemas().text(file);
        if (page.isEmpty()) {
            return Verdict.of(
                    List.of(new Finding(null, null, file, "the page beside the profile", "no such file")), "");
        }
        // The page speaks of every tool, not of the one that is judged.
        List<String> now =
                Disclosure.page(Specification.shipped().open(profile)).lines().toList();
        List<String> then = page.get().lines().toList();
        int line = 0;
        while (line < Math.min(now.size(), then.size()) && now.get(line).equals(then.get(line))) {
            line++;
        }
        return now.equals(then)
                ? Verdict.passed(file + " is what the profile yields now")
                : Verdict.of(
                        List.of(new Finding(
                                null,
                                null,
                                file,
                                "what the profile yields now",
                                "another text from line " + (line + 1))),
                        "");
    }
}
