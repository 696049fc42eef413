package dev.candor.leak.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The digests of one length that texts give with one salt. */
public final class SaltedDigests {
    /** What programs salt and key with. */
    private static final Set<String> USUAL = Set.of("md5", "sha1", "sha224", "sha256", "sha384", "sha512");

    private final List<Source> sources;
    private final List<Recipe> recipes;
    /** First bytes of a digest to what made it: index of the text times the number of recipes, plus index of the recipe. */
    private final Map<Long, Integer> origins = new HashMap<>();

    public SaltedDigests(List<Source> sources, String salt, int bits) {
        this.sources = sources;
        this.recipes = Salted.by(
                salt,
                Algorithms.named(USUAL).stream()
                        .filter(algorithm -> algorithm.bits() == bits)
                        .toList());
        for (int source = 0; source < sources.size(); source++) {
            for (int recipe = 0; recipe < recipes.size(); recipe++) {
                byte[] digest =
                        recipes.get(recipe).digest().of(sources.get(source).text());
                origins.put(DigestTable.number(digest, 0), source * recipes.size() + recipe);
            }
        }
    }

    /** How many there are. */
    public int size() {
        return sources.size() * recipes.size();
    }

    /** How a token was made, in every way that is known. */
    public List<Made> find(byte[] token) {
        List<Made> made = new ArrayList<>();
        Integer origin = origins.get(DigestTable.number(token, 0));
        if (origin != null) {
            Source source = sources.get(origin / recipes.size());
            Recipe recipe = recipes.get(origin % recipes.size());
            if (Arrays.equals(recipe.digest().of(source.text()), token)) {
                made.add(new Made(source, recipe.chain(), recipe.salt(), token.length * Byte.SIZE));
            }
        }
        return made;
    }
}
