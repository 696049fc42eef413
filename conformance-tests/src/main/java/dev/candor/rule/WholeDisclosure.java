package dev.candor.rule;

import dev.candor.spec.DataPolicy;
import dev.candor.spec.Endpoint;
import dev.candor.spec.EventType;
import dev.candor.spec.Field;
import dev.candor.spec.Profile;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TRANSPARENT-03: the profile says of everything what it is for, who gets it, how long it is kept and whom to ask. */
final class WholeDisclosure implements Rule {
    @Override
    public String requirement() {
        return "TRANSPARENT-03";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < profile.fields().size(); i++) {
            Field field = profile.fields().get(i);
            said(field.purpose(), "/fields/" + i + "/purpose", "what " + field.pointer() + " is for", findings);
            said(field.category(), "/fields/" + i + "/category", "the category of " + field.pointer(), findings);
        }
        for (int i = 0; i < profile.events().size(); i++) {
            event(profile.events().get(i), "/events/" + i, profile, findings);
        }
        for (int i = 0; i < profile.endpoints().size(); i++) {
            Endpoint endpoint = profile.endpoints().get(i);
            said(endpoint.owner(), "/endpoints/" + i + "/owner", "who owns " + endpoint.name(), findings);
        }
        boolean deniable = !profile.consent().switches().isEmpty()
                || profile.consent().commands().containsKey("deny");
        said(deniable ? "some" : null, "/consent/switches", "a means of denial", findings);
        DataPolicy policy = profile.dataPolicy();
        said(policy.retention(), "/dataPolicy/retention", "how long events are kept", findings);
        said(policy.contact(), "/dataPolicy/contact", "whom to ask", findings);
        return Verdict.of(
                findings, "the profile says all of it, of " + profile.fields().size() + " fields");
    }

    private static void event(EventType type, String at, Profile profile, List<Finding> findings) {
        List<String> schemas = new ArrayList<>(List.of(type.schema()));
        type.elsewhere().forEach(form -> schemas.add(form.schema()));
        for (String schema : schemas) {
            boolean shown = profile.schemas().examples(schema) > 0;
            said(shown ? "some" : null, at + "/schema", "an example in " + schema, findings);
        }
    }

    private static void said(@Nullable String text, String at, String expected, List<Finding> findings) {
        if (text == null || text.isBlank()) {
            findings.add(new Finding(null, null, at, expected, "nothing"));
        }
    }
}
