package dev.candor.leak;

import java.util.List;

/**
 * What a search showed.
 *
 * @param leaks the facts that stand in the exchanges
 * @param dark the parts that could not be looked into, so that silence about them proves nothing
 */
public record Searched(List<Leak> leaks, List<Dark> dark) {

    /**
     * A part that could not be looked into.
     *
     * @param exchange index of the exchange
     * @param at the header that announces it, or the part
     * @param reason why; no value of the payload
     */
    public record Dark(int exchange, String at, String reason) {}
}
