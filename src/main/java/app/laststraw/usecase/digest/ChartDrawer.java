package app.laststraw.usecase.digest;

import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.workspace.Language;
import java.util.Optional;

/** Draws the digest's picture; a port. Needs no database, and some time: not to be called within a transaction. */
public interface ChartDrawer {
    /**
     * @param language of its labels
     * @return a PNG; empty where none can be drawn here (no fonts), and the digest says it in words alone
     */
    Optional<byte[]> draw(WeeksChart chart, Language language);
}
